import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kronerOf, ore, oreFromKroner, shareOf, shareOfEach, sumOre } from './money.ts';

const amount = fc.integer({ min: -1e14, max: 1e14 }).map(ore);
const share = fc.double({ min: 0, max: 1.5, noNaN: true });

describe('money', () => {
  it.each([
    [0.005, 1],
    [-0.005, -1],
    [609_000, 60_900_000],
    [-0, 0],
    [1e12, 1e14]
  ])('%d kr. is %d øre', (kroner, expected) => expect(oreFromKroner(kroner)).toBe(expected));

  it('refuses what is no whole øre or cannot be added exactly', () => {
    for (const wrong of [0.5, NaN, Infinity, 2 ** 53]) expect(() => ore(wrong)).toThrow(RangeError);
    expect(() => sumOre([ore(Number.MAX_SAFE_INTEGER), ore(1)])).toThrow(RangeError);
  });

  it('goes to kroner and back', () => {
    fc.assert(
      fc.property(amount, (a) => {
        expect(oreFromKroner(kronerOf(a))).toBe(a);
      })
    );
  });

  it('gives shares of each that sum to the share of the sum, each within an øre', () => {
    fc.assert(
      fc.property(fc.array(amount, { maxLength: 40 }), share, (amounts, part) => {
        const parts = shareOfEach(amounts, part);
        expect(sumOre(parts)).toBe(shareOf(sumOre(amounts), part));
        parts.forEach((got, i) => {
          // Besides rounding twice, products of such amounts are themselves good to 0,03 øre.
          expect(Math.abs(got - amounts[i]! * part)).toBeLessThanOrEqual(1.25);
        });
      })
    );
  });

  it('gives all of it, or nothing, to the øre', () => {
    fc.assert(
      fc.property(fc.array(amount), (amounts) => {
        expect(shareOfEach(amounts, 1)).toEqual(amounts);
        expect(shareOfEach(amounts, 0)).toEqual(amounts.map(() => 0));
      })
    );
  });

  it('rounds a saving as it rounds an expense', () => {
    fc.assert(
      fc.property(amount, share, (a, part) => {
        expect(shareOf(ore(-a), part)).toBe(ore(-shareOf(a, part)));
      })
    );
  });
});
