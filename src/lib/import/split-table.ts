import Papa from 'papaparse';

/** What stands between the cells of a row; none where each line is one cell. */
export const DELIMITERS = ['\t', ';', ',', ''] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** A table of texts. Positions are those of the sheet it came from. */
export type Cells = readonly (readonly string[])[];

/** Why a text is no table that is taken. */
export type TableFault =
  | { readonly reason: 'empty' }
  | { readonly reason: 'tooManyCharacters' | 'tooManyRows' | 'tooManyColumns'; readonly most: number };

/** The most characters and columns of a table. */
export const MOST_CHARACTERS = 5_000_000;
const MOST_COLUMNS = 200;

/** Excel's own first line of a CSV file, which says what stands between its cells. */
const SAID = /^sep=([;,\t])\r?\n/i;

/** A line that is one number with a decimal comma. */
const isDecimal = (line: string): boolean => /^-?\d[\d. \u00a0]*,\d+ ?(%|pct\.?|kr\.?)?$/.test(line.trim());

/**
 * What stands between the cells of a text: tab where there is any, then semicolon, then comma unless all of them are decimal commas or
 * lines differ in how many they have.
 */
export function guessDelimiter(text: string): Delimiter {
  const said = SAID.exec(text)?.[1];
  if (said) return said as Delimiter;
  const start = text.slice(0, 20_000);
  for (const delimiter of ['\t', ';'] as const) {
    if (isClean(start, delimiter) && parsed(start, delimiter, 20).some((row) => row.length > 1))
      return delimiter;
  }
  const lines = start.split(/\r\n?|\n/).filter((line) => line.trim() !== '');
  if (lines.every(isDecimal)) return '';
  const rows = parsed(start, ',', 20).filter((row) => row.some((cell) => cell.trim() !== ''));
  const columns = rows[0]?.length ?? 0;
  return columns > 1 && rows.slice(0, -1).every((row) => row.length === columns) ? ',' : '';
}

/**
 * A text as rows of cells, as Excel copies them or a CSV file holds them: quoted cells with line ends and doubled quotes, any line ends.
 * Rows and columns that are empty at the end are left out. A quote that nothing closes is a letter like others. Never throws on any text.
 * @param most rows that may hold anything
 */
export function splitTable(text: string, delimiter: Delimiter, most: number): Cells | TableFault {
  if (text.length > MOST_CHARACTERS) return { reason: 'tooManyCharacters', most: MOST_CHARACTERS };
  const rows = parsed(text.replace(SAID, ''), delimiter, most + 1000);
  const isFull = (row: readonly string[]) => row.some((cell) => cell !== '');
  const length = rows.findLastIndex(isFull) + 1;
  if (length === 0) return { reason: 'empty' };
  if (rows.slice(0, length).filter(isFull).length > most) return { reason: 'tooManyRows', most };
  const width = rows.reduce(
    (widest, row) => Math.max(widest, row.findLastIndex((cell) => cell !== '') + 1),
    0
  );
  if (width > MOST_COLUMNS) return { reason: 'tooManyColumns', most: MOST_COLUMNS };
  return rows.slice(0, length).map((row) => Array.from({ length: width }, (_, column) => row[column] ?? ''));
}

/** Rows and columns exchanged. */
export const turned = (cells: Cells): Cells =>
  (cells[0] ?? []).map((_, column) => cells.map((row) => row[column]!));

/** Whether no quoted cell goes on after its closing quote, as it does where something else stands between the cells. */
const isClean = (text: string, delimiter: Delimiter): boolean =>
  !Papa.parse(text, { delimiter, preview: 20 }).errors.some(({ code }) => code === 'InvalidQuotes');

/** Control characters but tab and line ends, and the byte order mark. */
// eslint-disable-next-line no-control-regex -- control characters are what it looks for
const UNSEEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufeff]/g;

/** No text holds it once the unseen is taken away: it stands for no delimiter, and for no quotes. */
const NEVER = '\u0001';

function parsed(text: string, delimiter: Delimiter, most: number): string[][] {
  const seen = text.replace(UNSEEN, '');
  const config = { delimiter: delimiter === '' ? NEVER : delimiter, preview: most };
  const quoted = Papa.parse<string[]>(seen, config);
  const hasLoneQuote = quoted.errors.some(({ type }) => type === 'Quotes');
  const { data } = hasLoneQuote ? Papa.parse<string[]>(seen, { ...config, quoteChar: NEVER }) : quoted;
  return data.map((row) => row.map((cell) => cell.trim()));
}
