import { addDays, type Day } from './day.ts';
import { isWorkingDay, type WorkingCalendar } from './working-days.ts';

function isInside(calendar: WorkingCalendar, day: Day): boolean {
  return day >= calendar.firstDay && day <= calendar.lastDay;
}

/** Whether a day is a working day; a look-up inside the calendar's range, computed outside it. */
export function isWorkingDayIn(calendar: WorkingCalendar, day: Day): boolean {
  if (!isInside(calendar, day)) return isWorkingDay(day, calendar.closingDays);
  return calendar.isWorking[day - calendar.firstDay] === 1;
}

/** The day itself where it is a working day, else the next one that is. */
export function workingDayOnOrAfter(calendar: WorkingCalendar, day: Day): Day {
  return isWorkingDayIn(calendar, day) ? day : addWorkingDays(calendar, day, 1);
}

/**
 * The `count`-th working day after a day, which need not be one itself; the day as it is for 0, and working days before it
 * where negative. A look-up inside the calendar's range, day by day beyond it.
 *
 * @throws RangeError unless `count` is an integer
 */
export function addWorkingDays(calendar: WorkingCalendar, day: Day, count: number): Day {
  if (!Number.isInteger(count)) throw new RangeError(`a number of working days must be whole, got ${count}`);
  if (count === 0) return day;
  if (isInside(calendar, day)) {
    const place =
      count > 0
        ? calendar.workingDaysBefore[day - calendar.firstDay + 1]! + count - 1
        : calendar.workingDaysBefore[day - calendar.firstDay]! + count;
    if (place >= 0 && place < calendar.workingDays.length) return calendar.workingDays[place] as Day;
  }
  const direction = count > 0 ? 1 : -1;
  let left = Math.abs(count);
  let reached = day;
  while (left > 0) {
    reached = addDays(reached, direction);
    if (isWorkingDayIn(calendar, reached)) left--;
  }
  return reached;
}

/**
 * The working days after `from` up to and including `to`: what {@link addWorkingDays} undoes. Negative where `to` is before
 * `from`.
 *
 * @throws RangeError for days outside the calendar's range
 */
export function workingDaysBetween(calendar: WorkingCalendar, from: Day, to: Day): number {
  if (!isInside(calendar, from) || !isInside(calendar, to)) {
    throw new RangeError('working days are only counted inside the calendar');
  }
  const before = calendar.workingDaysBefore;
  return before[to - calendar.firstDay + 1]! - before[from - calendar.firstDay + 1]!;
}
