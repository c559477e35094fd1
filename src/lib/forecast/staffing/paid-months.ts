import { addDays, dateOf, dayFromDate, daysInMonthOf, type Day } from '../../calendar/day.ts';
import { DAYS_PER_MONTH } from '../average-days.ts';
import type { Clock } from '../clock.ts';
import type { FillableCapacity } from '../fill-capacity.ts';

/** Who is paid in a staff group, month by month of the run: årsværk on average over the month's calendar days, as pay follows them. */
export interface PaidMonths {
  readonly posts: Float64Array;
  /** Posts that somebody holds. */
  readonly filled: Float64Array;
  readonly temps: Float64Array;
  /** Persons in notice after the grant of their post has expired: paid, and without hours on cases. */
  readonly notice: Float64Array;
}

/** Who is paid in a group as its capacity is filled now. */
export function paidMonthsOf({ staff, noticeMonths }: FillableCapacity, clock: Clock): PaidMonths {
  const monthly = (perDay: Float64Array): Float64Array => {
    const sums = new Float64Array(clock.months);
    const days = new Float64Array(clock.months);
    perDay.forEach((persons, day) => {
      const month = clock.monthOfDay[clock.past + day]!;
      sums[month] = sums[month]! + persons;
      days[month] = days[month]! + 1;
    });
    return sums.map((sum, month) => sum / days[month]!);
  };
  return {
    posts: monthly(staff.positions),
    filled: monthly(staff.filled),
    temps: monthly(staff.temps),
    notice:
      noticeMonths > 0 ? monthly(inNotice(staff.ended, clock, noticeMonths)) : new Float64Array(clock.months)
  };
}

function inNotice(ended: Float64Array, { firstDay, days }: Clock, months: number): Float64Array {
  const persons = new Float64Array(days);
  ended.forEach((count, from) => {
    if (count === 0) return;
    const until = Math.min(days, monthsLater(addDays(firstDay, from), months) - firstDay);
    for (let day = from; day < until; day++) persons[day] = persons[day]! + count;
  });
  return persons;
}

/** Whole months by the calendar (the last day of a shorter month), the rest in days. */
function monthsLater(day: Day, months: number): Day {
  const { year, month, dayOfMonth } = dateOf(day);
  const whole = Math.floor(months);
  const count = year * 12 + month - 1 + whole;
  const [toYear, toMonth] = [Math.floor(count / 12), (count % 12) + 1];
  const same = dayFromDate(toYear, toMonth, Math.min(dayOfMonth, daysInMonthOf(toYear, toMonth)));
  return addDays(same, Math.round((months - whole) * DAYS_PER_MONTH));
}
