import { byteOrderMark, csvLine } from '../text/csv.ts';
import type { ChartTable } from './chart-table.ts';

/** At most four decimals: a chart's figures are not known better. */
const rounded = (value: number | null): number | null => (value === null ? null : Number(value.toFixed(4)));

/**
 * The table as a CSV file that a Danish spreadsheet opens as it is: UTF-8 with byte order mark, semicolons,
 * decimal comma, CRLF. Texts that begin like a formula are defused; negative numbers stay numbers.
 */
export function toCsv(table: ChartTable): string {
  const rows = table.rows.map(({ period, values }) => csvLine([period, ...values.map(rounded)]));
  return byteOrderMark + csvLine(table.head) + rows.join('');
}
