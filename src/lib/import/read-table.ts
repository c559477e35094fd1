import type { Field } from '../model/field.ts';
import type { Path } from '../model/problem.ts';
import type { Language } from '../text/language.ts';
import type { Assigned } from './guess-columns.ts';
import { cellPath } from './cell-path.ts';
import { readCell, type CellFault, type CellPlace } from './read-cell.ts';
import type { Cells } from './split-table.ts';
import type { TableColumn, TableShape } from './table-shape.ts';

/** A cell of a table: where it stands in the sheet, what was read there and why not. */
export interface TableCell {
  /** Both from 0. */
  readonly row: number;
  readonly column: number;
  /** The key of its column, or a year. */
  readonly key: string;
  readonly text: string;
  /** What it says; the text itself where it cannot be read. */
  readonly value: unknown;
  readonly fault?: CellFault;
}

/** A row that is put in. Optional cells that are empty are left out. */
export interface TableRow {
  readonly row: number;
  readonly cells: readonly TableCell[];
}

/** Where a table is put in, and how it is read. */
export interface TableReading {
  readonly root: unknown;
  /** Of the list, the schedule or the years. */
  readonly path: Path;
  readonly field: Field;
  readonly shape: TableShape;
  readonly hasHead: boolean;
  readonly assigned: Assigned;
  /** How numbers are written. */
  readonly numbers: Language;
}

/** Every row below the head that holds anything in a column that is read. */
export function readTable(cells: Cells, reading: TableReading): TableRow[] {
  const rows: TableRow[] = [];
  const seen = new Map<unknown, true>();
  cells.forEach((texts, row) => {
    if (row === 0 && reading.hasHead) return;
    const isFull = reading.assigned.some((key, column) => key !== undefined && texts[column] !== '');
    if (!isFull) return;
    const index = rows.length;
    const read = reading.assigned.flatMap((key, column) => {
      const cell = key === undefined ? undefined : cellOf(texts[column] ?? '', key, reading, index);
      return cell ? [{ ...cell, row, column, key: key! }] : [];
    });
    rows.push({ row, cells: read.map((cell) => (isSecond(cell, reading, seen) ? secondTime(cell) : cell)) });
  });
  return rows;
}

/** Columns without which nothing can be put in, that nothing is read as; of elements, all are missing where none is read. */
export function missingColumns({ shape, assigned }: TableReading): readonly TableColumn[] {
  const needed = shape.columns.filter(({ isNeeded }) => isNeeded);
  if (shape.kind === 'elements') return assigned.some((key) => key !== undefined) ? [] : needed;
  return needed.filter(({ key }) => !assigned.includes(key));
}

function cellOf(
  text: string,
  key: string,
  { root, path, shape, numbers }: TableReading,
  index: number
): Pick<TableCell, 'text' | 'value' | 'fault'> | undefined {
  const { field, isNeeded } = columnOf(shape, key);
  if (text === '' && !isNeeded) return undefined;
  const place: CellPlace = { root, path: cellPath(shape, path, index, key), language: numbers };
  const read = readCell(field, text, place);
  return read.ok ? { text, value: read.value } : { text, value: text, fault: read.fault };
}

/** What a column is read as: one of the shape, or a year of its elements. */
export function columnOf(shape: TableShape, key: string): { field: Field; isNeeded: boolean } {
  const column = shape.columns.find((one) => one.key === key);
  if (column) return column;
  return { field: shape.byYear?.field ?? { kind: 'text', most: 0, mayBeBlank: true }, isNeeded: false };
}

/** Whether a date, a year or an element that is named has a row of its own already. */
function isSecond(
  { key, value, fault }: TableCell,
  { shape }: TableReading,
  seen: Map<unknown, true>
): boolean {
  const isTime = (shape.kind === 'changes' && key === 'from') || (shape.kind === 'years' && key === 'year');
  const isName = shape.kind === 'values' && shape.columns[0]?.field.kind === 'id';
  if (!(isTime || isName) || fault) return false;
  if (seen.has(value)) return true;
  seen.set(value, true);
  return false;
}

const secondTime = (cell: TableCell): TableCell => ({ ...cell, fault: { kind: 'twice' } });
