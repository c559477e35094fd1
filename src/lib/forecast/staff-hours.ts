import type { Clock } from './clock.ts';
import type { FillableCapacity } from './fill-capacity.ts';

/**
 * A staff group's hours on cases per month of the run, each before the next thing is taken from them: what is left at the end, times
 * productivity, is what is available.
 */
export interface StaffHours {
  /** Of one experienced person at ordinary productivity. */
  readonly perFte: Float64Array;
  /** If every post had one. */
  readonly posts: Float64Array;
  /** If only the posts that somebody holds had one. */
  readonly filled: Float64Array;
  /** Of those who are there as they are: new hires by their ramp-up, temps included. */
  readonly effective: Float64Array;
}

/** The hours of a group as its capacity is filled now. */
export function staffHoursOf(capacity: FillableCapacity, clock: Clock): StaffHours {
  const { staff, weights, caseHoursPerFte } = capacity;
  const monthly = (perDay: Float64Array | null): Float64Array => {
    const hours = new Float64Array(clock.months);
    for (let i = 0; i < clock.days; i++) {
      const month = clock.monthOfDay[clock.past + i]!;
      hours[month] = hours[month]! + (perDay ? perDay[i]! : 1) * weights[i]! * caseHoursPerFte;
    }
    return hours;
  };
  return {
    perFte: monthly(null),
    posts: monthly(staff.positions),
    filled: monthly(staff.filled),
    effective: monthly(staff.effective)
  };
}
