import { describe, expect, it } from 'vitest';
import { exp } from './exp.ts';
import { log, log1p } from './log.ts';
import { ulpDistance } from './ulp-distance.ts';

/** x and ln x, computed with 50 figures and rounded. */
const REFERENCE: [number, number][] = [
  [1e-320, -736.8272408909739],
  [2.5e-10, -22.1095601980663],
  [0.5, -0.6931471805599453],
  [0.70710678, -0.3465735919580042],
  [0.9999999, -1.0000000494736474e-7],
  [1.0000001, 9.999999505838704e-8],
  [1.5, 0.4054651081081644],
  [2, 0.6931471805599453],
  [10, 2.302585092994046],
  [12345.678, 9.421061321291832],
  [1e300, 690.7755278982137]
];

describe('log', () => {
  it.each(REFERENCE)('of %f', (x, expected) => {
    expect(ulpDistance(log(x), expected)).toBeLessThanOrEqual(1);
  });

  it('agrees with the engine within 2 ulp over all magnitudes', () => {
    let worst = 0;
    let x = 5e-324;
    for (let i = 0; i < 400000 && x < 1.7e308; i++) {
      worst = Math.max(worst, ulpDistance(log(x), Math.log(x)));
      x = x * 1.0037 + 5e-324;
    }
    expect(x).toBeGreaterThan(1e308);
    expect(worst).toBeLessThanOrEqual(2);
  });

  it('agrees with the engine within 2 ulp near 1', () => {
    let worst = 0;
    for (let i = 1; i <= 400000; i++)
      worst = Math.max(worst, ulpDistance(log(i / 200000), Math.log(i / 200000)));
    expect(worst).toBeLessThanOrEqual(2);
  });

  it('undoes exp', () => {
    for (let x = -700; x <= 700; x += 0.37)
      expect(Math.abs(log(exp(x)) - x)).toBeLessThan(3e-16 * (1 + Math.abs(x)));
  });

  it.each([
    [1, 0],
    [0, -Infinity],
    [-0, -Infinity],
    [-1, NaN],
    [Infinity, Infinity],
    [-Infinity, NaN],
    [NaN, NaN]
  ])('of the special value %f is %f', (x, expected) => {
    expect(log(x)).toBe(expected);
  });
});

describe('log1p', () => {
  it('agrees with the engine within 3 ulp', () => {
    let worst = 0;
    for (let i = -99999; i <= 400000; i++)
      worst = Math.max(worst, ulpDistance(log1p(i / 1e5), Math.log1p(i / 1e5)));
    for (let x = 1e-300; x < 1e300; x *= 1.7) {
      worst = Math.max(worst, ulpDistance(log1p(x), Math.log1p(x)));
      if (x < 1) worst = Math.max(worst, ulpDistance(log1p(-x), Math.log1p(-x)));
    }
    expect(worst).toBeLessThanOrEqual(3);
  });

  it.each([
    [0, 0],
    [-1, -Infinity],
    [-1.5, NaN],
    [Infinity, Infinity],
    [NaN, NaN]
  ])('of %f is %f', (x, expected) => {
    expect(log1p(x)).toBe(expected);
  });
});
