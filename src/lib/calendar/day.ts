declare const dayBrand: unique symbol;

/** A calendar day: whole days since 1 January 1970. Arrays of days are plain Int32Arrays of the same number. */
export type Day = number & { readonly [dayBrand]: true };

/** A day in the Gregorian calendar. */
export interface CalendarDate {
  readonly year: number;
  /** 1 … 12 */
  readonly month: number;
  /** 1 … 31 */
  readonly dayOfMonth: number;
}

/** A run of days, both ends included. */
export interface DayRange {
  readonly firstDay: Day;
  readonly lastDay: Day;
}

const DAYS_IN_400_YEARS = 146097;
const DAYS_BEFORE_1970 = 719468;
const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** Whether 29 February exists in the year. */
export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** Days in a month: 28 … 31. */
export function daysInMonthOf(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (DAYS_IN_MONTH[month - 1] as number);
}

/** The number as a day. Throws RangeError unless it is an integer. */
export function dayOf(daysSince1970: number): Day {
  if (!Number.isInteger(daysSince1970)) throw new RangeError(`a day is a whole number, got ${daysSince1970}`);
  return daysSince1970 as Day;
}

/**
 * The day of a date in the Gregorian calendar.
 *
 * @throws RangeError where there is no such date
 */
export function dayFromDate(year: number, month: number, dayOfMonth: number): Day {
  const exists =
    Number.isInteger(year) &&
    Number.isInteger(dayOfMonth) &&
    Number.isInteger(month) &&
    month >= 1 &&
    month <= 12 &&
    dayOfMonth >= 1 &&
    dayOfMonth <= daysInMonthOf(year, month);
  if (!exists) throw new RangeError(`no such date: ${year}-${month}-${dayOfMonth}`);
  // Years that begin in March put the leap day last, so month lengths follow one rule.
  const marchYear = month <= 2 ? year - 1 : year;
  const cycle = Math.floor(marchYear / 400);
  const yearOfCycle = marchYear - cycle * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + dayOfMonth - 1;
  const dayOfCycle =
    yearOfCycle * 365 + Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100) + dayOfYear;
  return (cycle * DAYS_IN_400_YEARS + dayOfCycle - DAYS_BEFORE_1970) as Day;
}

/** The date of a day in the Gregorian calendar. */
export function dateOf(day: Day): CalendarDate {
  const shifted = day + DAYS_BEFORE_1970;
  const cycle = Math.floor(shifted / DAYS_IN_400_YEARS);
  const dayOfCycle = shifted - cycle * DAYS_IN_400_YEARS;
  const yearOfCycle = Math.floor(
    (dayOfCycle -
      Math.floor(dayOfCycle / 1460) +
      Math.floor(dayOfCycle / 36524) -
      Math.floor(dayOfCycle / 146096)) /
      365
  );
  const dayOfYear =
    dayOfCycle - (365 * yearOfCycle + Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  return {
    year: yearOfCycle + cycle * 400 + (month <= 2 ? 1 : 0),
    month,
    dayOfMonth: dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1
  };
}

/** The calendar year of a day. */
export function yearOf(day: Day): number {
  return dateOf(day).year;
}

/** The day of the week: 1 is Monday, 7 is Sunday (ISO 8601). */
export function weekdayOf(day: Day): number {
  const sinceMonday = (day + 3) % 7;
  return (sinceMonday < 0 ? sinceMonday + 7 : sinceMonday) + 1;
}

/** The day that many calendar days later (earlier where negative). */
export function addDays(day: Day, dayCount: number): Day {
  return (day + dayCount) as Day;
}

/** The number of days in a range, both ends included. Throws RangeError where it ends before it begins. */
export function dayCountOf(range: DayRange): number {
  if (range.lastDay < range.firstDay) throw new RangeError('a range of days must not end before it begins');
  return range.lastDay - range.firstDay + 1;
}
