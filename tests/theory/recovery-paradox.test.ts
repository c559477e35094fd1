import { describe, expect, it } from 'vitest';
import { fixedDistribution } from '../../src/lib/numerics/fixed.ts';
import type { Tally } from '../../src/lib/simulation/tally.ts';
import { dailyPlan, expectedRun, monthsOf, replications } from './measure.ts';

/**
 * A stock of A active cases, followed up every I days from the day it was last done, by a team that does too few and from a day on just
 * enough. Fluid theory: at `slow` a day the cycle is A/slow, and A − slow·I cases are overdue. The dues that follow come as the
 * follow-ups were done, at `slow` a day, so at A/I a day the backlog falls by A/I − slow a day and is gone in
 * (A − slow·I) / (A/I − slow) = I days: exactly one interval. Until then every follow-up is done late, and none after.
 */
function recovery(active: number, interval: number, slow: number) {
  const enough = active / interval;
  // Whole cycles, so that the slow team has settled.
  const turn = (4 * active) / slow;
  const days = turn + 4 * interval;
  const plan = dailyPlan({
    days,
    flows: [{ dueAfterDays: 0, steps: [{ hours: fixedDistribution(1) }] }],
    stocks: [
      {
        flow: 0,
        activeCases: active,
        intervalDays: fixedDistribution(interval),
        earliestDaysBefore: 0,
        firstAvailableOver: interval - 1,
        fromPlanned: false
      }
    ],
    groups: [{ hoursPerDay: enough, lanes: [{ serves: [0], discipline: 'earliestDue' }] }]
  });
  const { capacity } = plan.groups[0]!;
  const unitsPerCase = capacity[plan.past]! / enough;
  capacity.fill(slow * unitsPerCase, plan.past, plan.past + turn);
  return { plan, turn, enough };
}

describe('a backlog of follow-ups that is worked off', () => {
  it.each([
    [1200, 50, 15],
    [1200, 50, 20],
    [1000, 50, 10],
    [600, 20, 15]
  ])(
    'A = %i, I = %i, %i a day and then A/I: the state recovers at once, the flow one interval later',
    (active, interval, slow) => {
      const { plan, turn, enough } = recovery(active, interval, slow);
      const both: Tally[] = [expectedRun(plan), ...replications(plan, 1, (tally) => structuredClone(tally))];
      for (const tally of both) {
        const closed = monthsOf(plan, tally, 'closed');
        const onTime = monthsOf(plan, tally, 'closedOnTime');
        const overdue = monthsOf(plan, tally, 'overdue');
        // A case done on day x falls due on day x + I and is overdue the day after: it is not if it was done on one of the last I + 1 days.
        expect(overdue[turn - 1]).toBe(active - slow * (interval + 1));
        for (let t = 0; t <= interval; t++) {
          const lately = slow * (interval - t) + enough * (t + 1);
          expect([closed[turn + t], overdue[turn + t]]).toEqual([enough, Math.max(0, active - lately)]);
          // What is done today and was done within those days before is on time.
          expect(onTime[turn + t]).toBe(Math.min(enough, Math.max(0, lately - active)));
        }
        // The paradox: three quarters of the way, three quarters of the backlog is gone and nothing has been on time.
        const along = Math.floor(0.75 * interval);
        expect(Math.max(...onTime.slice(turn, turn + along))).toBe(0);
        expect(overdue[turn + along]!).toBeLessThan(0.26 * overdue[turn - 1]!);
        for (let day = turn + interval; day < turn + 4 * interval; day++)
          expect([onTime[day], overdue[day]]).toEqual([closed[day], 0]);
      }
    }
  );
});
