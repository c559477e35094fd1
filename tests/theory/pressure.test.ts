import { describe, expect, it } from 'vitest';
import { fixedDistribution } from '../../src/lib/numerics/fixed.ts';
import type { Plan, Pressure } from '../../src/lib/simulation/plan.ts';
import {
  dailyPlan,
  estimateOf,
  expectTheory,
  expectedRun,
  monthsOf,
  often,
  replications,
  sum
} from './measure.ts';

/**
 * More comes in than there are hours for: 1,2 C a day. A group that answers in full, by W/(DC) where W is the work that waits and D
 * the usual days of queue, does W/D of it a day, so W′ = W − W/D + 1,2 C: from anywhere it goes to 1,2 CD by 1 − 1/D a day.
 */
const [perDay, hours, D] = [120, 1, 20];
const capacity = perDay / 1.2;
const settings: Pressure = { normalQueueDays: D, handlingCut: 0, extraReturnShare: 0, overtimeShare: 0 };

function plan(oldest: number, days: number, pressure: Pressure): Plan {
  const base = dailyPlan({
    days,
    flows: [
      {
        dueAfterDays: 1000,
        arrivalsPerDay: perDay,
        steps: [{ hours: fixedDistribution(hours) }],
        backlog: { cases: oldest * perDay, perDay }
      }
    ],
    groups: [{ hoursPerDay: capacity * hours, lanes: [{ serves: [0], discipline: 'firstReceived' }] }]
  });
  return { ...base, groups: base.groups.map((group) => ({ ...group, pressure })) };
}

/** Cases open at the end of a day, of a backlog in days of arrivals. */
const fluid = (oldest: number, day: number): number => {
  const stays = perDay * D;
  const morning = stays + (perDay * (oldest + 1) - stays) * (1 - 1 / D) ** day;
  return morning * (1 - 1 / D);
};

describe.each<[string, Pressure]>([
  ['handling time is cut as far as it takes', { ...settings, handlingCut: 0.9 }],
  ['overtime is worked as far as it takes', { ...settings, overtimeShare: 9 }],
  ['overtime takes a part and cuts the rest', { ...settings, overtimeShare: 0.1, handlingCut: 0.9 }]
])('an overloaded group of which %s', (_, pressure) => {
  it.each([60, 30, D - 1])('goes from %i days of queue to its usual queue', (oldest) => {
    const pressed = plan(oldest, 150, pressure);
    const open = monthsOf(pressed, expectedRun(pressed), 'open');
    // A case in hand counts in full until it is done: one too many at most in W, and one among those open.
    open.forEach((cases, day) =>
      expect(Math.abs(cases - fluid(oldest, day)), `day ${day}`).toBeLessThanOrEqual(2)
    );
  });

  it('does so on average when cases come by chance, as long as it is pressed', () => {
    const pressed = plan(40, 30, pressure);
    const open = replications(pressed, often(200), (tally) => tally.counts.open.at(-1)!);
    expectTheory('open cases', estimateOf(open), fluid(40, 29), 2);
  });
});

describe('an overloaded group that cannot answer in full', () => {
  it.each([
    [0.1, 0],
    [0, 0.1],
    [0.05, 0.08]
  ])('lets its queue grow by what it lacks (cut %d, overtime %d)', (handlingCut, overtimeShare) => {
    const days = 100;
    const pressed = plan(60, days, { ...settings, handlingCut, overtimeShare });
    const tally = expectedRun(pressed);
    const closedPerDay = (capacity * (1 + overtimeShare)) / (1 - handlingCut);
    const open = monthsOf(pressed, tally, 'open');
    const growth = perDay - closedPerDay;
    expect(growth).toBeGreaterThan(0);
    // Handling is cut to a whole second or more, 1/3.600 of an hour.
    const bias = (days * closedPerDay) / (3600 * (1 - handlingCut)) + 1;
    expect(Math.abs(open.at(-1)! - (60 * perDay + days * growth))).toBeLessThanOrEqual(bias);
    expect(sum(tally.overtime)).toBe(overtimeShare * sum(tally.available));
    const saved = (handlingCut / (1 - handlingCut)) * sum(tally.workedOn);
    expect(Math.abs(sum(tally.workSaved) - saved)).toBeLessThanOrEqual(days);
  });
});
