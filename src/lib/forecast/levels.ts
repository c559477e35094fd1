import type { Day } from '../calendar/day.ts';
import { dayFromIso } from '../calendar/iso-day.ts';
import { isChanging, scheduleQuantities } from '../model/schedule-value.ts';
import type { Schedule } from '../model/schedule.ts';
import { isRange } from '../model/quantity-value.ts';
import type { Resolve } from './draw-values.ts';

/** A schedule with its values resolved: levels that hold from a day, some reached along a straight line. */
export interface Levels {
  readonly start: number;
  readonly changes: readonly { readonly from: Day; readonly reached: Day; readonly level: number }[];
}

/** Resolves the values of a schedule. */
export function levelsOf(schedule: Schedule, resolve: Resolve, unitId?: string): Levels {
  if (!isChanging(schedule)) return { start: resolve(schedule, unitId), changes: [] };
  return {
    start: resolve(schedule.start, unitId),
    changes: schedule.changes.map(({ from, reached, to }) => ({
      from: dayFromIso(from),
      reached: dayFromIso(reached ?? from),
      level: resolve(to, unitId)
    }))
  };
}

/** @returns the level on a day; days may be fractions. */
export function levelAt({ start, changes }: Levels, day: number): number {
  let level = start;
  for (const change of changes) {
    if (day < change.from) break;
    const done = change.reached > change.from ? (day - change.from) / (change.reached - change.from) : 1;
    level = done >= 1 ? change.level : level + (change.level - level) * done;
  }
  return level;
}

/** Adds the level of each day to a row that begins on `firstDay`. */
export function addLevels(row: Float64Array, levels: Levels, firstDay: Day): void {
  let level = levels.start;
  let done = 0;
  for (const change of levels.changes) {
    const from = change.from - firstDay;
    const perDay = (change.level - level) / (change.reached - change.from);
    done = addLine(row, done, from, level, 0, from);
    done = addLine(row, done, change.reached - firstDay, level, perDay, from);
    level = change.level;
  }
  addLine(row, done, row.length, level, 0, 0);
}

/**
 * Adds a straight line, `level` high at `zero`, to a row from one index to another (exclusive).
 * @returns the first index that is left
 */
function addLine(
  row: Float64Array,
  from: number,
  until: number,
  level: number,
  perDay: number,
  zero: number
): number {
  const end = Math.min(until, row.length);
  for (let i = from; i < end; i++) row[i] = row[i]! + (level + perDay * (i - zero));
  return Math.max(from, end);
}

/** The days on which a schedule bends or jumps. */
export function bendsOf(schedule: Schedule): Day[] {
  if (!isChanging(schedule)) return [];
  return schedule.changes.flatMap(({ from, reached }) =>
    reached ? [dayFromIso(from), dayFromIso(reached)] : [dayFromIso(from)]
  );
}

/** Whether any value of a schedule is a range. */
export const isUncertain = (schedule: Schedule): boolean => scheduleQuantities(schedule).some(isRange);
