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

/** A file name from a chart's title: "fristoverholdelse-pr-maaned.csv". */
export function csvFileName(title: string): string {
  const plain = title
    .toLowerCase()
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'oe')
    .replaceAll('å', 'aa')
    .normalize('NFD')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);
  return `${plain === '' ? 'tal' : plain}.csv`;
}
