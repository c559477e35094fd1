import type { Cells } from './split-table.ts';
import { readCell, type CellPlace } from './read-cell.ts';
import { cellPath } from './cell-path.ts';
import type { TableColumn, TableShape } from './table-shape.ts';

/** What each column of a table is read as: the key of a column, a year as `2025`, or nothing. */
export type Assigned = readonly (string | undefined)[];

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/\(.*?\)/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const isYear = (text: string): boolean => /^(199\d|20\d\d|21\d\d)$/.test(text);

/** Whether the head of a column names it. */
const isNamed = ({ key, label, names }: TableColumn, head: string): boolean =>
  [key, label.da, label.en, ...names].some((name) => plain(name) === plain(head));

/** So many rows are looked at. */
const SAMPLE = 30;

/** Of the cells of a column that hold anything, the share that can be read as a column of the shape. */
function readable(
  cells: Cells,
  at: number,
  column: TableColumn,
  shape: TableShape,
  place: CellPlace
): number {
  const held = cells.slice(0, SAMPLE).flatMap((row) => (row[at] ? [row[at]] : []));
  if (held.length === 0) return 0;
  const inside = { ...place, path: cellPath(shape, place.path, 0, column.key) };
  return held.filter((text) => readCell(column.field, text, inside).ok).length / held.length;
}

/**
 * Whether the first row of a table says what stands below it: a cell of it names a column or is the head of a year, or there are columns whose
 * first cell cannot be read and whose others mostly can.
 */
export function guessHead(cells: Cells, shape: TableShape, place: CellPlace): boolean {
  const [first = [], ...rest] = cells;
  if (rest.length === 0) return false;
  const named = first.filter((cell) => cell !== '' && shape.columns.some((column) => isNamed(column, cell)));
  if (named.length > 0 || (shape.byYear && first.some(isYear))) return true;
  const numbers = shape.columns.filter(({ field }) => !['words', 'text'].includes(field.kind));
  return first.some(
    (cell, at) =>
      cell !== '' &&
      numbers.some(
        (column) =>
          readable([first], at, column, shape, place) === 0 && readable(rest, at, column, shape, place) >= 0.5
      ) &&
      !numbers.some((column) => readable([first], at, column, shape, place) === 1)
  );
}

/** Whether rows and columns are to be exchanged: months or years beside each other, or a single row of values. */
export function guessTurn(cells: Cells, shape: TableShape, place: CellPlace): boolean {
  const width = cells[0]?.length ?? 0;
  if (shape.kind === 'elements' || width <= 2 || cells.length >= width) return false;
  const [key] = shape.columns;
  if (shape.kind === 'values') return cells.length === 1;
  const across = (row: readonly string[]) =>
    row.filter(
      (text) => readCell(key!.field, text, { ...place, path: cellPath(shape, place.path, 0, key!.key) }).ok
    ).length;
  return cells.some((row) => across(row) >= width - 1);
}

/**
 * What each column is most likely read as: by its head; then, of the columns that a row is nothing without, each in turn the first that is left
 * and can mostly be read so. Columns that nothing fits are read as nothing.
 */
export function guessColumns(cells: Cells, hasHead: boolean, shape: TableShape, place: CellPlace): Assigned {
  const width = cells[0]?.length ?? 0;
  const assigned: (string | undefined)[] = Array.from({ length: width }, () => undefined);
  const heads = hasHead ? (cells[0] ?? []) : [];
  const below = hasHead ? cells.slice(1) : cells;
  heads.forEach((head, at) => {
    if (head === '') return;
    const column = shape.columns.find((one) => isNamed(one, head) && !assigned.includes(one.key));
    if (column) assigned[at] = column.key;
    else if (shape.byYear && isYear(head) && !assigned.includes(head)) assigned[at] = head;
  });
  for (const column of shape.columns) {
    if (!column.isNeeded || assigned.includes(column.key)) continue;
    const left = assigned.flatMap((key, at) => (key === undefined ? [at] : []));
    const best = left.find((at) => readable(below, at, column, shape, place) >= 0.5);
    // Where nothing can be read, what is left is named as bad cells rather than passed over.
    const at = best ?? (left.length === 1 && shape.kind !== 'elements' ? left[0] : undefined);
    if (at !== undefined) assigned[at] = column.key;
  }
  return assigned;
}
