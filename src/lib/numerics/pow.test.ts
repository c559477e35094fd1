import { describe, expect, it } from 'vitest';
import { pow } from './pow.ts';
import { ulpDistance } from './ulp-distance.ts';

/** x, y and x^y, computed with 50 figures and rounded. */
const REFERENCE: [number, number, number][] = [
  [1.02, 10, 1.2189944199947573],
  [1.0275, 0.25, 1.006805217823023],
  [0.7, 30.5, 1.8857765045671107e-5],
  [1.0000001, 1e7, 2.7182816941320818],
  [0.999, -123456.5, 4.398482101047067e53],
  [2, 0.1, 1.0717734625362931],
  [10, -5, 1e-5],
  [1.5, 1000.25, 1.3654690803883148e176],
  [123.456, -7.5, 2.0590101513780642e-16],
  [3e-320, 0.3, 1.3903845266132367e-96],
  [7, 300.1, 4.11075703100737e253],
  [1.1, -7000, 1.7832157544795745e-290]
];

describe('pow', () => {
  it.each(REFERENCE)('%f to the power %f', (x, y, expected) => {
    expect(ulpDistance(pow(x, y), expected)).toBeLessThanOrEqual(1);
  });

  it('is exact where integers allow it', () => {
    for (let base = -12; base <= 12; base++) {
      let product = 1;
      for (let exponent = 0; exponent <= 14; exponent++) {
        if (Math.abs(product) <= 2 ** 53) expect(pow(base, exponent)).toBe(product);
        product *= base;
      }
    }
    for (let exponent = -1074; exponent <= 1023; exponent++) expect(pow(2, exponent)).toBe(2 ** exponent);
  });

  const specials = [-Infinity, -2.5, -2, -1, -0.5, -0, 0, 0.5, 1, 2, 2.5, 3, 1e300, -1e300, Infinity, NaN];
  it.each(specials.flatMap((x) => specials.map((y) => [x, y] as const)))(
    'treats %f ^ %f as the standard does',
    (x, y) => {
      const standard = Math.pow(x, y);
      const ours = pow(x, y);
      if (Number.isFinite(standard) && standard !== 0)
        expect(ulpDistance(ours, standard)).toBeLessThanOrEqual(1);
      else expect(ours).toBe(standard);
    }
  );
});
