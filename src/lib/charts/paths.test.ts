import { expect, test } from 'vitest';
import { bandPath, lastValue, linePath } from './paths.ts';
import { periodScale, valueScale } from './scales.ts';
import type { Value } from './series.ts';

const x = periodScale(4, 0, 40);
const y = valueScale({ domain: [0, 1], ticks: [] }, 0, 100);

test.each<[string, Value[], string]>([
  ['a line through the middles of its periods', [0, 1, 0.5, 1], 'M5,100L15,0L25,50L35,0'],
  ['a gap', [0, null, 0.5, 1], 'M5,100ZM25,50L35,0'],
  ['a value alone is a point', [null, 1, null, null], 'M15,0Z'],
  ['nothing', [null, null, null, null], '']
])('%s', (_, values, path) => {
  expect(linePath(values, x, y)).toBe(path);
});

test('a part of a line stays where the whole has it', () => {
  expect(linePath([0, 1, 0.5, 1], x, y, 2)).toBe('M25,50L35,0');
  expect(linePath([0, 1, 0.5, 1], x, y, 0, 2)).toBe('M5,100L15,0');
});

test('a band is broken where either bound is undefined', () => {
  expect(bandPath([0, 0, null, 0.5], [1, 1, 1, 1], x, y)).toBe('M5,0L15,0L15,100L5,100ZM35,0L35,50Z');
  expect(bandPath([0, 0, 0, 0.5], [1, 1, 1, null], x, y, 2)).toBe('M25,0L25,100Z');
});

test.each<[Value[], ReturnType<typeof lastValue>]>([
  [[1, 2, null], { index: 1, value: 2 }],
  [[0], { index: 0, value: 0 }],
  [[null], undefined],
  [[], undefined]
])('the last value of %o', (values, last) => {
  expect(lastValue(values)).toEqual(last);
});
