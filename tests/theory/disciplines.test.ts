import { describe, expect, it } from 'vitest';
import { plainPlan } from '../../src/lib/forecast/plain-plan.ts';
import type { Distribution } from '../../src/lib/numerics/distribution.ts';
import { fixedDistribution } from '../../src/lib/numerics/fixed.ts';
import { gammaFromMean } from '../../src/lib/numerics/gamma-distribution.ts';
import type { Discipline, Plan } from '../../src/lib/simulation/plan.ts';
import { estimateOf, expectedRun, often, replications, totalOf } from './measure.ts';

/**
 * A team of 20 cases a day that starts with 400 overdue cases (B = 20 days of work) and receives 18 a day (load ρ = .9), half of
 * them due after 5 days and half after 45. What the fluid says of T = 100 days:
 * - first received: the old cases until day 20; then a case waits (B − (1 − ρ)t)/ρ, more than 5 days and less than 45 throughout, so
 *   half are late: (T − B)/2T = 40 pct. on time;
 * - earliest due: the old cases until day 20; then the urgent ones that passed their deadline meanwhile. The due day worked on,
 *   5 + (t − 20)/(ρ/2), is up with the clock on day 32,3, and from then on all are on time: 68 pct.;
 * - still on time first: every new case at once, ρ = 90 pct. on time, and of the overdue ones B − (1 − ρ)T = 10 days of work are
 *   left lying; the other orders have worked these off.
 */
const [DAYS, BACKLOG, RECEIVED, DONE, SHORT, LONG] = [100, 400, 18, 20, 5, 45];
const FLUID: [Discipline, { share: number; overdue: number }][] = [
  ['firstReceived', { share: 0.4, overdue: 10 * 0.5 - 5 * 0.45 }],
  ['earliestDue', { share: (100 - 20 - 15 / (1 / 0.45 - 1)) / 100, overdue: 0 }],
  ['onTimeFirst', { share: 0.9, overdue: 10 }]
];

function planWith(discipline: Discipline, hours: Distribution): Plan {
  const steps = [{ hours }];
  return plainPlan({
    days: DAYS,
    months: 1,
    flows: [
      { dueAfterDays: SHORT, arrivalsPerDay: RECEIVED / 2, steps },
      { dueAfterDays: LONG, arrivalsPerDay: RECEIVED / 2, steps },
      { dueAfterDays: 0, backlog: { cases: BACKLOG, perDay: 40 }, steps }
    ],
    groups: [{ hoursPerDay: DONE, lanes: [{ serves: [0, 1, 2], discipline }] }]
  });
}

interface Case {
  received: number;
  due: number;
}

const before: Record<string, (day: number) => (a: Case, b: Case) => number> = {
  firstReceived: () => (a, b) => a.received - b.received,
  earliestDue: () => (a, b) => a.due - b.due || a.received - b.received,
  onTimeFirst: (day) => (a, b) =>
    Number(a.due < day) - Number(b.due < day) || a.due - b.due || a.received - b.received
};

/** The same team as a pile of cases that is sorted every morning, one hour each. */
function sortedPile(discipline: Discipline): { closed: number; onTime: number; overdue: number } {
  let pile: Case[] = Array.from({ length: BACKLOG }, (_, i) => {
    const received = Math.floor(i / 40) - BACKLOG / 40;
    return { received, due: received };
  });
  const counts = { closed: 0, onTime: 0, overdue: 0 };
  for (let day = 0; day < DAYS; day++) {
    for (let i = 0; i < RECEIVED; i++)
      pile.push({ received: day, due: day + (i < RECEIVED / 2 ? SHORT : LONG) });
    pile.sort(before[discipline]!(day));
    const done = pile.slice(0, DONE);
    pile = pile.slice(DONE);
    counts.closed += done.length;
    counts.onTime += done.filter(({ due }) => due >= day).length;
  }
  counts.overdue = pile.filter(({ due }) => due < DAYS - 1).length;
  return counts;
}

describe('orders of work over 100 days with an overdue backlog', () => {
  it.each(FLUID)(
    '%s: the expected run is that of a pile sorted every morning, case by case',
    (discipline) => {
      const tally = expectedRun(planWith(discipline, fixedDistribution(1)));
      expect({
        closed: totalOf(tally, 'closed'),
        onTime: totalOf(tally, 'closedOnTime'),
        overdue: totalOf(tally, 'overdue')
      }).toEqual(sortedPile(discipline));
    }
  );

  it.each(FLUID)('%s: the pile is that of the fluid, to a day of work', (discipline, { share, overdue }) => {
    const pile = sortedPile(discipline);
    expect(Math.abs(pile.onTime / DONE - share * DAYS)).toBeLessThanOrEqual(1);
    expect(Math.abs(pile.overdue / DONE - overdue)).toBeLessThanOrEqual(1);
  });

  it('lift the published share from first received to earliest due to still on time first, which leaves the most lying', () => {
    const runs = new Map(
      FLUID.map(([discipline]) => [
        discipline,
        replications(planWith(discipline, gammaFromMean(1, 0.7)), often(100), (tally) => ({
          share: totalOf(tally, 'closedOnTime') / totalOf(tally, 'closed'),
          overdue: totalOf(tally, 'overdue')
        }))
      ])
    );
    const expectMore = (more: Discipline, fewer: Discipline, what: 'share' | 'overdue') => {
      const { mean, error } = estimateOf(
        runs.get(more)!.map((run, replication) => run[what] - runs.get(fewer)![replication]![what])
      );
      if (process.env['SHOW_ERRORS']) console.log(`${what}, ${more} − ${fewer}: ${mean}, SE ${error}`);
      expect(mean, `${what}: ${more} above ${fewer}`).toBeGreaterThan(4 * error);
    };
    expectMore('earliestDue', 'firstReceived', 'share');
    expectMore('onTimeFirst', 'earliestDue', 'share');
    expectMore('onTimeFirst', 'earliestDue', 'overdue');
    expectMore('onTimeFirst', 'firstReceived', 'overdue');
  });
});
