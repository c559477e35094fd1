import { describe, expect, it } from 'vitest';
import {
  normalDistribution,
  standardNormalCdf,
  standardNormalDensity,
  standardNormalQuantile
} from './normal-distribution.ts';

/** z and Φ(z), computed with 50 figures and rounded. */
const CDF: [number, number][] = [
  [-37, 5.725571222524577e-300],
  [-20, 2.7536241186062337e-89],
  [-8, 6.220960574271784e-16],
  [-5, 2.866515718791939e-7],
  [-3, 0.0013498980316300946],
  [-2.5, 0.006209665325776135],
  [-2.4999, 0.00621141837494459],
  [-2, 0.02275013194817921],
  [-1, 0.15865525393145705],
  [-0.1, 0.460172162722971],
  [0, 0.5],
  [0.5, 0.6914624612740131],
  [1.959963984540054, 0.975],
  [2.7, 0.9965330261969594],
  [5, 0.9999997133484281]
];

/** p and Φ⁻¹(p), computed with 50 figures and rounded. */
const QUANTILE: [number, number][] = [
  [1e-300, -37.0470962993612],
  [1e-20, -9.262340089798407],
  [1e-10, -6.361340902404057],
  [0.0001, -3.7190164854556804],
  [0.01, -2.326347874040841],
  [0.025, -1.9599639845400543],
  [0.0749, -1.4402382675279637],
  [0.0751, -1.43882539275254],
  [0.25, -0.6744897501960817],
  [0.4, -0.2533471031357997],
  [0.6, 0.2533471031357997],
  [0.9, 1.2815515655446006],
  [0.975, 1.9599639845400538],
  [0.999999, 4.753424308817087]
];

describe('standard normal distribution', () => {
  it.each(CDF)('Φ(%f)', (z, expected) => {
    expect(Math.abs(standardNormalCdf(z) / expected - 1)).toBeLessThan(1e-13);
  });

  it.each(QUANTILE)('Φ⁻¹(%f)', (p, expected) => {
    expect(Math.abs(standardNormalQuantile(p) / expected - 1)).toBeLessThan(2e-15);
  });

  it('has a quantile that undoes the distribution function', () => {
    for (let z = -36; z < 5; z += 0.0731) {
      expect(Math.abs(standardNormalQuantile(standardNormalCdf(z)) - z)).toBeLessThan(
        1e-14 * (1 + Math.abs(z)) + (z > 0 ? 2e-16 / standardNormalDensity(z) : 0)
      );
    }
  });

  it('has ends and a middle', () => {
    expect(standardNormalQuantile(0)).toBe(-Infinity);
    expect(standardNormalQuantile(1)).toBe(Infinity);
    expect(standardNormalQuantile(0.5)).toBe(0);
    expect(standardNormalCdf(-Infinity)).toBe(0);
    expect(standardNormalCdf(Infinity)).toBe(1);
    expect(standardNormalCdf(NaN)).toBeNaN();
    expect(standardNormalDensity(Infinity)).toBe(0);
    expect(standardNormalDensity(0)).toBe(0.3989422804014327);
  });

  it.each([-0.01, 1.01, NaN])('rejects probability %f', (p) => {
    expect(() => standardNormalQuantile(p)).toThrow(RangeError);
  });
});

describe('normalDistribution', () => {
  it('scales and shifts', () => {
    const distribution = normalDistribution(10, 3);
    expect(distribution.quantile(0.975)).toBeCloseTo(15.879891953620163, 13);
    expect(distribution.cdf(10)).toBe(0.5);
    expect(distribution.partialMean(Infinity)).toBe(10);
    expect(distribution.partialMean(10)).toBeCloseTo(5 - 3 * 0.3989422804014327, 14);
  });

  it('rejects a deviation of 0', () => {
    expect(() => normalDistribution(1, 0)).toThrow(RangeError);
  });
});
