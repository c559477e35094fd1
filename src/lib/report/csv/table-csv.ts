import Papa from 'papaparse';
import { byteOrderMark, csvNumber, formulaLike } from '../../text/csv.ts';
import type { Language } from '../../text/language.ts';
import { cellText, type TableCell, type TableView } from '../../views/table-view.ts';
import { cellNumber } from '../cell-number.ts';
import { withRangeColumns } from '../range-columns.ts';

/**
 * A table as a CSV file that a Danish spreadsheet opens as it is: UTF-8 with byte order mark, semicolons, decimal comma, CRLF; head, rows
 * and total. Numbers are unrounded and shares in per cent ("57,4%"); texts that look like formulas are defused.
 * Uncertain numbers have their ends in columns of their own.
 * @param language of the table
 */
export function tableCsv(shown: TableView, language: Language): string {
  const table = withRangeColumns(shown, language);
  const line = (cells: readonly TableCell[]) =>
    cells.map((cell, column) => csvCell(cell, table.head[column]?.number === true, language));
  const lines = [
    table.head.map(({ text }) => text),
    ...table.rows.map(line),
    ...(table.total ? [line(table.total)] : [])
  ];
  const options = { delimiter: ';', newline: '\r\n', escapeFormulae: formulaLike };
  return `${byteOrderMark}${Papa.unparse(lines, options)}\r\n`;
}

function csvCell(cell: TableCell, isNumberColumn: boolean, language: Language): string {
  const number = cellNumber(cell, isNumberColumn, language);
  if (!number) return cellText(cell);
  const { value, isShare } = number;
  // Twelve digits: more are the noise of binary fractions.
  return csvNumber(Number((isShare ? value * 100 : value).toPrecision(12))) + (isShare ? '%' : '');
}
