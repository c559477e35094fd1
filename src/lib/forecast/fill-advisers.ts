import type { Adviser } from '../simulation/plan.ts';
import type { Clock } from './clock.ts';
import type { StaffPath } from './staffing/staff-path.ts';

/** Parts that the kernel divides a full position into. */
const PRESENCE_UNITS = 1024;

/** @returns the posts of a group for the kernel, empty: one per adviser of its staff path. */
export function advisersOf({ advisers }: StaffPath, clock: Clock): Adviser[] {
  const span = clock.past + clock.days;
  return advisers.map(() => ({
    capacity: new Int32Array(span),
    presence: new Int32Array(span),
    left: new Uint8Array(span)
  }));
}

/**
 * Gives the hours of a group to its advisers by their presence, so that together they have the hours of its effective årsværk; a
 * day's capacity is the sum of theirs. Rounding to whole work units is carried from day to day for each.
 * @param unitsPerFte work units of a full position on each day of the run
 */
export function fillAdvisers(
  rows: readonly Adviser[],
  staff: StaffPath,
  unitsPerFte: Float64Array,
  clock: Clock,
  capacity: Int32Array
): void {
  const perPresence = unitsPerPresence(staff, unitsPerFte);
  capacity.fill(0);
  rows.forEach((row, post) => {
    const { presence, left } = staff.advisers[post]!;
    let exact = 0;
    let given = 0;
    for (let i = 0; i < clock.days; i++) {
      const t = clock.past + i;
      const there = presence[i]!;
      exact += there * perPresence[i]!;
      const whole = Math.floor(exact + 0.5) - given;
      given += whole;
      row.capacity[t] = whole;
      capacity[t] = capacity[t]! + whole;
      row.presence[t] = there > 0 ? Math.max(1, Math.round(there * PRESENCE_UNITS)) : 0;
      row.left[t] = left[i]!;
    }
  });
}

/** Work units per day of an adviser who is wholly there: those of the group's effective årsværk, divided among who is there. */
function unitsPerPresence({ effective, advisers }: StaffPath, unitsPerFte: Float64Array): Float64Array {
  return unitsPerFte.map((units, i) => {
    let present = 0;
    for (const { presence } of advisers) present += presence[i]!;
    return present > 0 ? (units * effective[i]!) / present : 0;
  });
}
