import { describe, expect, it } from 'vitest';
import { plainPlan, type PlainModel } from '../../src/lib/forecast/plain-plan.ts';
import { fixedDistribution } from '../../src/lib/numerics/fixed.ts';
import { gammaFromMean } from '../../src/lib/numerics/gamma-distribution.ts';
import type { Plan } from '../../src/lib/simulation/plan.ts';
import {
  estimateOf,
  expectTheory,
  expectedRun,
  monthsOf,
  often,
  ratioOf,
  replications,
  sum,
  type Estimate
} from './measure.ts';

/** Cases of two short steps with an outside wait between them, which some leave. */
const waiting = (
  waitDays: PlainModel['flows'][number]['steps'][number]['waitDays'],
  meanPatienceDays: number
) =>
  plainPlan({
    days: 1200,
    months: 12,
    flows: [
      {
        dueAfterDays: 1000,
        arrivalsPerDay: 20,
        meanPatienceDays,
        steps: [{ hours: fixedDistribution(0.01), waitDays: waitDays! }, { hours: fixedDistribution(0.01) }]
      }
    ],
    groups: [{ hoursPerDay: 1000, lanes: [{ serves: [0], discipline: 'firstReceived' }] }]
  });

/** Cases that leave, of those received, with its standard error over replications. */
function shareThatLeaves(plan: Plan): Estimate {
  const runs = replications(plan, often(20), (tally) => ({
    received: sum(monthsOf(plan, tally, 'received')),
    withdrawn: sum(monthsOf(plan, tally, 'withdrawn'))
  }));
  return ratioOf(
    runs.map(({ withdrawn }) => withdrawn),
    runs.map(({ received }) => received)
  );
}

/**
 * The expected run deals n patiences as multiples of 0.8191725…, of which a share differs from the length of its interval by at most
 * Σ (aᵢ + 1)/n over the partial quotients up to n (Kuipers & Niederreiter 1974, section 2.3): 1, 4, 1, 1, 7, 1, 3, 1, 11, 14.
 */
const MOST_UNEVEN = [1, 4, 1, 1, 7, 1, 3, 1, 11, 14].reduce((sum, quotient) => sum + quotient + 1, 0);

describe('the share of cases that leave during an outside wait', () => {
  it.each([
    [10, 30],
    [60, 200],
    [14, 3652.5],
    [90, 25]
  ])('of %i days at a mean patience of %f days is 1 − e^(−w/m)', (wait, mean) => {
    const plan = waiting(fixedDistribution(wait), mean);
    // Nothing arrives in the last 100 days, so that every case is over.
    plan.arrivalDay.fill(0, plan.past + 1100);
    // A case leaves in the morning of the day after its patience has run out, and the step after the wait is done on day w.
    const theory = -Math.expm1(-wait / mean);
    expectTheory('share that leaves', shareThatLeaves(plan), theory);
    const expected = expectedRun(plan);
    const received = sum(expected.counts.received);
    const share = sum(expected.counts.withdrawn) / received;
    expect(Math.abs(share - theory)).toBeLessThan(MOST_UNEVEN / received);
  });

  it('is the Laplace transform of a wait that varies: 1 − (1 + θ/m)^(−k) for a gamma of shape k', () => {
    const [mean, shape, patience] = [40, 4, 100];
    const plan = waiting(gammaFromMean(mean, 1 / Math.sqrt(shape)), patience);
    plan.arrivalDay.fill(0, plan.past + 1000);
    const scale = mean / shape;
    expectTheory(
      'share that leaves',
      shareThatLeaves(plan),
      1 - (1 + scale / patience) ** -shape,
      // Waits are whole days with the same mean: half a day's rounding moves the transform by its curvature, (1/12)/(2·m²).
      1 / 24 / patience ** 2
    );
  });
});

describe('a team of which the cases leave', () => {
  const [perDay, hoursPerDay, meanPatienceDays] = [30, 20, 60];
  /** Months after which nothing is left of the empty beginning: ten mean patiences. */
  const settled = 2;
  const plan = plainPlan({
    days: 3000,
    months: 10,
    flows: [
      { dueAfterDays: 30, arrivalsPerDay: perDay, meanPatienceDays, steps: [{ hours: fixedDistribution(1) }] }
    ],
    groups: [{ hoursPerDay, lanes: [{ serves: [0], discipline: 'firstReceived' }] }]
  });

  it('has no more to do than it can: what leaves balances (λ − c) in the long run, at (λ − c)·m open cases', () => {
    // Fluid limit of an overloaded queue with abandonment (Whitt 2006): open = (λ − c)·m. The team is never idle, so that it is exact.
    const runs = replications(plan, often(40), (tally) => ({
      withdrawn: sum(monthsOf(plan, tally, 'withdrawn').slice(settled)) / 2400,
      closed: sum(monthsOf(plan, tally, 'closed').slice(settled)) / 2400
    }));
    expect(runs.every(({ closed }) => closed === hoursPerDay)).toBe(true);
    expectTheory('leave a day', estimateOf(runs.map((run) => run.withdrawn)), perDay - hoursPerDay);
  });

  it('keeps (λ − c)·m open cases', () => {
    const runs = replications(
      plan,
      often(40),
      (tally) => sum(monthsOf(plan, tally, 'open').slice(settled)) / 8
    );
    // Open at the end of a day are those whose patience goes on: each leaves the next morning with 1 − e^(−1/m), before which as
    // many arrive as leave and close.
    const staying = Math.exp(-1 / meanPatienceDays);
    const theory = (perDay - hoursPerDay) / (1 - staying);
    expectTheory('open at the end of a month', estimateOf(runs), theory);
  });
});
