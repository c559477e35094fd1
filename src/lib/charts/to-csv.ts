import type { ChartTable } from './chart-table.ts';

const byteOrderMark = '\ufeff';

/** A text cell no spreadsheet takes for a formula, quoted where the format asks for it. */
function textCell(text: string): string {
  const harmless = /^[=+\-@\t\r\u2212]/.test(text) ? `'${text}` : text;
  return /[";\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** A number with decimal comma, at most four decimals and no grouping; empty where undefined. */
function numberCell(value: number | null): string {
  if (value === null || !Number.isFinite(value)) return '';
  const rounded = Number(value.toFixed(4));
  return (Object.is(rounded, -0) ? '0' : String(rounded)).replace('.', ',');
}

/**
 * The table as a CSV file that a Danish spreadsheet opens as it is: UTF-8 with byte order mark, semicolons,
 * decimal comma, CRLF. Texts that begin like a formula are defused; negative numbers stay numbers.
 */
export function toCsv(table: ChartTable): string {
  const lines = [
    table.head.map(textCell),
    ...table.rows.map(({ period, values }) => [textCell(period), ...values.map(numberCell)])
  ];
  return byteOrderMark + lines.map((cells) => `${cells.join(';')}\r\n`).join('');
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
