import { addDays } from '../../calendar/day.ts';
import { log1p } from '../../numerics/log.ts';
import type { Clock } from '../clock.ts';
import type { Resolve } from '../draw-values.ts';
import { addLevels, levelsOf } from '../levels.ts';
import type { PostSource, PostSpell } from './post-source.ts';
import { leavingPerDay, rulesOn, type DatedStaffing, type StaffingRules } from './staffing-rules.ts';

/** How likely holders of posts are to leave, from turnover alone. */
export interface LeavingHazard {
  /** Per day of the run: probability that somebody who is there is gone on the next day. */
  readonly perDay: Float64Array;
  /** Per day, and the day after the last: −log of the probability that somebody there on the first day is still there. */
  readonly exposure: Float64Array;
}

export const createHazard = (days: number): LeavingHazard => ({
  perDay: new Float64Array(days),
  exposure: new Float64Array(days + 1)
});

/** Turnover as it is stated day by day: a rate r a year makes one departure in 365.25/r days of a person's presence on average. */
export function fillHazard(
  { perDay, exposure }: LeavingHazard,
  dated: readonly DatedStaffing[],
  resolve: Resolve,
  unit: string,
  clock: Clock
): void {
  perDay.fill(0);
  dated.forEach(({ from, staffing: { turnover } }, i) => {
    const begins = i === 0 ? 0 : Math.max(0, from);
    const holds = perDay.subarray(begins, Math.max(begins, dated[i + 1]?.from ?? perDay.length));
    holds.fill(0);
    if (turnover) addLevels(holds, levelsOf(turnover, resolve, unit), addDays(clock.firstDay, begins));
  });
  let rate = 0;
  let leaving = 0;
  let perDayExposure = 0;
  for (let day = 0; day < perDay.length; day++) {
    if (perDay[day] !== rate) {
      rate = perDay[day]!;
      leaving = leavingPerDay(rate);
      perDayExposure = -log1p(-leaving);
    }
    perDay[day] = leaving;
    exposure[day + 1] = exposure[day]! + perDayExposure;
  }
}

/** The days of the run in which staff of a post leave early: from the first (or none, at Infinity) until the post ends. */
export function earlyFrom(source: PostSource, { endsOn, until }: PostSpell, rules: readonly StaffingRules[]) {
  const { leavingEarlyDays } = rulesOn(rules, until);
  return source.fixedTerm && leavingEarlyDays > 0 ? endsOn - leavingEarlyDays : Infinity;
}

/**
 * @param exposed how much exposure the holder stands: of an exponential distribution with mean 1
 * @param early −log of the probability of staying a day, from `earlyDay` on beside turnover
 * @returns the first day on which a holder who began on `from` is gone, or `until` if none is before it
 */
export function leavesOn(
  { exposure }: LeavingHazard,
  from: number,
  until: number,
  exposed: number,
  early: number,
  earlyDay: number
): number {
  const start = Math.max(from, earlyDay);
  const gone = (day: number) =>
    exposure[day]! - exposure[from]! + (day > start ? early * (day - start) : 0) >= exposed;
  if (!gone(until)) return until;
  let [stays, leaves] = [from, until];
  while (leaves - stays > 1) {
    const middle = (stays + leaves) >> 1;
    if (gone(middle)) leaves = middle;
    else stays = middle;
  }
  return leaves;
}
