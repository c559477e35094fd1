import type { Day } from '../../calendar/day.ts';
import { dayFromIso } from '../../calendar/iso-day.ts';
import type { FollowUpRelease, Release } from '../../simulation/plan.ts';
import type { Clock } from '../clock.ts';
import { divided } from './category-shares.ts';
import type { ProgrammeDates } from './programme-dates.ts';
import { releaseSteps, stepOf } from './release-steps.ts';

/** A release of the plan, and how it follows from the number of cases. */
export interface FillableRelease {
  readonly release: Release;
  fill(cases: number): void;
}

/**
 * How a part's cases come to its review.
 * @param dates of the programme, in the order in which they hold
 * @param stock whose follow-ups bring the cases, where they come with follow-ups
 */
export function planRelease(
  dates: readonly ProgrammeDates[],
  flow: number,
  identity: number,
  stock: number,
  clock: Clock
): FillableRelease {
  const count = new Int32Array(clock.past + clock.days);
  if (dates[0]!.release.kind === 'withFollowUp') {
    const withFollowUps = { ...followUpWindow(dates, clock), stock, cases: 0 };
    return {
      release: { flow, identity, count, withFollowUps },
      fill: (cases) => (withFollowUps.cases = cases)
    };
  }
  const plans = dates.map((own, i) => ({ steps: releaseSteps(own, clock), until: untilOf(dates, i, clock) }));
  return {
    release: { flow, identity, count, withFollowUps: null },
    fill(cases) {
      count.fill(0);
      let left = cases;
      for (const { steps, until } of plans) {
        const parts = divided(left, Array<number>(steps.length).fill(1));
        parts.forEach((released, i) => {
          if (steps[i]! >= until) return;
          count[steps[i]!] = count[steps[i]!]! + released;
          left -= released;
        });
      }
    }
  };
}

/** The step from which other dates hold; after the run for the last. */
function untilOf(dates: readonly ProgrammeDates[], i: number, clock: Clock): number {
  const next = dates[i + 1]?.from;
  return next === undefined || next === null ? clock.past + clock.days : stepOf(next, clock);
}

/** When follow-ups bring cases: from the first dates by which the programme begins until those by which it does not go on. */
function followUpWindow(
  dates: readonly ProgrammeDates[],
  clock: Clock
): Omit<FollowUpRelease, 'stock' | 'cases'> {
  const never = clock.past + clock.days;
  const begins = (i: number): number => {
    const { start, from } = dates[i]!;
    return start === null ? never : stepOf(Math.max(start, from ?? start) as Day, clock);
  };
  const first = dates.findIndex((_, i) => begins(i) < untilOf(dates, i, clock));
  if (first < 0) return { from: never, latest: -1, until: never };
  const stopped = dates.findIndex(({ start }, i) => i > first && start === null);
  const last = dates.map(({ release, from, start }, i) => {
    if (i < first || start === null || release.kind !== 'withFollowUp' || release.latest === undefined)
      return -1;
    const latest = stepOf(dayFromIso(release.latest), clock);
    const holds = latest >= (from === null ? 0 : stepOf(from, clock)) && latest < untilOf(dates, i, clock);
    return holds ? latest : -1;
  });
  return {
    from: begins(first),
    latest: last.find((latest) => latest >= 0) ?? -1,
    until: stopped < 0 ? never : untilOf(dates, stopped - 1, clock)
  };
}
