import { describe, expect, it } from 'vitest';
import { exp } from './exp.ts';
import { incompleteGamma } from './incomplete-gamma.ts';

/** a, x, P(a, x) and Q(a, x), computed with 50 figures and rounded. */
const REFERENCE: [number, number, number, number][] = [
  [0.01, 1e-30, 0.5040472728599954, 0.49595272714000455],
  [0.1, 1e-8, 0.16659398838160216, 0.8334060116183979],
  [0.1, 2, 0.9943261760201885, 0.005673823979811528],
  [0.25, 0.01, 0.34818645276048404, 0.6518135472395159],
  [0.5, 0.5, 0.6826894921370859, 0.3173105078629141],
  [0.5, 20, 0.9999999997460371, 2.539628589470865e-10],
  [1, 1e-12, 9.999999999995e-13, 0.999999999999],
  [1, 3, 0.950212931632136, 0.049787068367863944],
  [1.5, 0.2, 0.05975750516063926, 0.9402424948393607],
  [2.7, 6, 0.9556210858218233, 0.044378914178176715],
  [4, 4, 0.566529879633291, 0.43347012036670896],
  [4, 40, 0.9999999999999512, 4.888864465181051e-14],
  [9.9, 2, 5.496633297887388e-5, 0.9999450336670211],
  [9.999, 11, 0.6596050459789388, 0.3403949540210613],
  [10, 10, 0.5420702855281478, 0.4579297144718522],
  [10, 0.5, 1.7096700293489033e-10, 0.999999999829033],
  [25, 60, 0.9999998904119288, 1.0958807112599779e-7],
  [100, 80, 0.017108313035133115, 0.9828916869648668],
  [100, 150, 0.9999940754596646, 5.924540335483916e-6],
  [1000, 1000, 0.5042052441802155, 0.4957947558197845],
  [1000, 900, 0.0005499022657117829, 0.9994500977342882],
  [10000, 10300, 0.9985295051036143, 0.0014704948963856813],
  [100000, 99000, 0.0007574199211747679, 0.9992425800788253]
];

const SHAPES = [0.01, 0.05, 0.2, 0.5, 0.9, 1, 1.7, 4, 9.99, 10.01, 40, 400, 10000];

describe('incompleteGamma', () => {
  it.each(REFERENCE)('P and Q of shape %f at %f', (shape, x, lower, upper) => {
    const gamma = incompleteGamma(shape);
    expect(Math.abs(gamma.lower(x) / lower - 1)).toBeLessThan(1e-13);
    expect(Math.abs(gamma.upper(x) / upper - 1)).toBeLessThan(1e-13);
  });

  it('is the exponential distribution at shape 1', () => {
    const gamma = incompleteGamma(1);
    for (let x = 0.01; x < 300; x *= 1.3) expect(Math.abs(gamma.upper(x) / exp(-x) - 1)).toBeLessThan(1e-13);
  });

  it.each(SHAPES)('obeys P(a, x) − P(a + 1, x) = term, and P + Q = 1, for shape %f', (shape) => {
    const gamma = incompleteGamma(shape);
    const next = incompleteGamma(shape + 1);
    for (let factor = 0.05; factor < 4; factor += 0.093) {
      const x = shape * factor;
      expect(Math.abs(gamma.lower(x) - next.lower(x) - gamma.term(x))).toBeLessThan(3e-14);
      expect(Math.abs(gamma.lower(x) + gamma.upper(x) - 1)).toBeLessThan(1e-15);
    }
  });

  it.each(SHAPES)('has an inverse that returns the probability, for shape %f', (shape) => {
    const gamma = incompleteGamma(shape);
    for (const p of [1e-12, 1e-6, 0.001, 0.02, 0.1, 0.3, 0.4999, 0.5, 0.5001, 0.7, 0.9, 0.99, 0.9999]) {
      const x = gamma.inverse(p);
      if (x < 1e-300) continue;
      expect(Math.abs(gamma.lower(x) / p - 1)).toBeLessThan(2e-13);
      expect(Math.abs(gamma.upper(x) / (1 - p) - 1)).toBeLessThan(2e-13);
    }
  });

  it.each(SHAPES)('rises with x across the seam at a + 1, for shape %f', (shape) => {
    const gamma = incompleteGamma(shape);
    const seam = shape + 1;
    expect(Math.abs(gamma.lower(seam) - gamma.lower(seam * (1 - 1e-15)))).toBeLessThan(1e-13);
  });

  it('has its ends', () => {
    const gamma = incompleteGamma(2.5);
    expect([gamma.lower(-1), gamma.lower(0), gamma.lower(Infinity)]).toEqual([0, 0, 1]);
    expect([gamma.upper(-1), gamma.upper(0), gamma.upper(Infinity)]).toEqual([1, 1, 0]);
    expect([gamma.inverse(0), gamma.inverse(1)]).toEqual([0, Infinity]);
    expect(gamma.lower(NaN)).toBeNaN();
  });

  it.each([0, -1, NaN, Infinity])('rejects shape %f', (shape) => {
    expect(() => incompleteGamma(shape)).toThrow(RangeError);
  });

  it.each([-0.1, 1.1, NaN])('rejects probability %f', (p) => {
    expect(() => incompleteGamma(2).inverse(p)).toThrow(RangeError);
  });
});
