import { addDays, dateOf, dayFromDate, daysInMonthOf, type Day } from './day.ts';

declare const monthBrand: unique symbol;

/** A calendar month: whole months since January 1970. */
export type Month = number & { readonly [monthBrand]: true };

/** The month of a year, 1 … 12. Throws RangeError where there is no such month. */
export function monthFromYear(year: number, monthOfYear: number): Month {
  if (!(Number.isInteger(year) && Number.isInteger(monthOfYear) && monthOfYear >= 1 && monthOfYear <= 12)) {
    throw new RangeError(`no such month: ${year}-${monthOfYear}`);
  }
  return ((year - 1970) * 12 + monthOfYear - 1) as Month;
}

/** The month in which a day lies. */
export function monthOf(day: Day): Month {
  const { year, month } = dateOf(day);
  return ((year - 1970) * 12 + month - 1) as Month;
}

/** The calendar year of a month. */
export function yearOfMonth(month: Month): number {
  return 1970 + Math.floor(month / 12);
}

/** The place of a month in its year: 1 is January, 12 is December. */
export function monthOfYear(month: Month): number {
  return month - Math.floor(month / 12) * 12 + 1;
}

/** The month that many months later (earlier where negative). */
export function shiftMonth(month: Month, monthCount: number): Month {
  return (month + monthCount) as Month;
}

/** The number of days of a month: 28 … 31. */
export function daysInMonth(month: Month): number {
  return daysInMonthOf(yearOfMonth(month), monthOfYear(month));
}

/** The 1st of a month. */
export function firstDayOfMonth(month: Month): Day {
  return dayFromDate(yearOfMonth(month), monthOfYear(month), 1);
}

/** The last day of a month. */
export function lastDayOfMonth(month: Month): Day {
  return addDays(firstDayOfMonth(month), daysInMonth(month) - 1);
}

/** A month as `YYYY-MM`, for years 0 … 9999. */
export function isoFromMonth(month: Month): string {
  return `${String(yearOfMonth(month)).padStart(4, '0')}-${String(monthOfYear(month)).padStart(2, '0')}`;
}

/** The month of a text like `2025-01`, or undefined where it is not an existing month in that form. */
export function parseIsoMonth(text: string): Month | undefined {
  const match = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(text);
  return match ? monthFromYear(Number(match[1]), Number(match[2])) : undefined;
}

/**
 * The same day of the month that many months later (earlier where negative), or the last day of that month where it is
 * shorter: 31 January and one month is the last of February.
 */
export function addMonths(day: Day, monthCount: number): Day {
  const { year, month, dayOfMonth } = dateOf(day);
  const target = ((year - 1970) * 12 + month - 1 + monthCount) as Month;
  return addDays(firstDayOfMonth(target), Math.min(dayOfMonth, daysInMonth(target)) - 1);
}
