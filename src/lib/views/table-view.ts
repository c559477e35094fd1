import type { TermId } from '../text/glossary.ts';

/** A table as it is shown, printed or written to a file: words and numbers already written. */
export interface TableView {
  readonly title: string;
  readonly head: readonly {
    readonly text: string;
    /** Numbers stand to the right. */
    readonly number?: boolean;
  }[];
  /** The first cell names the row. */
  readonly rows: readonly (readonly string[])[];
  /** The sum of the rows, in their own form. */
  readonly total?: readonly string[];
  readonly notes: readonly string[];
  /** What of the table's words can be explained on demand. */
  readonly terms?: readonly TermId[];
}
