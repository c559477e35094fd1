import {
  addDays,
  dateOf,
  dayCountOf,
  dayFromDate,
  weekdayOf,
  yearOf,
  type Day,
  type DayRange
} from './day.ts';
import { publicHolidays } from './holidays.ts';
import { monthDayOrder, monthDayOrderOf } from './month-day.ts';

/** The closing days most municipalities choose: Grundlovsdag, Christmas Eve and New Year's Eve. */
export const USUAL_CLOSING_DAYS: readonly string[] = ['06-05', '12-24', '12-31'];

/**
 * The working days of a run, Monday to Friday less public holidays less the closing days the municipality chooses, in the
 * form that makes every question about them a look-up. Plain data; made by {@link workingCalendar}.
 */
export interface WorkingCalendar extends DayRange {
  readonly dayCount: number;
  /** Days closed every year by choice, as `MM-DD`. */
  readonly closingDays: readonly string[];
  /** Per day of the range: 1 on a working day, else 0. */
  readonly isWorking: Uint8Array;
  /** Entry i: the working days among the first i days of the range; dayCount + 1 entries. */
  readonly workingDaysBefore: Int32Array;
  /** The working days of the range, rising, as days since 1970. */
  readonly workingDays: Int32Array;
}

/** Per day of whole years: 1 on a working day, else 0; entry 0 is 1 January of `firstYear`. */
function workingMask(firstYear: number, lastYear: number, closingDays: readonly string[]): Uint8Array {
  const firstDay = dayFromDate(firstYear, 1, 1);
  const mask = new Uint8Array(dayFromDate(lastYear, 12, 31) - firstDay + 1);
  const closed = new Set(closingDays.map(monthDayOrderOf));
  for (let i = 0; i < mask.length; i++) {
    const day = addDays(firstDay, i);
    if (weekdayOf(day) <= 5 && !(closed.size > 0 && closed.has(monthDayOrder(dateOf(day))))) mask[i] = 1;
  }
  for (let year = firstYear; year <= lastYear; year++) {
    for (const holiday of publicHolidays(year)) mask[holiday.day - firstDay] = 0;
  }
  return mask;
}

/**
 * The working days of a range of days.
 *
 * @param range within 1900 … 2200
 * @param closingDays days closed every year by choice, as `MM-DD`
 * @throws RangeError for an empty range, a year outside 1900 … 2200, or a text that is no `MM-DD`
 */
export function workingCalendar(range: DayRange, closingDays: readonly string[]): WorkingCalendar {
  const dayCount = dayCountOf(range);
  const firstYear = yearOf(range.firstDay);
  const offset = range.firstDay - dayFromDate(firstYear, 1, 1);
  const isWorking = workingMask(firstYear, yearOf(range.lastDay), closingDays).slice(
    offset,
    offset + dayCount
  );
  const workingDaysBefore = new Int32Array(dayCount + 1);
  for (let i = 0; i < dayCount; i++) workingDaysBefore[i + 1] = workingDaysBefore[i]! + isWorking[i]!;
  const workingDays = new Int32Array(workingDaysBefore[dayCount]!);
  for (let i = 0; i < dayCount; i++)
    if (isWorking[i] === 1) workingDays[workingDaysBefore[i]!] = range.firstDay + i;
  return {
    firstDay: range.firstDay,
    lastDay: range.lastDay,
    dayCount,
    closingDays,
    isWorking,
    workingDaysBefore,
    workingDays
  };
}

/**
 * Whether a day is a working day, for a day here and there; a {@link workingCalendar} is quicker for many.
 *
 * @throws RangeError for a year outside 1900 … 2200 or a text that is no `MM-DD`
 */
export function isWorkingDay(day: Day, closingDays: readonly string[]): boolean {
  if (weekdayOf(day) > 5) return false;
  const order = monthDayOrder(dateOf(day));
  if (closingDays.some((closed) => monthDayOrderOf(closed) === order)) return false;
  return !publicHolidays(yearOf(day)).some((holiday) => holiday.day === day);
}
