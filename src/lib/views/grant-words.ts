import { bookedUnder } from '../model/booked-under.ts';
import type { GrantLine } from '../model/grant.ts';
import { lastYearOf } from '../model/line-years.ts';
import { textIn, type Language } from '../text/language.ts';
import { undefinedDash } from '../text/numbers.ts';
import { m } from '../text/paraglide/messages.js';
import { convertedNotes } from './shown-prices.ts';
import type { Shown } from './shown.ts';
import type { TableLines } from './table-lines.ts';

/** What tables that need no forecast are made of. */
export type Words = Omit<Shown, 'forecast'>;

/** The printed row that a line stands in. */
export const writeActivity = ({ activity, purpose }: GrantLine, language: Language): string =>
  textIn(activity ?? purpose, language);

/** "3220 - Borgere med handicap": what a line's money of a year is booked under; a dash where the line names nothing. */
export function writeAppropriation({ appropriation }: GrantLine, year: number, language: Language): string {
  if (!appropriation) return undefinedDash;
  const { number, name } = bookedUnder(appropriation, year);
  return `${number} - ${textIn(name, language)}`;
}

/** What is said under a table of lines: that prices are converted, which lines go on, and that some year with money has no column. */
export const lineNotes = (words: Words, found: TableLines): string[] => [
  ...convertedNotes(words, words.language, [words.model.priceLevel]),
  ...permanentNotes(found, words.language),
  ...(found.leavesOutYears ? [m.table_years_left_out({}, { locale: words.language })] : [])
];

/** "Beløbene for 2028 gælder 2028 og frem.", or the rows that it is so for. */
function permanentNotes({ years, lines }: TableLines, language: Language): string[] {
  const last = years.at(-1);
  const paid = lines.filter(({ perYear }) => (perYear.at(-1)?.likely.numerator ?? 0n) !== 0n);
  const lasting = paid.filter(({ line }) => line.lasts === 'permanent' && lastYearOf(line)! <= last!);
  if (last === undefined || lasting.length === 0) return [];
  const year = String(last);
  const options = { locale: language };
  if (lasting.length === paid.length) return [m.table_permanent_all({ year }, options)];
  const rows = [...new Set(lasting.map(({ line }) => writeActivity(line, language)))];
  return [m.table_permanent_some({ year, rows: rows.join('; ') }, options)];
}
