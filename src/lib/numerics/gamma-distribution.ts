import type { Distribution } from './distribution.ts';
import { fixedDistribution } from './fixed.ts';
import { incompleteGamma } from './incomplete-gamma.ts';

/**
 * Gamma distribution of a shape and a scale (mean = shape · scale). Accuracy as {@link incompleteGamma}.
 *
 * @throws RangeError unless both are positive and finite
 */
export function gammaDistribution(shape: number, scale: number): Distribution {
  if (!(scale > 0 && scale < Infinity)) throw new RangeError(`gamma scale must be positive, got ${scale}`);
  const gamma = incompleteGamma(shape);
  const mean = shape * scale;
  return {
    mean,
    cdf: (x) => gamma.lower(x / scale),
    quantile: (p) => scale * gamma.inverse(p),
    partialMean: (x) => {
      const standardised = x / scale;
      // P(a + 1, x) = P(a, x) − x^a e^−x / Γ(a + 1): exact figures are only lost where the part is negligible.
      return mean * Math.max(0, gamma.lower(standardised) - gamma.term(standardised));
    }
  };
}

/**
 * Gamma distribution of a mean and a coefficient of variation (standard deviation / mean); fixed where that is 0.
 *
 * @param mean positive, or 0 for a fixed 0
 * @param coefficientOfVariation 0, or 1e-3 … 30
 * @throws RangeError outside these ranges
 */
export function gammaFromMean(mean: number, coefficientOfVariation: number): Distribution {
  if (!(coefficientOfVariation === 0 || (coefficientOfVariation >= 1e-3 && coefficientOfVariation <= 30))) {
    throw new RangeError(`coefficient of variation must be 0 or 0.001 … 30, got ${coefficientOfVariation}`);
  }
  if (!(mean >= 0 && mean < Infinity)) throw new RangeError(`mean must be 0 or more, got ${mean}`);
  if (coefficientOfVariation === 0 || mean === 0) return fixedDistribution(mean);
  const shape = 1 / (coefficientOfVariation * coefficientOfVariation);
  const distribution = gammaDistribution(shape, mean / shape);
  return { ...distribution, mean };
}
