import type { Block } from '../../lib/report/note.ts';
import { cellText, type TableView } from '../../lib/views/table-view.ts';

/** So many columns stand on a page of A4 across and not upright. */
const MANY_COLUMNS = 9;
/** Tables of no more rows move to the next page whole. */
const FEW_ROWS = 14;
/** As long as "1. kvt. 2025". */
const SHORT_NAME = 12;

/** Whether a table is printed on a page across. */
export const isAcross = ({ head }: TableView): boolean => head.length >= MANY_COLUMNS;

/** Whether a table is printed on one page rather than run over two. */
export const staysTogether = ({ rows, total }: TableView): boolean =>
  rows.length + (total ? 1 : 0) <= FEW_ROWS;

const SHORT_HEAD = 8;

/** Words over a column of numbers that would look torn on two lines: "8 af 10". */
export const isShort = (text: string): boolean => text.length <= SHORT_HEAD;

/** Whether every row of a table begins with few words, so that its first column needs no second line. */
export const hasShortNames = ({ rows }: TableView): boolean =>
  rows.every(([name]) => cellText(name ?? '').length <= SHORT_NAME);

/** Whether a block is a heading of a table that is printed across: it goes with it to that page. */
export function goesAcross(blocks: readonly Block[], place: number): boolean {
  if (blocks[place]?.kind !== 'heading') return false;
  const next = blocks.slice(place).find(({ kind }) => kind !== 'heading');
  return next?.kind === 'table' && isAcross(next.table);
}
