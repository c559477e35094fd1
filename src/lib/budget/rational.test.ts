import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromDecimals, over, plus, rational, times, toNumber, ZERO } from './rational.ts';

const any = fc
  .tuple(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), fc.bigInt({ min: 1n, max: 10n ** 12n }))
  .map(([numerator, denominator]) => rational(numerator, denominator));

describe('rational', () => {
  it('is in lowest terms, the sign above the line', () => {
    expect(rational(6n, -4n)).toEqual({ numerator: -3n, denominator: 2n });
    expect(rational(0n, -7n)).toEqual(ZERO);
    expect(() => rational(1n, 0n)).toThrow(RangeError);
  });

  it.each<[number, bigint, bigint]>([
    [3.1, 31n, 10n],
    [-0.25, -1n, 4n],
    [1e21, 10n ** 21n, 1n],
    [1.5e-7, 3n, 20_000_000n],
    [-0, 0n, 1n]
  ])('reads the decimals of %d', (value, numerator, denominator) => {
    expect(fromDecimals(value)).toEqual({ numerator, denominator });
  });

  it('refuses what is no number', () => {
    expect(() => fromDecimals(NaN)).toThrow(RangeError);
    expect(() => fromDecimals(Infinity)).toThrow(RangeError);
  });

  it('obeys the laws of fractions', () => {
    fc.assert(
      fc.property(any, any, any, (a, b, c) => {
        expect(plus(a, b)).toEqual(plus(b, a));
        expect(times(a, plus(b, c))).toEqual(plus(times(a, b), times(a, c)));
        if (b.numerator !== 0n) expect(times(over(a, b), b)).toEqual(a);
      })
    );
  });

  it('is the number it was read from', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e15, max: 1e15, noNaN: true }), (value) => {
        const back = toNumber(fromDecimals(value));
        expect(Math.abs(back - value)).toBeLessThanOrEqual(Math.abs(value) * 2 ** -52 + 2 ** -63);
      })
    );
  });
});
