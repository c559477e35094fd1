import type { Language } from '../../text/language.ts';
import { cellText, type RowKind, type TableCell, type TableView } from '../../views/table-view.ts';
import { cellNumber, type CellNumber } from '../cell-number.ts';
import { columnWidths } from './column-widths.ts';
import { cellWords } from './sheet-text.ts';
import { sumFormula } from './sum-formula.ts';

/** What a cell is, and so how it looks. */
export type CellRole = 'title' | 'head' | RowKind | 'total' | 'note' | 'flag';

/** A cell of a sheet, still in words and numbers of our own. */
export interface SheetCell {
  readonly role: CellRole;
  readonly value: string | number;
  /** What the value is computed by. */
  readonly formula?: string;
  /** Of a number, as Excel writes formats everywhere: it shows them in the reader's own language. */
  readonly format?: string;
  readonly toTheRight: boolean;
  /** Columns that the cell stretches over. */
  readonly across?: number;
}

/** A table laid out as a sheet. */
export interface Sheet {
  readonly rows: readonly (readonly SheetCell[])[];
  /** Rows that stay in sight: title and head. */
  readonly headRows: number;
  /** In characters. */
  readonly widths: readonly number[];
}

/** Title and head stand above the rows. */
const HEAD_ROWS = 2;

/** Row of the sheet, from 1, in which a row of the table stands. */
const rowOf = (row: number): number => HEAD_ROWS + 1 + row;

/** "#,##0.0", "0.0%" or `#,##0" kr."`. */
function numberFormat({ decimals, isShare, unit }: CellNumber): string {
  const fraction = decimals > 0 ? `.${'0'.repeat(decimals)}` : '';
  if (isShare) return `0${fraction}%`;
  return unit === undefined ? `#,##0${fraction}` : `#,##0${fraction}" ${unit.replaceAll('"', '')}"`;
}

/** Title, head, rows and total from the first row on; then an empty row, flags and notes. */
export function sheetOf(table: TableView, language: Language): Sheet {
  const across = table.head.length;
  const words = (role: CellRole, text: string): SheetCell[] => [
    { role, value: cellWords(text, language), toTheRight: false, across }
  ];
  const line = (cells: readonly TableCell[], role: CellRole, row: number): SheetCell[] =>
    cells.map((cell, column) => {
      const toTheRight = table.head[column]?.number === true;
      const number = cellNumber(cell, toTheRight, language);
      if (!number) return { role, value: cellWords(cellText(cell), language), toTheRight };
      const sum = typeof cell === 'string' ? undefined : cell.sum;
      const formula = sum && sumFormula(sum, { row, column }, rowOf);
      return {
        role,
        value: number.value,
        ...(formula !== undefined && { formula }),
        format: numberFormat(number),
        toTheRight: true
      };
    });
  const head = table.head.map(({ text, number }): SheetCell => ({
    role: 'head',
    value: cellWords(text, language),
    toTheRight: number === true
  }));
  const flags = table.flags ?? [];
  return {
    rows: [
      words('title', table.title),
      head,
      ...table.rows.map((cells, row) => line(cells, table.kinds?.[row] ?? 'entry', rowOf(row))),
      ...(table.total ? [line(table.total, 'total', rowOf(table.rows.length))] : []),
      ...(flags.length + table.notes.length > 0 ? [[]] : []),
      ...flags.map((flag) => words('flag', flag)),
      ...table.notes.map((note) => words('note', note))
    ],
    headRows: HEAD_ROWS,
    widths: columnWidths(table)
  };
}
