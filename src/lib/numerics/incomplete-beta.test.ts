import { describe, expect, it } from 'vitest';
import { incompleteBeta } from './incomplete-beta.ts';

/** a, b, x, I_x(a, b) and its complement, computed with 50 figures and rounded. */
const REFERENCE: [number, number, number, number, number][] = [
  [0.5, 0.5, 0.25, 0.3333333333333333, 0.6666666666666666],
  [1, 5, 0.01, 0.0490099501, 0.9509900499],
  [5, 1, 0.99, 0.9509900498999999, 0.04900995010000004],
  [1.8, 4.2, 1e-6, 1.4625232278599686e-10, 0.9999999998537477],
  [3, 3, 0.5, 0.5, 0.5],
  [2.2, 3.8, 0.9, 0.9991234648672216, 0.0008765351327784445],
  [2.2, 3.8, 0.999, 0.9999999999757159, 2.4284096791257246e-11],
  [4, 2, 0.05, 3.0000000000000008e-5, 0.99997],
  [0.1, 2, 0.5, 0.9796846411136478, 0.020315358886352216],
  [12, 15, 0.4, 0.32632071343693025, 0.6736792865630697],
  [50, 3, 0.7, 2.3514930432614847e-6, 0.9999976485069567],
  [200, 300, 0.45, 0.9881463456202629, 0.011853654379737118],
  [1000, 1000, 0.48, 0.03677948327863957, 0.9632205167213604],
  [20000, 100, 0.9945, 0.14558651655967905, 0.854413483440321]
];

const PAIRS: [number, number][] = [
  [0.3, 0.6],
  [1, 1],
  [1, 5],
  [5, 1],
  [1.4, 4.6],
  [3, 3],
  [9.9, 10.1],
  [30, 4],
  [500, 900]
];

const PROBABILITIES = [1e-12, 1e-6, 0.001, 0.02, 0.1, 0.3, 0.4999, 0.5, 0.5001, 0.7, 0.9, 0.99, 0.9999];

describe('incompleteBeta', () => {
  it.each(REFERENCE)('of (%f, %f) at %f', (a, b, x, lower, upper) => {
    const beta = incompleteBeta(a, b);
    expect(Math.abs(beta.lower(x) / lower - 1)).toBeLessThan(1e-13);
    expect(Math.abs(beta.upper(x) / upper - 1)).toBeLessThan(1e-13);
  });

  it.each(PAIRS)('is mirrored by swapping (%f, %f), and steps by its term', (a, b) => {
    const beta = incompleteBeta(a, b);
    const mirrored = incompleteBeta(b, a);
    const next = incompleteBeta(a + 1, b);
    for (let i = 1; i < 64; i++) {
      const x = i / 64;
      expect(Math.abs(beta.lower(x) - mirrored.upper(1 - x))).toBeLessThan(2e-14);
      expect(Math.abs(beta.lower(x) - next.lower(x) - beta.term(x))).toBeLessThan(4e-14);
    }
  });

  it.each(PAIRS)('has an inverse that returns the probability, for (%f, %f)', (a, b) => {
    const beta = incompleteBeta(a, b);
    for (const p of PROBABILITIES) {
      expect(Math.abs(beta.lower(beta.inverse(p)) / p - 1)).toBeLessThan(2e-13);
    }
  });

  it('has its ends', () => {
    const beta = incompleteBeta(2, 4);
    expect([beta.lower(-1), beta.lower(0), beta.lower(1), beta.lower(2)]).toEqual([0, 0, 1, 1]);
    expect([beta.upper(-1), beta.upper(0), beta.upper(1), beta.upper(2)]).toEqual([1, 1, 0, 0]);
    expect([beta.inverse(0), beta.inverse(1)]).toEqual([0, 1]);
    expect(beta.lower(NaN)).toBeNaN();
  });

  it.each([
    [0, 1],
    [1, 0],
    [NaN, 1],
    [1, Infinity]
  ])('rejects (%f, %f)', (a, b) => {
    expect(() => incompleteBeta(a, b)).toThrow(RangeError);
  });

  it.each([-0.1, 1.1, NaN])('rejects probability %f', (p) => {
    expect(() => incompleteBeta(2, 2).inverse(p)).toThrow(RangeError);
  });
});
