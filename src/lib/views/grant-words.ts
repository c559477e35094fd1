import { bookedUnder } from '../model/appropriation.ts';
import type { GrantLine } from '../model/grant.ts';
import { textIn, type Language } from '../text/language.ts';
import { undefinedDash } from '../text/numbers.ts';
import { m } from '../text/paraglide/messages.js';
import { convertedNotes, type Priced } from './shown-prices.ts';
import type { Shown } from './shown.ts';

/** What tables that need no forecast are made of. */
export type Words = Omit<Shown, 'forecast'> & Priced;

/** The printed row that a line stands in. */
export const writeActivity = ({ activity, purpose }: GrantLine, language: Language): string =>
  textIn(activity ?? purpose, language);

/** "3220 - Borgere med handicap": what a line's money of a year is booked under; a dash where the line names nothing. */
export function writeAppropriation({ appropriation }: GrantLine, year: number, language: Language): string {
  if (!appropriation) return undefinedDash;
  const { number, name } = bookedUnder(appropriation, year);
  return `${number} - ${textIn(name, language)}`;
}

/** That lines are shown at other prices than their own, and that a table has no column for some year with money. */
export const lineNotes = (words: Words, leavesOutYears: boolean): string[] => [
  ...convertedNotes(words, words.language, [words.model.priceLevel]),
  ...(leavesOutYears ? [m.table_years_left_out({}, { locale: words.language })] : [])
];
