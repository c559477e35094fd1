import { cellText, type TableView } from '../../views/table-view.ts';

/** In characters: wider columns wrap. */
const WIDEST_WORDS = 64;
const NARROWEST = 8;
/** Room at both sides of a cell, in characters. */
export const MARGIN = 2;

const longestOf = (texts: readonly string[]): number =>
  texts.reduce((most, text) => Math.max(most, text.length), 0);

/** Widths of a table's columns in characters: of numbers as wide as the widest, and words wrap where they are long. */
export function columnWidths({ head, rows, total }: TableView): number[] {
  return head.map(({ text, number }, column) => {
    const cells = [...rows, ...(total ? [total] : [])].map((row) => cellText(row[column] ?? ''));
    const longestLine = longestOf(cells.flatMap((cell) => cell.split('\n', 4)));
    // The head may wrap between words.
    const inHead = longestOf(text.split(/\s+/));
    const wanted = Math.max(longestLine, inHead, Math.min(text.length, number ? 12 : 24));
    return Math.max(NARROWEST, Math.min(wanted, WIDEST_WORDS) + MARGIN);
  });
}
