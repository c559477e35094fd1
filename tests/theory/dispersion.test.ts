import { describe, expect, it } from 'vitest';
import { plainPlan } from '../../src/lib/forecast/plain-plan.ts';
import { fixedDistribution } from '../../src/lib/numerics/fixed.ts';
import { estimateOf, expectTheory, expectedRun, monthsOf, often, replications, sum } from './measure.ts';

const DAYS = 600;

/** Cases that nobody works on, counted by periods of some days. */
const inflow = (arrivalsPerDay: number, dispersion: number, daysAPeriod: number) =>
  plainPlan({
    days: DAYS,
    months: DAYS / daysAPeriod,
    flows: [{ dueAfterDays: 5, arrivalsPerDay, dispersion, steps: [{ hours: fixedDistribution(1) }] }],
    groups: [{ hoursPerDay: 0, lanes: [{ serves: [0], discipline: 'firstReceived' }] }]
  });

describe.each([
  [0.4, 1],
  [0.4, 2.5],
  [8, 1.5],
  [8, 6],
  [150, 3]
])('%f cases a day with a variance %f times the mean', (perDay, dispersion) => {
  it.each([1, 30])('have that mean and variance over %i days', (daysAPeriod) => {
    const plan = inflow(perDay, dispersion, daysAPeriod);
    const mean = perDay * daysAPeriod;
    const runs = replications(plan, often(60), (tally) => {
      const received = monthsOf(plan, tally, 'received');
      return {
        mean: sum(received) / received.length,
        // About the mean of theory, so that it is without bias.
        variance: sum(received.map((cases) => (cases - mean) ** 2)) / received.length
      };
    });
    expectTheory('mean', estimateOf(runs.map((run) => run.mean)), mean);
    expectTheory('variance', estimateOf(runs.map((run) => run.variance)), dispersion * mean);
  });

  it('are the mean in the expected run, to a case', () => {
    const received = sum(expectedRun(inflow(perDay, dispersion, 30)).counts.received);
    expect(Math.abs(received - perDay * DAYS)).toBeLessThan(1);
  });
});

it('more inflow of the same dispersion is the same cases and some more, day by day', () => {
  const [few, many] = [7, 9].map((perDay) => {
    const plan = inflow(perDay, 4, 1);
    return replications(plan, 5, (tally) => monthsOf(plan, tally, 'received'));
  });
  few!.forEach((days, replication) =>
    days.forEach((cases, day) => expect(many![replication]![day]).toBeGreaterThanOrEqual(cases))
  );
});
