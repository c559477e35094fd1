import { monthOfYear, shiftMonth, yearOfMonth, type Month } from '../calendar/month.ts';
import type { ForecastLayout } from '../forecast/forecast.ts';
import { writeHalfYear, writeLongMonth } from '../text/dates.ts';
import { writeRange } from '../text/numbers.ts';
import { m } from '../text/paraglide/messages.js';
import { monthsOfYear } from './cases-of.ts';
import type { Months } from './outcome-lines.ts';
import type { Shown } from './shown.ts';

/** What figures are of: a calendar year, or some months of the run in a row, `to` exclusive. */
export type YearOrMonths = number | Months;

/** The months of the run that are meant; undefined where it has none of them. */
export function monthsOf(layout: ForecastLayout, of: YearOrMonths): Months | undefined {
  if (typeof of === 'number') return monthsOfYear(layout, of);
  const [from, to] = [Math.max(0, of.from), Math.min(layout.months, of.to)];
  return from < to ? { from, to } : undefined;
}

/** The calendar years that are touched. */
export function yearsOf({ firstMonth }: ForecastLayout, of: YearOrMonths): number[] {
  if (typeof of === 'number') return [of];
  const [first, last] = [of.from, of.to - 1].map((month) => yearOfMonth(shiftMonth(firstMonth, month))) as [
    number,
    number
  ];
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

/** As it stands after "i" in a sentence: "2025", "1. halvår 2025", "perioden marts 2025 til juni 2026". */
export function stretchWords(shown: Shown, of: YearOrMonths): string {
  return written(shown, of, (from, to) => m.stretch_months({ from, to }, { locale: shown.language }));
}

/** As it stands alone: "2025", "1. halvår 2025", "marts 2025 til juni 2026". */
export function stretchName(shown: Shown, of: YearOrMonths): string {
  return written(shown, of, (from, to) => m.stretch_name({ from, to }, { locale: shown.language }));
}

function written(
  { language, forecast: { layout } }: Shown,
  of: YearOrMonths,
  join: (from: string, to: string) => string
): string {
  if (typeof of === 'number') return String(of);
  const [from, last] = [of.from, of.to - 1].map((month) => shiftMonth(layout.firstMonth, month)) as [
    Month,
    Month
  ];
  const [begin, end] = [monthOfYear(from), monthOfYear(last)];
  const [year, lastYear] = [yearOfMonth(from), yearOfMonth(last)];
  if (begin === 1 && end === 12) return writeRange(String(year), String(lastYear), language);
  if (year === lastYear && end - begin === 5 && begin % 6 === 1)
    return writeHalfYear(year, begin === 1 ? 1 : 2, language);
  const [one, other] = [writeLongMonth(year, begin, language), writeLongMonth(lastYear, end, language)];
  return one === other ? one : join(one, other);
}

/** Its end, as it stands after "ved udgangen af": "2025", "juni 2026". */
export function stretchEnd({ language, forecast: { layout } }: Shown, of: YearOrMonths): string {
  if (typeof of === 'number') return String(of);
  const last = shiftMonth(layout.firstMonth, of.to - 1);
  const year = yearOfMonth(last);
  return monthOfYear(last) === 12 ? String(year) : writeLongMonth(year, monthOfYear(last), language);
}
