import { describe, expect, it } from 'vitest';
import { exp, expm1, expOfSum } from './exp.ts';
import { ulpDistance } from './ulp-distance.ts';

/** x, e^x and e^x − 1, computed with 50 figures and rounded. */
const REFERENCE: [number, number, number][] = [
  [0.1, 1.1051709180756477, 0.10517091807564763],
  [-0.3, 0.7408182206817179, -0.2591817793182821],
  [0.34657359027997264, 1.414213562373095, 0.41421356237309503],
  [1, 2.718281828459045, 1.7182818284590453],
  [-1.7, 0.18268352405273466, -0.8173164759472653],
  [10.5, 36315.502674246636, 36314.502674246636],
  [-20.25, 1.6052280551856116e-9, -0.9999999983947719],
  [88.1, 1.825340356258735e38, 1.825340356258735e38],
  [-300.3, 3.813880528480449e-131, -1],
  [700.7, 2.0424125462260529e304, 2.0424125462260529e304]
];

describe('exp', () => {
  it.each(REFERENCE)('of %f', (x, expected, expectedMinusOne) => {
    expect(ulpDistance(exp(x), expected)).toBeLessThanOrEqual(1);
    expect(ulpDistance(expm1(x), expectedMinusOne)).toBeLessThanOrEqual(2);
  });

  it('agrees with the engine within 2 ulp over the whole range', () => {
    let worst = 0;
    for (let i = 0; i <= 400000; i++) {
      const x = -745 + (i * 1454.78) / 400000;
      worst = Math.max(worst, ulpDistance(exp(x), Math.exp(x)));
    }
    expect(worst).toBeLessThanOrEqual(2);
  });

  it('agrees with the engine within 2 ulp near 0', () => {
    let worst = 0;
    for (let i = -200000; i <= 200000; i++)
      worst = Math.max(worst, ulpDistance(exp(i / 80000), Math.exp(i / 80000)));
    expect(worst).toBeLessThanOrEqual(2);
  });

  it.each([
    [0, 1],
    [-0, 1],
    [709.782712893384, 1.7976931348622732e308],
    [709.7827128933841, Infinity],
    [-745.13321910194, 5e-324],
    [-746, 0],
    [Infinity, Infinity],
    [-Infinity, 0],
    [NaN, NaN]
  ])('of the special value %f is %f', (x, expected) => {
    expect(exp(x)).toBe(expected);
  });

  it('adds the low part of a split exponent', () => {
    expect(expOfSum(1, 2 ** -54)).toBeCloseTo(Math.E, 15);
    const low = 3e-14;
    expect(expOfSum(700, low) / exp(700) - 1).toBeCloseTo(low, 15);
  });
});

describe('expm1', () => {
  it('agrees with the engine within 3 ulp', () => {
    let worst = 0;
    for (let i = -300000; i <= 300000; i++) {
      const x = i / 7000;
      worst = Math.max(worst, ulpDistance(expm1(x), Math.expm1(x)));
    }
    expect(worst).toBeLessThanOrEqual(3);
  });

  it.each([
    [0, 0],
    [1e-300, 1e-300],
    [-1e-17, -1e-17],
    [-50, -1],
    [-Infinity, -1],
    [710, Infinity],
    [Infinity, Infinity],
    [NaN, NaN]
  ])('of %f is %f', (x, expected) => {
    expect(expm1(x)).toBe(expected);
  });
});
