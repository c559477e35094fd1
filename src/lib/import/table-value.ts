import { blankOf, blankSource } from '../model/blank.ts';
import type { Field } from '../model/field.ts';
import { valueAt } from '../model/problem.ts';
import { idFor } from '../model/renamed.ts';
import { replaced } from '../model/replaced.ts';
import type { Language } from '../text/language.ts';
import type { TableCell, TableReading, TableRow } from './read-table.ts';

/** How rows are put in. */
export interface Putting {
  /** Whether they come after, or among, what stands there, in place of taking its place. */
  readonly isAdded: boolean;
  /** What is stated as the source of each of them; undefined for that of what stands there. */
  readonly source: unknown;
  readonly language: Language;
}

/** Why rows cannot be put in, other than by what a cell says: a number of them that cannot be. */
export type CountFault = { readonly least: number; readonly most: number; readonly count: number };

/** Whether so many rows may stand in the place. */
export function countFault(
  rows: readonly TableRow[],
  reading: TableReading,
  isAdded: boolean
): CountFault | undefined {
  const { least, most, kind } = reading.shape;
  if (kind === 'years' || kind === 'changes') return undefined;
  const count = rows.length + (isAdded ? elementsOf(reading).length : 0);
  return count < least || count > most ? { least, most, count } : undefined;
}

/** Bad cells that no field could hold until they are mended: years, which are keys of the document. */
export const isHindrance = ({ key, fault }: TableCell, { shape }: TableReading): boolean =>
  fault !== undefined && shape.kind === 'years' && key === 'year';

/** What stands in the place once rows are put in. Cells that cannot be read stand there as they are, to be mended in their fields. */
export function tableValue(rows: readonly TableRow[], reading: TableReading, putting: Putting): unknown {
  switch (reading.shape.kind) {
    case 'changes':
      return changesOf(rows, reading, putting);
    case 'years':
      return yearsOf(rows, reading, putting);
    case 'values': {
      const values = rows.map((row) => valueOf(row, 'value'));
      return putting.isAdded ? [...elementsOf(reading), ...values] : values;
    }
    case 'elements':
      return withElements(rows, reading, putting);
  }
}

const current = ({ root, path }: TableReading): unknown => valueAt(root, path);

function elementsOf(reading: TableReading): unknown[] {
  const list = current(reading);
  return Array.isArray(list) ? (list as unknown[]) : [];
}

const valueOf = ({ cells }: TableRow, key: string): unknown => cells.find((cell) => cell.key === key)?.value;

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** A quantity with its source; a text that is none in its place. */
function inField(value: unknown, field: Field, source: unknown): unknown {
  if (field.kind === 'quantity' || field.kind === 'schedule')
    return { ...(isObject(value) ? value : { value, unit: field.unit }), source };
  return isObject(value) && 'unit' in value ? { ...value, source } : value;
}

interface DatedChange {
  readonly from: unknown;
  readonly to: unknown;
}

/**
 * A schedule of dated rows, in their order. The first is what it starts with where it is of the period's first day or before, or where nothing
 * that can be read stands there; else it starts as it does now.
 */
function changesOf(rows: readonly TableRow[], reading: TableReading, putting: Putting): unknown {
  const now = current(reading);
  const stands = valueAt(now, ['start']) ?? now;
  const source = putting.source ?? valueAt(stands, ['source']) ?? blankSource(putting.language);
  const to = reading.shape.columns.find(({ key }) => key === 'to')!.field;
  const read = rows.map(({ cells }): DatedChange => {
    const row = Object.fromEntries(cells.map(({ key, value }) => [key, value]));
    return { ...row, from: row['from'], to: inField(row['to'], to, source) };
  });
  const canBeSorted = rows.every(({ cells }) => cells.every(({ key, fault }) => key !== 'from' || !fault));
  const changes = canBeSorted ? read.sort((a, b) => (String(a.from) < String(b.from) ? -1 : 1)) : read;
  const [first, ...later] = changes;
  if (!first) return now;
  const hasStart =
    isObject(stands) && ['value', 'likely'].some((key) => typeof valueAt(stands, [key]) === 'number');
  const periodStart = String(valueAt(reading.root, ['period', 'start']));
  const isStart = !hasStart || (canBeSorted && String(first.from) <= periodStart);
  if (!isStart) return { start: stands, changes };
  // What is said of the change itself has no place at the start.
  return { start: first.to, changes: Object.keys(first).length > 2 ? changes : later };
}

function yearsOf(rows: readonly TableRow[], reading: TableReading, putting: Putting): unknown {
  const now = current(reading);
  const field = reading.shape.columns.find(({ key }) => key === 'value')!.field;
  const source = putting.source ?? blankSource(putting.language);
  const read = rows.map((row) => [valueOf(row, 'year'), inField(valueOf(row, 'value'), field, source)]);
  return { ...(putting.isAdded && isObject(now) ? now : {}), ...(Object.fromEntries(read) as object) };
}

function withElements(rows: readonly TableRow[], reading: TableReading, putting: Putting): unknown[] {
  const { field, path, shape } = reading;
  if (field.kind !== 'list') return [];
  const source = putting.source ?? blankSource(putting.language);
  let elements = putting.isAdded ? elementsOf(reading) : [];
  let root = replaced(reading.root, path, elements);
  for (const { cells } of rows) {
    const at = [...path, elements.length];
    const blank = blankOf(field.element, root, at, putting.language) as Record<string, unknown>;
    let element: Record<string, unknown> = 'source' in blank ? { ...blank, source } : blank;
    for (const cell of cells) element = withCell(element, cell, shape, source);
    if ('id' in blank) element = { ...element, id: ownId(element, elements) };
    elements = [...elements, element];
    root = replaced(reading.root, path, elements);
  }
  return elements;
}

function withCell(
  element: Record<string, unknown>,
  { key, value }: TableCell,
  { columns, byYear }: TableReading['shape'],
  source: unknown
): Record<string, unknown> {
  const column = columns.find((one) => one.key === key);
  if (column) return { ...element, [key]: inField(value, column.field, source) };
  if (!byYear) return element;
  const years = element[byYear.key];
  const held = { ...(isObject(years) ? years : {}), [key]: inField(value, byYear.field, source) };
  return { ...element, [byYear.key]: held };
}

function ownId(element: Record<string, unknown>, others: readonly unknown[]): string {
  const name = element['name'] ?? element['title'] ?? element['purpose'] ?? element['id'];
  const taken = others.map((other) => valueAt(other, ['id']));
  return idFor(typeof name === 'string' ? name : String(element['id']), taken);
}
