/** Comes first in a file, so that spreadsheets read it as UTF-8. */
export const byteOrderMark = '\ufeff';

/**
 * A text that a spreadsheet may take for a formula: one that begins with = + - @ (or what some keyboards write for them), after whatever
 * is not seen, or with a tab or a line end. A negative number is none.
 */
export const formulaLike =
  /^(?![-\u2212]\d[\d.,]*(?:e[-+]\d+)?[ \u00a0\u202f]?%?$)(?:[\t\r\n]|[\s\p{Cc}\p{Cf}]*[=+\-@\u2212\uff1d\uff0b\uff0d\uff20])/u;

/** A text cell no spreadsheet takes for a formula, quoted where the format asks for it. */
function textCell(text: string): string {
  const harmless = formulaLike.test(text) ? `'${text}` : text;
  return /[";\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** A number in full with decimal comma and no grouping; empty where undefined. */
export function csvNumber(value: number | null): string {
  if (value === null || !Number.isFinite(value)) return '';
  return String(value === 0 ? 0 : value).replace('.', ',');
}

/**
 * A line of a CSV file that a Danish spreadsheet opens as it is: semicolons, decimal comma, CRLF. Texts that begin like a
 * formula are defused; negative numbers stay numbers.
 */
export function csvLine(cells: readonly (string | number | null)[]): string {
  const written = cells.map((cell) => (typeof cell === 'string' ? textCell(cell) : csvNumber(cell)));
  return `${written.join(';')}\r\n`;
}
