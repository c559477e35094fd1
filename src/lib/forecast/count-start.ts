import { exp } from '../numerics/exp.ts';
import { log } from '../numerics/log.ts';
import { logGamma } from '../numerics/log-gamma.ts';

/** Where the cumulative table of a daily count begins; see `Arrivals` of the plan. */
export interface CountStart {
  a: number;
  b: number;
  firstCount: number;
  firstProbability: number;
}

/**
 * Poisson counts of a mean. Counts more than nine standard deviations below the mean are left out (probability under 1e-18).
 * @param mean expected cases a day, ≥ 0
 */
export function poissonStart(mean: number): CountStart {
  const firstCount = Math.max(0, Math.floor(mean - 9 * Math.sqrt(mean)));
  const firstProbability =
    firstCount === 0 ? exp(-mean) : exp(firstCount * log(mean) - mean - logGamma(firstCount + 1));
  return { a: 0, b: mean, firstCount, firstProbability };
}
