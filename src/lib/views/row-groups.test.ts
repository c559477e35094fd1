import { expect, it } from 'vitest';
import { rowGroups } from './row-groups.ts';

it('a section ends with its sum or where the next begins; rows outside sections stand together', () => {
  const rows = [['a'], ['S'], ['b'], ['S i alt'], ['c'], ['d'], ['T'], ['U'], ['e']];
  const kinds = [
    'entry',
    'section',
    'entry',
    'subtotal',
    'entry',
    'entry',
    'section',
    'section',
    'entry'
  ] as const;
  const told = rowGroups({ rows, kinds }).map(({ heading, rows: own }) => [
    heading?.[0],
    own.map(({ cells }) => cells[0])
  ]);
  expect(told).toEqual([
    [undefined, ['a']],
    ['S', ['b', 'S i alt']],
    [undefined, ['c', 'd']],
    ['T', []],
    ['U', ['e']]
  ]);
  expect(rowGroups({ rows }).map(({ rows: own }) => own.length)).toEqual([9]);
});
