import type { Distribution } from './distribution.ts';

/**
 * The distribution of a quantity that is always `value`.
 *
 * @throws RangeError unless the value is finite
 */
export function fixedDistribution(value: number): Distribution {
  if (!Number.isFinite(value)) throw new RangeError(`fixed value must be finite, got ${value}`);
  return {
    mean: value,
    cdf: (x) => (x >= value ? 1 : 0),
    quantile: (p) => {
      if (!(p >= 0 && p <= 1)) throw new RangeError(`probability must be between 0 and 1, got ${p}`);
      return value;
    },
    partialMean: (x) => (x >= value ? value : 0)
  };
}
