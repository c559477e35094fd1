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

  it('of a drawn shape are shared by shapes within a 64th', () => {
    const cache = new StrataCache();
    expect(cache.of(gamma(6, 0.7), false).strata).toBe(cache.of(gamma(6, 0.702), false).strata);
    expect(cache.of(gamma(6, 0.7), false).strata).not.toBe(cache.of(gamma(6, 0.72), false).strata);
  });

  it.each<[string, ResolvedSpread, number]>([
    ['no variation', gamma(6, 0), 6],
    ['hardly any, drawn', gamma(6, 0.001), 6],
    ['no width', { kind: 'range', low: 4, likely: 4, high: 4 }, 4],
    ['fixed', { kind: 'fixed', mean: 5 }, 5]
  ])('of a spread with %s are one value', (_name, spread, value) => {
    const { strata, scale, shift } = new StrataCache().of(spread, false);
    expect(new Set(strata.main.map((stratum) => shift + scale * stratum))).toEqual(new Set([value]));
  });
});
