import { addDays, dayFromDate, weekdayOf, yearOf, type Day } from './day.ts';

/** A week as numbered in Denmark (ISO 8601): week 1 has the year's first Thursday. */
export interface IsoWeek {
  /** The year the week belongs to; up to three days of it may lie in the year before or after. */
  readonly year: number;
  /** 1 … 52 or 53 */
  readonly week: number;
}

/** The Monday of week 1. */
function firstMondayOf(year: number): Day {
  const fourthOfJanuary = dayFromDate(year, 1, 4);
  return addDays(fourthOfJanuary, 1 - weekdayOf(fourthOfJanuary));
}

/** The week in which a day lies. */
export function isoWeekOf(day: Day): IsoWeek {
  const year = yearOf(addDays(day, 4 - weekdayOf(day)));
  return { year, week: Math.floor((day - firstMondayOf(year)) / 7) + 1 };
}

/** The number of weeks of an ISO year: 52 or 53. */
export function weeksInIsoYear(year: number): number {
  return (firstMondayOf(year + 1) - firstMondayOf(year)) / 7;
}

/** The Monday of a week. Throws RangeError where the year has no such week. */
export function firstDayOfIsoWeek(year: number, week: number): Day {
  if (!(Number.isInteger(week) && week >= 1 && week <= weeksInIsoYear(year))) {
    throw new RangeError(`no such week: ${year}, week ${week}`);
  }
  return addDays(firstMondayOf(year), 7 * (week - 1));
}
