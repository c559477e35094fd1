import { expect, it } from 'vitest';
import type { SumOf } from '../../views/table-view.ts';
import { cellAddress, sumFormula } from './sum-formula.ts';

it.each([
  [1, 0, 'A1'],
  [9, 25, 'Z9'],
  [3, 26, 'AA3'],
  [1, 701, 'ZZ1'],
  [1, 702, 'AAA1'],
  [1, 16383, 'XFD1']
])('row %i, column %i is %s', (row, column, address) => {
  expect(cellAddress(row, column)).toBe(address);
});

it.each<[SumOf, string | undefined]>([
  [{ rows: [0, 1, 2] }, 'SUM(C3:C5)'],
  [{ rows: [4, 0, 1] }, 'SUM(C3:C4,C7)'],
  [{ rows: [2] }, 'SUM(C5)'],
  [{ rows: [0, 0, 1] }, 'SUM(C3:C4)'],
  [{ columns: [3, 4, 5] }, 'SUM(D9:F9)'],
  [{ columns: [3, 5] }, 'SUM(D9,F9)'],
  [{ rows: [] }, undefined],
  // Excel takes 255 arguments.
  [{ rows: Array.from({ length: 256 }, (_, i) => 2 * i) }, undefined]
])('%j is %s', (sum, formula) => {
  expect(sumFormula(sum, { row: 9, column: 2 }, (row) => row + 3)).toBe(formula);
});
