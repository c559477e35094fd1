import { describe, expect, it } from 'vitest';
import { log } from './log.ts';
import { logGamma, stirlingError } from './log-gamma.ts';

/** x and ln Γ(x), computed with 50 figures and rounded; the zero of the derivative and both zeros are among them. */
const REFERENCE: [number, number][] = [
  [1e-5, 11.512919692895826],
  [0.1, 2.252712651734206],
  [0.5, 0.5723649429247001],
  [0.75, 0.20328095143129538],
  [0.999, 0.0005780385328913802],
  [1.0001, -5.771334222047127e-5],
  [1.4616321449683622, -0.12148629053584961],
  [1.5, -0.12078223763524522],
  [1.999, -0.0004224618006921073],
  [2.0003, 0.0001268643207442828],
  [2.5, 0.2846828704729192],
  [2.50001, 0.2846899020638435],
  [3.7, 1.428072326665388],
  [7.25, 7.0521854507385395],
  [9.999, 12.799575780077413],
  [10, 12.801827480081469],
  [25.5, 56.389167643719944],
  [171.5, 709.1431630309282],
  [1e5, 1051287.7089736569],
  [1e9, 19723265827.503716]
];

describe('logGamma', () => {
  it.each(REFERENCE)('of %f', (x, expected) => {
    expect(Math.abs(logGamma(x) / expected - 1)).toBeLessThan(1e-14);
  });

  it('is 0 at 1 and 2, and the logarithm of the factorial at integers', () => {
    expect(logGamma(1)).toBe(0);
    expect(logGamma(2)).toBe(0);
    let factorial = 2;
    for (let n = 3; n <= 170; n++) {
      expect(Math.abs(logGamma(n) / log(factorial) - 1)).toBeLessThan(1e-14);
      factorial *= n;
    }
  });

  it('obeys Γ(x + 1) = x Γ(x) across every seam', () => {
    for (let x = 0.013; x < 30; x += 0.0171) {
      expect(Math.abs(logGamma(x + 1) - logGamma(x) - log(x))).toBeLessThan(
        2e-14 * (1 + Math.abs(logGamma(x)))
      );
    }
  });

  it.each([0, -1, NaN, -Infinity])('rejects %f', (x) => {
    expect(() => logGamma(x)).toThrow(RangeError);
  });
});

describe('stirlingError', () => {
  it('joins without a step at 10', () => {
    expect(Math.abs(stirlingError(10) - stirlingError(10 - 1e-9) + 1e-9 / 1200)).toBeLessThan(2e-14);
  });

  it('lies in the known bounds 1/(12a + 1) and 1/(12a)', () => {
    for (let a = 0.5; a < 50; a += 0.5) {
      expect(stirlingError(a)).toBeGreaterThan(1 / (12 * a + 1) - 1e-14);
      expect(stirlingError(a)).toBeLessThan(1 / (12 * a) + 1e-14);
    }
  });
});
