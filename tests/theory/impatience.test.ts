import { describe, it } from 'vitest';
import { plainPlan } from '../../src/lib/forecast/plain-plan.ts';
import { gammaFromMean } from '../../src/lib/numerics/gamma-distribution.ts';
import { type Estimate, expectTheory, monthsOf, often, ratioOf, replications, sum } from './measure.ts';

const MONTHS = 10;
const WARM_UP = 2;

/** The share of cases that leave one server with exponential handling (mean 1) and patience, in steps of a length. */
function shareThatLeaves(arrivalRate: number, leavingRate: number, step: number): Estimate {
  const plan = plainPlan({
    days: Math.round(2000 / step),
    months: MONTHS,
    flows: [
      {
        dueAfterDays: 1,
        arrivalsPerDay: arrivalRate * step,
        meanPatienceDays: 1 / (leavingRate * step),
        steps: [{ hours: gammaFromMean(1, 1) }]
      }
    ],
    groups: [{ hoursPerDay: step, lanes: [{ serves: [0], discipline: 'firstReceived' }] }]
  });
  const runs = replications(plan, often(12), (tally) => {
    const late = (measure: 'closed' | 'withdrawn') => sum(monthsOf(plan, tally, measure).slice(WARM_UP));
    return { closed: late('closed'), withdrawn: late('withdrawn') };
  });
  return ratioOf(
    runs.map(({ withdrawn }) => withdrawn),
    runs.map(({ closed, withdrawn }) => closed + withdrawn)
  );
}

/** Birth and death: cases come at a rate, and n of them go at 1 + n·θ, as those in hand are impatient as well: θ·E[N]/λ leave. */
function theory(arrivalRate: number, leavingRate: number): number {
  let weight = 1;
  let [total, cases] = [1, 0];
  for (let n = 1; n < 400; n++) {
    weight *= arrivalRate / (1 + n * leavingRate);
    total += weight;
    cases += n * weight;
  }
  return (leavingRate * cases) / total / arrivalRate;
}

describe('one server whose cases are impatient (M/M/1+M)', () => {
  it.each([
    [0.8, 0.1],
    [1.2, 0.2],
    [2, 0.5]
  ])(
    'loses its share at %f a time and an impatience of %f, as steps become short',
    (arrivals, impatience) => {
      // The step's bias is of first order: twice the share at half the step less that at the whole has none of it.
      const [whole, half] = [0.1, 0.05].map((step) => shareThatLeaves(arrivals, impatience, step));
      const limit = {
        mean: 2 * half!.mean - whole!.mean,
        error: Math.sqrt(4 * half!.error ** 2 + whole!.error ** 2)
      };
      expectTheory(`M/M/1+M, ${arrivals} and ${impatience}`, limit, theory(arrivals, impatience));
    }
  );
});
