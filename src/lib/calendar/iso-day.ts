import { dateOf, dayFromDate, daysInMonthOf, type Day } from './day.ts';

const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** The day of a text like `2025-01-31`, or undefined where it is not an existing date in that form. */
export function parseIsoDay(text: string): Day | undefined {
  const match = ISO_DATE.exec(text);
  if (!match) return undefined;
  const [year, month, dayOfMonth] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (month < 1 || month > 12 || dayOfMonth < 1 || dayOfMonth > daysInMonthOf(year, month)) return undefined;
  return dayFromDate(year, month, dayOfMonth);
}

/** As {@link parseIsoDay} for a text already checked: throws RangeError where it is no date. */
export function dayFromIso(text: string): Day {
  const day = parseIsoDay(text);
  if (day === undefined) throw new RangeError(`not a date of the form YYYY-MM-DD: ${text}`);
  return day;
}

/** A day as `YYYY-MM-DD`, for years 0 … 9999. */
export function isoFromDay(day: Day): string {
  const { year, month, dayOfMonth } = dateOf(day);
  return `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(dayOfMonth)}`;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
