import { addDays, type Day } from './day.ts';
import { addMonths } from './month.ts';
import { addWorkingDays, workingDayOnOrAfter } from './working-day-arithmetic.ts';
import type { WorkingCalendar } from './working-days.ts';

/** What a deadline is counted in. Calendar days and weeks run through weekends and holidays. */
export type DeadlineUnit = 'days' | 'workingDays' | 'weeks' | 'months';

/** The time allowed from receipt to decision. */
export interface Deadline {
  /** A whole number, 0 or more. */
  readonly amount: number;
  readonly unit: DeadlineUnit;
  /** Whether a due day that is no working day moves to the next one. Off unless set. */
  readonly rollToWorkingDay?: boolean | undefined;
}

/**
 * The last day on which a case is decided on time. The day of receipt is day 0; a month runs to the same day of the month,
 * or to the last day of a shorter month.
 *
 * @throws RangeError unless the amount is a whole number of 0 or more
 */
export function dueDayOf(deadline: Deadline, receivedDay: Day, calendar: WorkingCalendar): Day {
  const { amount, unit } = deadline;
  if (!(Number.isInteger(amount) && amount >= 0)) {
    throw new RangeError(`a deadline must be a whole number of 0 or more, got ${amount}`);
  }
  const dueDay = countFrom(receivedDay, amount, unit, calendar);
  return deadline.rollToWorkingDay ? workingDayOnOrAfter(calendar, dueDay) : dueDay;
}

function countFrom(receivedDay: Day, amount: number, unit: DeadlineUnit, calendar: WorkingCalendar): Day {
  switch (unit) {
    case 'days':
      return addDays(receivedDay, amount);
    case 'weeks':
      return addDays(receivedDay, 7 * amount);
    case 'months':
      return addMonths(receivedDay, amount);
    case 'workingDays':
      return addWorkingDays(calendar, receivedDay, amount);
  }
}

/**
 * The due days of cases received on each of `count` days from `firstDay` on, as days since 1970.
 *
 * @throws RangeError as {@link dueDayOf}
 */
export function dueDays(
  deadline: Deadline,
  firstDay: Day,
  count: number,
  calendar: WorkingCalendar
): Int32Array {
  const due = new Int32Array(count);
  for (let i = 0; i < count; i++) due[i] = dueDayOf(deadline, addDays(firstDay, i), calendar);
  return due;
}
