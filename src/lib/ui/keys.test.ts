import { expect, test } from 'vitest';
import { leverStep } from './lever-step.ts';
import { nextTab } from './next-tab.ts';

test.each([
  ['ArrowRight', false, 50, 51],
  ['ArrowUp', false, 150, 150],
  ['ArrowLeft', false, 50, 49],
  ['ArrowDown', false, 0, 0],
  ['ArrowRight', true, 50, 60],
  ['ArrowRight', true, 53, 60],
  ['ArrowLeft', true, 53, 50],
  ['PageUp', false, 145, 150],
  ['PageDown', false, 50, 40],
  ['PageDown', false, 5, 0],
  ['Home', false, 50, undefined],
  ['Tab', false, 50, undefined]
])('lever: %s with shift %s from %s to %s', (key, shiftKey, from, to) => {
  expect(leverStep({ key, shiftKey }, from, 0, 150)).toBe(to);
});

test.each([
  ['ArrowRight', 0, 3, 1],
  ['ArrowRight', 2, 3, 0],
  ['ArrowLeft', 0, 3, 2],
  ['Home', 2, 3, 0],
  ['End', 0, 3, 2],
  ['Enter', 0, 3, undefined],
  ['ArrowRight', -1, 0, undefined]
])('tabs: %s from %s of %s to %s', (key, from, count, to) => {
  expect(nextTab(key, from, count)).toBe(to);
});
