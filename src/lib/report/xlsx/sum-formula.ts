import type { SumOf } from '../../views/table-view.ts';

/** Arguments that SUM takes in Excel. */
const MOST_ARGUMENTS = 255;

/** "A" is column 0, "Z" 25, "AA" 26. */
function columnName(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnName(Math.floor(column / 26) - 1) + last;
}

/** "B3" of the cell in column 1 of row 3, where rows count from 1. */
export const cellAddress = (row: number, column: number): string => columnName(column) + String(row);

/** First and last of each stretch of numbers that follow each other. */
function stretches(numbers: readonly number[]): [number, number][] {
  const found: [number, number][] = [];
  for (const number of [...new Set(numbers)].sort((a, b) => a - b)) {
    const last = found.at(-1);
    if (last && last[1] === number - 1) last[1] = number;
    else found.push([number, number]);
  }
  return found;
}

/**
 * The formula of a cell that adds up others: "SUM(B3:B5,B7)". SUM passes over dashes, which + would not.
 * Undefined where there is nothing to add, or more than Excel takes.
 * @param at the cell itself, its row counted from 1
 * @param rowOf the sheet's row of a row of the table
 */
export function sumFormula(
  sum: SumOf,
  at: { readonly row: number; readonly column: number },
  rowOf: (row: number) => number
): string | undefined {
  const ranges =
    'rows' in sum
      ? stretches(sum.rows.map(rowOf)).map((ends) => ends.map((row) => cellAddress(row, at.column)))
      : stretches(sum.columns).map((ends) => ends.map((column) => cellAddress(at.row, column)));
  if (ranges.length === 0 || ranges.length > MOST_ARGUMENTS) return undefined;
  return `SUM(${ranges.map(([from, to]) => (from === to ? from : `${from}:${to}`)).join(',')})`;
}
