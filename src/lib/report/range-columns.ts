import type { Language } from '../text/language.ts';
import { writeNumber } from '../text/numbers.ts';
import { m } from '../text/paraglide/messages.js';
import type { NumberCell, SumOf, TableCell, TableView } from '../views/table-view.ts';

type End = 'low' | 'high';

/**
 * A table for files that hold numbers: behind each column with uncertain numbers stand one with their low ends and one with their high
 * ends, where a certain number is its own end, so that the ends add up as the numbers do.
 */
export function withRangeColumns(table: TableView, language: Language): TableView {
  const lines = [...table.rows, ...(table.total ? [table.total] : [])];
  const isUncertain = table.head.map((_, column) =>
    lines.some((cells) => rangeOf(cells[column]) !== undefined)
  );
  if (!isUncertain.includes(true)) return table;
  const places = isUncertain.map(
    (_, column) => column + 2 * isUncertain.slice(0, column).filter(Boolean).length
  );
  const placeOf = (column: number, end?: End) =>
    places[column]! + (end === undefined || !isUncertain[column] ? 0 : end === 'low' ? 1 : 2);
  const moved = (sum: SumOf, end?: End): SumOf =>
    'rows' in sum ? sum : { columns: sum.columns.map((column) => placeOf(column, end)) };

  const own = ({ range: _, sum, ...cell }: NumberCell): NumberCell => ({
    ...cell,
    ...(sum && { sum: moved(sum) })
  });
  const atEnd = ({ range, sum, ...cell }: NumberCell, end: End): NumberCell => ({
    ...cell,
    ...(range && { value: range[end], text: writeNumber(range[end], language, cell.decimals) }),
    ...(sum && { sum: moved(sum, end) })
  });
  const spread = (cells: readonly TableCell[]): TableCell[] =>
    cells.flatMap((cell, column): TableCell[] => {
      if (typeof cell === 'string') return isUncertain[column] ? [cell, '', ''] : [cell];
      return isUncertain[column] ? [own(cell), atEnd(cell, 'low'), atEnd(cell, 'high')] : [own(cell)];
    });
  return {
    ...table,
    head: table.head.flatMap((head, column) => {
      if (!isUncertain[column]) return [head];
      const words = { head: head.text };
      return [
        head,
        { ...head, text: m.sheet_low(words, { locale: language }) },
        { ...head, text: m.sheet_high(words, { locale: language }) }
      ];
    }),
    rows: table.rows.map(spread),
    ...(table.total && { total: spread(table.total) })
  };
}

const rangeOf = (cell: TableCell | undefined) => (typeof cell === 'object' ? cell.range : undefined);
