import type { Distribution } from './distribution.ts';
import { incompleteBeta } from './incomplete-beta.ts';

/**
 * Beta distribution on low … high (0 … 1 unless given). Accuracy as {@link incompleteBeta}.
 *
 * @param a positive: weight towards high
 * @param b positive: weight towards low
 * @throws RangeError unless a and b are positive and low < high
 */
export function betaDistribution(a: number, b: number, low = 0, high = 1): Distribution {
  const width = high - low;
  if (!(width > 0 && width < Infinity))
    throw new RangeError(`beta range must be low < high, got ${low}, ${high}`);
  const beta = incompleteBeta(a, b);
  const share = a / (a + b);
  const mean = low + width * share;
  return {
    mean,
    cdf: (x) => beta.lower((x - low) / width),
    quantile: (p) => (p === 1 ? high : Math.min(high, low + width * beta.inverse(p))),
    partialMean: (x) => {
      if (!(x > low)) return 0;
      if (x >= high) return mean;
      const y = (x - low) / width;
      const below = beta.lower(y);
      return low * below + width * share * Math.max(0, below - beta.term(y));
    }
  };
}
