import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { betaDistribution } from './beta-distribution.ts';
import type { Distribution } from './distribution.ts';
import { fixedDistribution } from './fixed.ts';
import { gammaDistribution, gammaFromMean } from './gamma-distribution.ts';
import { lognormalFromMean } from './lognormal.ts';
import { normalDistribution } from './normal-distribution.ts';
import { pertDistribution, pertMean } from './pert.ts';

const CASES: [string, Distribution][] = [
  ['gamma, much spread', gammaFromMean(8, 2.5)],
  ['gamma, exponential', gammaFromMean(8, 1)],
  ['gamma, some spread', gammaFromMean(8, 0.6)],
  ['gamma, little spread', gammaFromMean(8, 0.05)],
  ['lognormal, much spread', lognormalFromMean(21, 1.5)],
  ['lognormal, little spread', lognormalFromMean(21, 0.1)],
  ['PERT, right-skewed', pertDistribution(2, 5, 20)],
  ['PERT, likely = low', pertDistribution(3, 3, 9)],
  ['PERT, likely = high', pertDistribution(-4, 6, 6)],
  ['beta', betaDistribution(0.7, 2)],
  ['normal', normalDistribution(5, 2)]
];

describe.each(CASES)('%s', (_name, distribution) => {
  it('has a quantile that undoes the distribution function', () => {
    for (let i = 1; i < 200; i++) {
      const p = i / 200;
      expect(Math.abs(distribution.cdf(distribution.quantile(p)) - p)).toBeLessThan(1e-13);
    }
  });

  it('has a partial mean that is the integral of the quantile', () => {
    const steps = 500;
    // Simpson's rule on E[X; Q(0.2) < X ≤ Q(0.7)] = ∫ Q(p) dp.
    let simpson = distribution.quantile(0.2) + distribution.quantile(0.7);
    for (let i = 1; i < steps; i++)
      simpson += (i % 2 === 1 ? 4 : 2) * distribution.quantile(0.2 + (0.5 * i) / steps);
    const between =
      distribution.partialMean(distribution.quantile(0.7)) -
      distribution.partialMean(distribution.quantile(0.2));
    expect(between).toBeCloseTo((simpson * 0.5) / (3 * steps), 9);
  });

  it('ends at the whole mean', () => {
    expect(Math.abs(distribution.partialMean(Infinity) / distribution.mean - 1)).toBeLessThan(1e-15);
    expect(Math.abs(distribution.partialMean(distribution.quantile(0)))).toBeLessThan(1e-15);
  });
});

describe('gamma', () => {
  it('has the variance that the coefficient of variation says', () => {
    const shape = 1 / 0.7 ** 2;
    const distribution = gammaFromMean(12, 0.7);
    const moments = gammaDistribution(shape + 1, 12 / shape);
    // E[X²; X ≤ x] = mean · mean(a + 1) · P(a + 2, x/θ), which at Infinity is mean² (1 + cv²).
    expect((distribution.mean * moments.mean) / 144 - 1).toBeCloseTo(0.49, 14);
  });

  it.each([
    [5, 0],
    [0, 0.5]
  ])('is fixed for mean %f and variation %f', (mean, variation) => {
    expect(gammaFromMean(mean, variation).quantile(0.3)).toBe(mean);
    expect(lognormalFromMean(mean, variation).quantile(0.3)).toBe(mean);
  });

  it.each([
    [-1, 0.5],
    [5, -0.5],
    [5, NaN],
    [NaN, 1],
    [5, 1e-5]
  ])('rejects mean %f with variation %f', (mean, variation) => {
    expect(() => gammaFromMean(mean, variation)).toThrow(RangeError);
  });

  it('rejects a scale of 0', () => {
    expect(() => gammaDistribution(1, 0)).toThrow(RangeError);
  });
});

describe('lognormal', () => {
  it('has the median mean / √(1 + cv²)', () => {
    expect(lognormalFromMean(30, 2).quantile(0.5)).toBeCloseTo(30 / Math.sqrt(5), 13);
  });

  it.each([
    [-1, 0.5],
    [5, -0.5],
    [5, Infinity]
  ])('rejects mean %f with variation %f', (mean, variation) => {
    expect(() => lognormalFromMean(mean, variation)).toThrow(RangeError);
  });
});

describe('PERT', () => {
  it.each([
    [0, 5, 10, 5],
    [2, 5, 20, 7],
    [1, 1, 7, 2],
    [4, 4, 4, 4]
  ])('(%f, %f, %f) has the mean %f', (low, likely, high, mean) => {
    expect(pertMean(low, likely, high)).toBeCloseTo(mean, 14);
    expect(pertDistribution(low, likely, high).mean).toBeCloseTo(mean, 14);
  });

  it('at (0, 5, 10) is the beta distribution of 3 and 3', () => {
    // I_½(3, 3) = ½, and I_x(3, 3) = x³(10 − 15x + 6x²).
    const distribution = pertDistribution(0, 5, 10);
    expect(distribution.quantile(0.5)).toBeCloseTo(5, 13);
    expect(distribution.cdf(2)).toBeCloseTo(0.008 * (10 - 3 + 0.24), 15);
  });

  it('stays inside its range and rises', () => {
    const value = fc.double({ min: -1000, max: 1000, noNaN: true });
    const probability = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(value, value, value, probability, probability, (x, y, z, p, q) => {
        const [low, likely, high] = [x, y, z].sort((a, b) => a - b) as [number, number, number];
        if (high - low < 1e-6) return;
        const distribution = pertDistribution(low, likely, high);
        const lower = distribution.quantile(Math.min(p, q));
        const upper = distribution.quantile(Math.max(p, q));
        expect(lower).toBeGreaterThanOrEqual(low);
        expect(upper).toBeLessThanOrEqual(high);
        expect(lower).toBeLessThanOrEqual(upper + 1e-10 * (high - low));
      })
    );
  });

  it('is fixed where low = high', () => {
    const distribution = pertDistribution(3, 3, 3);
    expect([0, 0.5, 1].map(distribution.quantile)).toEqual([3, 3, 3]);
  });

  it.each([
    [5, 4, 10],
    [5, 11, 10],
    [10, 7, 5],
    [NaN, 1, 2],
    [0, 1, Infinity]
  ])('rejects (%f, %f, %f)', (low, likely, high) => {
    expect(() => pertDistribution(low, likely, high)).toThrow(RangeError);
  });
});

describe('fixed', () => {
  it('has all its weight at one value', () => {
    const distribution = fixedDistribution(7);
    expect([distribution.cdf(6.99), distribution.cdf(7)]).toEqual([0, 1]);
    expect([distribution.partialMean(6.99), distribution.partialMean(7)]).toEqual([0, 7]);
    expect(() => distribution.quantile(1.1)).toThrow(RangeError);
    expect(() => fixedDistribution(NaN)).toThrow(RangeError);
  });
});
