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

/** A variance this little above the mean is the mean's. */
const NEGLIGIBLE_EXCESS = 1e-4;

/**
 * Counts of a mean and a variance `dispersion` times as large: Poisson for 1, negative binomial above it, which is Poisson with a
 * mean that itself varies as a gamma variable. At the same dispersion a larger mean makes every count as large or larger.
 * Counts more than nine standard deviations below the mean are left out (probability under 1e-17).
 * @param mean expected cases a day, ≥ 0
 * @param dispersion variance to mean, 1–100; below 1.0001 it counts as 1
 */
export function countStart(mean: number, dispersion: number): CountStart {
  if (mean === 0 || dispersion < 1 + NEGLIGIBLE_EXCESS) return poissonStart(mean);
  const firstCount = Math.max(0, Math.floor(mean - 9 * Math.sqrt(mean * dispersion)));
  const a = 1 - 1 / dispersion;
  const size = mean / (dispersion - 1);
  const none = -size * log(dispersion);
  const logProbability =
    firstCount === 0
      ? none
      : none + firstCount * log(a) + logGamma(size + firstCount) - logGamma(size) - logGamma(firstCount + 1);
  return { a, b: (size - 1) * a, firstCount, firstProbability: exp(logProbability) };
}

function poissonStart(mean: number): CountStart {
  const firstCount = Math.max(0, Math.floor(mean - 9 * Math.sqrt(mean)));
  const firstProbability =
    firstCount === 0 ? exp(-mean) : exp(firstCount * log(mean) - mean - logGamma(firstCount + 1));
  return { a: 0, b: mean, firstCount, firstProbability };
}
