import { describe, expect, it } from 'vitest';
import type { Distribution } from './distribution.ts';
import { fixedDistribution } from './fixed.ts';
import { gammaFromMean } from './gamma-distribution.ts';
import { lognormalFromMean } from './lognormal.ts';
import { log } from './log.ts';
import { normalDistribution } from './normal-distribution.ts';
import { pertDistribution } from './pert.ts';
import { strataMeans, strataMidpoints } from './quantile-table.ts';

const CASES: [string, Distribution][] = [
  ['gamma, extreme spread', gammaFromMean(8, 5)],
  ['gamma, much spread', gammaFromMean(8, 2)],
  ['gamma, exponential', gammaFromMean(8, 1)],
  ['gamma, little spread', gammaFromMean(8, 0.02)],
  ['lognormal', lognormalFromMean(21, 1.5)],
  ['PERT', pertDistribution(2, 5, 20)],
  ['PERT with negative values', pertDistribution(-3, 0, 3.1)],
  ['normal', normalDistribution(5, 20)],
  ['fixed', fixedDistribution(4)]
];

describe.each(CASES)('strataMeans of %s', (_name, distribution) => {
  it.each([1, 2, 7, 64, 1024])('with %i strata keep the mean, rise, and lie in their strata', (count) => {
    const table = strataMeans(distribution, count);
    expect(table).toHaveLength(count);
    let sum = 0;
    for (const value of table) sum += value;
    expect(Math.abs(sum / count - distribution.mean)).toBeLessThan(1e-12 * Math.abs(distribution.mean));
    for (let i = 0; i < count; i++) {
      const slack = 1e-11 * (1 + Math.abs(distribution.mean));
      if (i > 0) expect(table[i]!).toBeGreaterThanOrEqual(table[i - 1]!);
      expect(table[i]!).toBeGreaterThanOrEqual(distribution.quantile(i / count) - slack);
      expect(table[i]!).toBeLessThanOrEqual(distribution.quantile((i + 1) / count) + slack);
    }
  });
});

describe('strataMeans', () => {
  it('of the exponential distribution are what the integral gives', () => {
    const count = 16;
    const table = strataMeans(gammaFromMean(1, 1), count);
    // ∫ −ln(1 − p) dp = (1 − p) ln(1 − p) + p
    const integral = (p: number): number => (p === 1 ? 1 : (1 - p) * log(1 - p) + p);
    for (let i = 0; i < count; i++) {
      expect(table[i]!).toBeCloseTo(count * (integral((i + 1) / count) - integral(i / count)), 13);
    }
  });

  it('approach the variance from below as strata are added', () => {
    const distribution = gammaFromMean(1, 0.8);
    const variance = (count: number): number => {
      let sum = 0;
      for (const value of strataMeans(distribution, count)) sum += (value - 1) * (value - 1);
      return sum / count;
    };
    const missing = [64, 256, 1024].map((count) => 0.64 - variance(count));
    expect(missing[0]!).toBeGreaterThan(missing[1]!);
    expect(missing[1]!).toBeGreaterThan(missing[2]!);
    expect(missing[2]!).toBeGreaterThan(0);
    expect(missing[2]!).toBeLessThan(0.64 * 0.01);
  });

  it.each([0, -1, 1.5, NaN])('reject a count of %f', (count) => {
    expect(() => strataMeans(fixedDistribution(1), count)).toThrow(RangeError);
    expect(() => strataMidpoints((p) => p, count)).toThrow(RangeError);
  });
});

describe('strataMidpoints', () => {
  it('takes the quantile in the middle of each stratum', () => {
    expect([...strataMidpoints((p) => 10 * p, 4)]).toEqual([1.25, 3.75, 6.25, 8.75]);
  });
});
