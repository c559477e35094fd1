import { betaDistribution } from './beta-distribution.ts';
import type { Distribution } from './distribution.ts';
import { fixedDistribution } from './fixed.ts';

/** Weight of the likely value in the mean of a PERT distribution: (low + 4·likely + high) / 6. */
const PERT_WEIGHT = 4;

/**
 * (low + 4·likely + high) / 6, in the unit of the three.
 */
export function pertMean(low: number, likely: number, high: number): number {
  return low + ((likely - low) * PERT_WEIGHT + (high - low)) / (PERT_WEIGHT + 2);
}

/**
 * PERT distribution of a range lav / sandsynlig / høj: a beta distribution on low … high whose mode is `likely`, with
 * λ = 4. Fixed where low = high.
 *
 * @throws RangeError unless low ≤ likely ≤ high, all finite
 */
export function pertDistribution(low: number, likely: number, high: number): Distribution {
  if (!(low <= likely && likely <= high && Number.isFinite(low) && Number.isFinite(high))) {
    throw new RangeError(`a range must have low ≤ likely ≤ high, got ${low}, ${likely}, ${high}`);
  }
  if (low === high) return fixedDistribution(low);
  const width = high - low;
  const a = 1 + (PERT_WEIGHT * (likely - low)) / width;
  const b = 1 + (PERT_WEIGHT * (high - likely)) / width;
  return betaDistribution(a, b, low, high);
}
