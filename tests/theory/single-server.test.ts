import { describe, it } from 'vitest';
import { plainPlan } from '../../src/lib/forecast/plain-plan.ts';
import type { Distribution } from '../../src/lib/numerics/distribution.ts';
import { gammaFromMean } from '../../src/lib/numerics/gamma-distribution.ts';
import type { Discipline } from '../../src/lib/simulation/plan.ts';
import { type Estimate, expectTheory, monthsOf, often, ratioOf, replications, sum } from './measure.ts';

/**
 * A pooled group with a short step is one server in continuous time. Arrivals stand at the beginning of their step, and a case
 * that is done during a step counts as done at its beginning: the mean of lead·δ is the sojourn less δ/2, to second order. (Spitzer's
 * sum over steps falls short of its integral by ρδ/2, and cases that arrive in the same step make up for it.)
 */
const MONTHS = 10;
const WARM_UP = 2;

interface Setting {
  /** Mean handling time is 1. */
  rates: readonly number[];
  hours: Distribution;
  step: number;
  length: number;
  discipline: Discipline;
  dueAfter?: number;
  runs: number;
}

/** Per flow, mean of lead·δ + δ/2 and the share on time, over the time after warm-up. */
function sojourns({ rates, hours, step, length, discipline, dueAfter = 1, runs }: Setting) {
  const plan = plainPlan({
    days: Math.round(length / step),
    months: MONTHS,
    flows: rates.map((rate, flow) => ({
      dueAfterDays: Math.round(dueAfter / step) - 1,
      arrivalsPerDay: rate * step,
      priorityClass: flow + 1,
      steps: [{ hours }]
    })),
    groups: [{ hoursPerDay: step, lanes: [{ serves: rates.map((_, flow) => flow), discipline }] }]
  });
  const totals = replications(plan, often(runs), (tally) =>
    rates.map((_, flow) => {
      const late = (measure: 'closed' | 'leadDays' | 'closedOnTime') =>
        sum(monthsOf(plan, tally, measure, flow).slice(WARM_UP));
      return { closed: late('closed'), leadDays: late('leadDays'), onTime: late('closedOnTime') };
    })
  );
  return rates.map((_, flow) => {
    const closed = totals.map((run) => run[flow]!.closed);
    const lead = ratioOf(
      totals.map((run) => run[flow]!.leadDays),
      closed
    );
    return {
      sojourn: { mean: (lead.mean + 0.5) * step, error: lead.error * step } satisfies Estimate,
      onTime: ratioOf(
        totals.map((run) => run[flow]!.onTime),
        closed
      )
    };
  });
}

describe('one server: sojourns of Pollaczek–Khinchine', () => {
  it.each([
    [0.5, 3],
    [1, 4],
    [4, 10]
  ])('λ = .8, squared variation %f: mean wait %f', (squared, wait) => {
    const step = 0.1;
    const [only] = sojourns({
      rates: [0.8],
      hours: gammaFromMean(1, Math.sqrt(squared)),
      step,
      length: 4000,
      discipline: 'firstReceived',
      runs: 60
    });
    expectTheory(`P–K, cv² ${squared}`, only!.sojourn, wait + 1, step * step);
  });

  it('M/M/1, λ = .9: .950213 stay 30 or less', () => {
    const [only] = sojourns({
      rates: [0.9],
      hours: gammaFromMean(1, 1),
      step: 0.1,
      length: 10_000,
      discipline: 'firstReceived',
      dueAfter: 30,
      runs: 40
    });
    // The law is e^{−.1·t}: second order in the step is .1²·δ².
    expectTheory('M/M/1 on time', only!.onTime, 0.950213, 1e-4);
  });
});

describe('one server with two priorities (Cobham)', () => {
  it('λ = .2 and .6, μ = 1: sojourns 2 and 6, in the limit of short steps', () => {
    const [coarse, fine] = [0.2, 0.1].map((step, i) =>
      sojourns({
        rates: [0.2, 0.6],
        hours: gammaFromMean(1, 1),
        step,
        length: 4000,
        discipline: 'priority',
        runs: i === 0 ? 50 : 100
      })
    );
    [2, 6].forEach((theory, flow) => {
      // Errors of first order vanish from twice the fine step's result less the coarse one's.
      const limit = {
        mean: 2 * fine![flow]!.sojourn.mean - coarse![flow]!.sojourn.mean,
        error: Math.sqrt(4 * fine![flow]!.sojourn.error ** 2 + coarse![flow]!.sojourn.error ** 2)
      };
      expectTheory(`Cobham, class ${flow + 1}`, limit, theory);
    });
  });
});
