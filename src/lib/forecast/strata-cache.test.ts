import { describe, expect, it } from 'vitest';
import { gammaFromMean } from '../numerics/gamma-distribution.ts';
import { pertDistribution } from '../numerics/pert.ts';
import { strataOf } from './sampler-tables.ts';
import { StrataCache, type ResolvedSpread } from './strata-cache.ts';

const gamma = (mean: number, variation: number): ResolvedSpread => ({ kind: 'gamma', mean, variation });

describe('strata by shape', () => {
  it('are made once for all means', () => {
    const cache = new StrataCache();
    const [a, b] = [cache.of(gamma(6, 0.7), true), cache.of(gamma(60, 0.7), true)];
    expect(a.strata).toBe(b.strata);
    expect([a.scale, b.scale]).toEqual([6, 60]);
    expect(cache.of(gamma(6, 0.8), true).strata).not.toBe(a.strata);
    expect(cache.of({ kind: 'lognormal', mean: 6, variation: 0.7 }, true).strata).not.toBe(a.strata);
  });

  it('times their scale are the strata of the spread', () => {
    const { strata, scale, shift } = new StrataCache().of(gamma(6, 0.7), true);
    const direct = strataOf(gammaFromMean(6, 0.7)).main;
    strata.main.forEach((value, i) => expect(shift + scale * value).toBeCloseTo(direct[i]!, 9));
  });

  it('of a range stand on its low end and have its width', () => {
    const { strata, scale, shift } = new StrataCache().of(
      { kind: 'range', low: 2, likely: 5, high: 20 },
      true
    );
    expect([scale, shift]).toEqual([18, 2]);
    const direct = strataOf(pertDistribution(2, 5, 20)).main;
    strata.main.forEach((value, i) => expect(shift + scale * value).toBeCloseTo(direct[i]!, 9));
  });

  it('of drawn shapes are read between few tables', () => {
    const cache = new StrataCache();
    const [a, b] = [cache.of(gamma(6, 0.7), false), cache.of(gamma(6, 0.74), false)];
    expect([b.strata, b.next]).toEqual([a.strata, a.next]);
    expect([a.part, b.part].map((part) => part!.toFixed(3))).toEqual(['0.200', '0.840']);
    expect(cache.of(gamma(6, 0.75), false)).toMatchObject({ strata: a.next });
  });

  it.each([0.21, 0.34, 0.72, 1.1])('of a drawn variation (%d) are near its own', (variation) => {
    const { strata, next, part } = new StrataCache().of(gamma(1, variation), false);
    const own = strataOf(gammaFromMean(1, variation)).main;
    let mean = 0;
    own.forEach((value, i) => {
      const read = strata.main[i]! + (next!.main[i]! - strata.main[i]!) * part!;
      mean += read / own.length;
      expect(Math.abs(read - value)).toBeLessThan(Math.max(0.015 * value, 0.003));
    });
    expect(mean).toBeCloseTo(1, 9);
  });

  it.each(['gamma', 'lognormal'] as const)('of the least %s variation that may be stated exist', (kind) => {
    for (const variation of [Number.MIN_VALUE, 1e-9, 9.99e-4, 1e-3]) {
      const { strata, scale } = new StrataCache().of({ kind, mean: 6, variation }, true);
      // Nothing lies farther than ten deviations from the mean.
      for (const value of strata.main) expect(Math.abs(value * scale - 6)).toBeLessThanOrEqual(10 * 1e-3 * 6);
    }
  });

  it.each<[string, ResolvedSpread, number]>([
    ['no variation', gamma(6, 0), 6],
    ['no width', { kind: 'range', low: 4, likely: 4, high: 4 }, 4],
    ['fixed', { kind: 'fixed', mean: 5 }, 5]
  ])('of a spread with %s are one value', (_name, spread, value) => {
    const { strata, scale, shift } = new StrataCache().of(spread, false);
    expect(new Set(strata.main.map((stratum) => shift + scale * stratum))).toEqual(new Set([value]));
  });
});
