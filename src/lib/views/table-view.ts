import type { TermId } from '../text/glossary.ts';

/** What a cell adds up, by order from 0: cells of the same column in these rows, or of the same row in these columns. */
export type SumOf = { readonly rows: readonly number[] } | { readonly columns: readonly number[] };

/** The ends of an uncertain number, unrounded in the table's unit, and in words: "−4.000 til −2.000". */
export interface NumberRange {
  readonly low: number;
  readonly high: number;
  readonly text: string;
}

/** A number with the words it is shown in; a spreadsheet gets the number. */
export interface NumberCell {
  readonly text: string;
  /** In the unit that the table states, unrounded; null is a dash: nothing is stated, or the number is undefined. */
  readonly value: number | null;
  /** Decimals shown; a share is shown in per cent. */
  readonly decimals: number;
  readonly isShare?: boolean;
  /** What the number counts, where the rows of a column count different things: a spreadsheet shows it after the number. */
  readonly unit?: string;
  /** Where it is uncertain. */
  readonly range?: NumberRange;
  /** Where the cell is a sum of others, so that a spreadsheet can hold the sum and not its result. */
  readonly sum?: SumOf;
}

export type TableCell = string | NumberCell;

/** The ends of an uncertain number in words; undefined where they read as the number itself. */
export const rangeText = (cell: TableCell): string | undefined =>
  typeof cell === 'string' || cell.range?.text === cell.text ? undefined : cell.range?.text;

/** The words of a cell; of an uncertain number with its ends. */
export function cellText(cell: TableCell): string {
  if (typeof cell === 'string') return cell;
  const range = rangeText(cell);
  return range === undefined ? cell.text : `${cell.text} (${range})`;
}

/** `section` heads the rows below it and has words in its first cell alone; `subtotal` adds up rows above it. */
export type RowKind = 'entry' | 'section' | 'subtotal';

/** A table as it is shown, printed or written to a file: words and numbers already written. */
export interface TableView {
  readonly title: string;
  readonly head: readonly {
    readonly text: string;
    /** Numbers stand to the right. */
    readonly number?: boolean;
  }[];
  /** The first cell names the row. */
  readonly rows: readonly (readonly TableCell[])[];
  /** Of each row; all are entries without it. */
  readonly kinds?: readonly RowKind[];
  /** The sum of the rows, in their own form. */
  readonly total?: readonly TableCell[];
  readonly notes: readonly string[];
  /** Where the source that the table is taken from contradicts itself: shown beside the table, never corrected in silence. */
  readonly flags?: readonly string[];
  /** What of the table's words can be explained on demand. */
  readonly terms?: readonly TermId[];
}
