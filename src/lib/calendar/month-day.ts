import { dateOf, daysInMonthOf, type Day } from './day.ts';

/** A day of any year, written `MM-DD` in documents: 06-05 is 5 June. */
export interface MonthDay {
  /** 1 … 12 */
  readonly month: number;
  /** 1 … 31 */
  readonly dayOfMonth: number;
}

const A_LEAP_YEAR = 2000;

/** The day of a text like `12-24`, or undefined where no year has it. `02-29` exists in leap years only. */
export function parseMonthDay(text: string): MonthDay | undefined {
  const match = /^(\d{2})-(\d{2})$/.exec(text);
  if (!match) return undefined;
  const [month, dayOfMonth] = [Number(match[1]), Number(match[2])];
  if (month < 1 || month > 12 || dayOfMonth < 1 || dayOfMonth > daysInMonthOf(A_LEAP_YEAR, month))
    return undefined;
  return { month, dayOfMonth };
}

/** The place of a day in a year as a number that rises through it: 100 · month + day of the month. */
export function monthDayOrder(date: MonthDay): number {
  return 100 * date.month + date.dayOfMonth;
}

/** {@link monthDayOrder} of a text `MM-DD`. Throws RangeError where it is no such day. */
export function monthDayOrderOf(text: string): number {
  const monthDay = parseMonthDay(text);
  if (!monthDay) throw new RangeError(`not a day of the form MM-DD: ${text}`);
  return monthDayOrder(monthDay);
}

/** {@link monthDayOrder} of a day. */
export function monthDayOrderOfDay(day: Day): number {
  return monthDayOrder(dateOf(day));
}
