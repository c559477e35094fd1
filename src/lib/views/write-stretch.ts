import { writeDate, writeHalfYear } from '../text/dates.ts';
import type { Language } from '../text/language.ts';
import { writeRange } from '../text/numbers.ts';

/** Days from..to in words: "2019", "1. halvår 2023", or both dates. @param from @param to dates written YYYY-MM-DD */
export function writeStretch(from: string, to: string, language: Language): string {
  const year = from.slice(0, 4);
  const days = `${from.slice(5)} ${to.slice(5)}`;
  if (to.slice(0, 4) === year) {
    if (days === '01-01 12-31') return year;
    if (days === '01-01 06-30') return writeHalfYear(Number(year), 1, language);
    if (days === '07-01 12-31') return writeHalfYear(Number(year), 2, language);
  }
  return writeRange(writeDate(from, language), writeDate(to, language), language);
}
