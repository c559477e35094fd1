import { describe, expect, it } from 'vitest';
import { betaDistribution } from '../numerics/beta-distribution.ts';
import type { Distribution } from '../numerics/distribution.ts';
import { fixedDistribution } from '../numerics/fixed.ts';
import { gammaFromMean } from '../numerics/gamma-distribution.ts';
import { lognormalFromMean } from '../numerics/lognormal.ts';
import { pertDistribution } from '../numerics/pert.ts';
import { TABLE_SIZE } from '../simulation/plan.ts';
import { SAMPLER_LENGTH, strataOf, writeSampler } from './sampler-tables.ts';

/** Mean and variance of a table whose last entry stands for a table of its own. */
function moments(main: ArrayLike<number>, outermost: ArrayLike<number>): { mean: number; variance: number } {
  let [mean, square] = [0, 0];
  for (let i = 0; i < TABLE_SIZE; i++) {
    const weight = i === TABLE_SIZE - 1 ? 0 : 1 / TABLE_SIZE;
    mean += main[i]! * weight + outermost[i]! / TABLE_SIZE / TABLE_SIZE;
    square += main[i]! ** 2 * weight + outermost[i]! ** 2 / TABLE_SIZE / TABLE_SIZE;
  }
  return { mean, variance: square - mean * mean };
}

const VARIATIONS = [0.1, 0.5, 0.7, 1, 1.5, 2];
/** Name, distribution, variance, and the largest share of the variance that may be lost. */
type Spread = [string, Distribution, number, number];
const SPREADS: Spread[] = [
  ...VARIATIONS.map((cv): Spread => [`gamma, cv ${cv}`, gammaFromMean(6, cv), 36 * cv * cv, 0.0003]),
  ...VARIATIONS.map((cv): Spread => [
    `lognormal, cv ${cv}`,
    lognormalFromMean(6, cv),
    36 * cv * cv,
    cv > 1 ? 0.0025 : 0.0004
  ]),
  // Var = (b − a)²·αβ/((α + β)²(α + β + 1)), and α + β = 6 for a PERT distribution.
  ['PERT 2 / 5 / 20', pertDistribution(2, 5, 20), (18 ** 2 * (5 / 3) * (13 / 3)) / (36 * 7), 0.0003],
  ['beta 2, 2', betaDistribution(2, 2), 4 / (16 * 5), 0.0003]
];

describe.each(SPREADS)('strata of %s', (_name, distribution, variance, mayBeLost) => {
  const { main, outermost } = strataOf(distribution);

  it('have the mean of the distribution, and as little less variance as they say', () => {
    const ofTable = moments(main, outermost);
    expect(Math.abs(ofTable.mean / distribution.mean - 1)).toBeLessThan(1e-12);
    const lost = 1 - ofTable.variance / variance;
    expect(lost).toBeGreaterThan(0);
    expect(lost).toBeLessThan(mayBeLost);
  });

  it('lie between the quantiles of their own edges', () => {
    for (const [means, low] of [
      [main, 0],
      [outermost, 1 - 1 / TABLE_SIZE]
    ] as const) {
      means.forEach((value, i) => {
        const width = (1 - low) / TABLE_SIZE;
        expect(value).toBeGreaterThanOrEqual(distribution.quantile(low + i * width));
        expect(value).toBeLessThanOrEqual(distribution.quantile(Math.min(1, low + (i + 1) * width)));
      });
    }
  });
});

describe('whole numbers of a sampler', () => {
  const written = (distribution: Distribution, wholeUnits: number, least: number, scale = 1, shift = 0) => {
    const tables = new Int32Array(7 + SAMPLER_LENGTH);
    const strata = strataOf(distribution);
    writeSampler(tables, 7, { strata, scale, shift }, wholeUnits, least);
    expect(tables[7 + TABLE_SIZE - 1], 'the outermost stratum points to its own table').toBe(
      -(7 + TABLE_SIZE)
    );
    return { main: tables.subarray(7, 7 + TABLE_SIZE), outermost: tables.subarray(7 + TABLE_SIZE), strata };
  };

  it.each([
    ['hours in seconds', gammaFromMean(6, 0.7), 3600, 1],
    ['hours in seconds, much spread', lognormalFromMean(0.4, 2), 3600, 1],
    ['days', gammaFromMean(9, 1), 1, 0],
    ['days around nothing', gammaFromMean(0.3, 1.5), 1, 0],
    ['days of a range', pertDistribution(1, 3, 40), 1, 1]
  ])('keep the mean to 1/1,024 of a unit: %s', (_name, distribution, wholeUnits, least) => {
    const { main, outermost } = written(distribution, wholeUnits, least);
    const { mean } = moments(main, outermost);
    expect(Math.abs(mean - distribution.mean * wholeUnits)).toBeLessThanOrEqual(1 / TABLE_SIZE);
    expect(Math.min(...main.subarray(0, TABLE_SIZE - 1), ...outermost)).toBeGreaterThanOrEqual(least);
  });

  it('differ from their strata by rounding alone, less than a unit', () => {
    const { main, outermost, strata } = written(gammaFromMean(6, 0.7), 3600, 1);
    for (let i = 0; i < TABLE_SIZE - 1; i++)
      expect(Math.abs(main[i]! - strata.main[i]! * 3600)).toBeLessThan(1 + 1e-9);
    outermost.forEach((value, i) =>
      expect(Math.abs(value - strata.outermost[i]! * 3600)).toBeLessThan(1 + 1e-9)
    );
  });

  it('are multiplied and shifted', () => {
    const { main } = written(pertDistribution(0, 0.25, 1), 1, 0, 400, 100);
    const scaled = strataOf(pertDistribution(100, 200, 500));
    for (let i = 0; i < TABLE_SIZE - 1; i++)
      expect(Math.abs(main[i]! - scaled.main[i]!)).toBeLessThan(1 + 1e-9);
  });

  it('of a fixed value are that value', () => {
    const { main, outermost } = written(fixedDistribution(2.5), 2, 0);
    expect(new Set([...main.subarray(0, TABLE_SIZE - 1), ...outermost])).toEqual(new Set([5]));
  });
});
