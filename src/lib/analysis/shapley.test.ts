import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { oneByOne, shapley, valueSubsets } from './shapley.ts';

/**
 * Rounding moves a part by half a grain, and one part carries what is left of up to eight: 4.5 grains. A grain is at most 2√2 · 2⁻⁴⁰ of the
 * largest value, as the power of two above it lies within √2 and twice that. 10⁻²⁵⁰ is nothing.
 */
const close = (largest: number) => largest * 2 ** -40 * 2 * Math.SQRT2 * 4.5 + 1e-250;
const sum = (parts: Iterable<number>) => [...parts].reduce((total, part) => total + part, 0);

const amount = fc.double({ min: -1e6, max: 1e6, noNaN: true });
const game = fc
  .integer({ min: 1, max: 6 })
  .chain((players) =>
    fc
      .array(amount, { minLength: 1 << players, maxLength: 1 << players })
      .map((values) => Float64Array.from(values))
  );
const largestOf = (values: Float64Array) =>
  values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);

describe('Shapley values', () => {
  it('are those of the textbook: two left gloves and one right', () => {
    // Worth 1 where a right glove (player 2) meets a left one: 1/6, 1/6, 2/3.
    const values = valueSubsets(3, (set) => ((set & 4) !== 0 && (set & 3) !== 0 ? 1 : 0));
    const { parts } = shapley(values)!;
    [1 / 6, 1 / 6, 2 / 3].forEach((part, i) => expect(parts[i]).toBeCloseTo(part, 11));
  });

  it('are those of the runway: landing fees by length', () => {
    // Littlechild and Owen 1973: each stretch of the runway is shared by those who need it. Costs 3, 5, 9: 1, 2, 6.
    const costs = [3, 5, 9];
    const values = valueSubsets(3, (set) => Math.max(0, ...costs.filter((_, i) => (set & (1 << i)) !== 0)));
    const { parts } = shapley(values)!;
    [1, 2, 6].forEach((part, i) => expect(parts[i]).toBeCloseTo(part, 10));
  });

  it('split a product of two factors so that each bears half of what they do together', () => {
    // 2 · 10 → 3 · 16: 1 · (10 + 16)/2 and 6 · (2 + 3)/2.
    const values = valueSubsets(2, (set) => (set & 1 ? 3 : 2) * (set & 2 ? 16 : 10));
    expect([...shapley(values)!.parts]).toEqual([13, 15]);
  });

  it('value every subset once', () => {
    const seen: number[] = [];
    valueSubsets(5, (set) => seen.push(set));
    expect(seen.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 32 }, (_, set) => set));
  });

  it('sum to the whole difference, to the last bit and in any order (efficiency)', () => {
    fc.assert(
      fc.property(game, (values) => {
        const { from, to, parts } = shapley(values)!;
        expect(from + sum(parts)).toBe(to);
        expect(to - sum([...parts].reverse())).toBe(from);
        expect(Math.abs(from - values[0]!)).toBeLessThanOrEqual(close(largestOf(values)));
        expect(Math.abs(to - values.at(-1)!)).toBeLessThanOrEqual(close(largestOf(values)));
      })
    );
  });

  it('are exactly nothing for a player that never makes a difference (null player)', () => {
    fc.assert(
      fc.property(game, fc.nat(5), (values, seat) => {
        const players = Math.log2(values.length) + 1;
        const bit = 1 << (seat % players);
        // The other players' game, with one more who changes nothing.
        const others = (set: number) => (set & (bit - 1)) | ((set & ~(2 * bit - 1)) >> 1);
        const { parts } = shapley(valueSubsets(players, (set) => values[others(set)]!))!;
        expect(parts[seat % players]).toBe(0);
      })
    );
  });

  it('are alike for players that do the same (symmetry)', () => {
    fc.assert(
      fc.property(game, (values) => {
        const players = Math.log2(values.length);
        fc.pre(players >= 2);
        const swap = (set: number) => (set & ~3) | ((set & 1) << 1) | ((set & 2) >> 1);
        const alike = valueSubsets(players, (set) => values[set]! + values[swap(set)]!);
        const { parts } = shapley(alike)!;
        expect(Math.abs(parts[0]! - parts[1]!)).toBeLessThanOrEqual(2 * close(largestOf(alike)));
      })
    );
  });

  it('follow the player, not the seat (anonymity)', () => {
    fc.assert(
      fc.property(game, (values) => {
        const players = Math.log2(values.length);
        const turned = (set: number) => ((set << 1) | (set >> (players - 1))) & (values.length - 1);
        const parts = shapley(values)!.parts;
        const moved = shapley(valueSubsets(players, (set) => values[turned(set)]!))!.parts;
        parts.forEach((part, player) => {
          const seat = (player - 1 + players) % players;
          expect(Math.abs(moved[seat]! - part)).toBeLessThanOrEqual(2 * close(largestOf(values)));
        });
      })
    );
  });

  it('add up over sums of games (linearity)', () => {
    fc.assert(
      fc.property(game, amount, (values, factor) => {
        const other = values.toReversed();
        const both = valueSubsets(Math.log2(values.length), (set) => values[set]! + factor * other[set]!);
        const [one, two, joint] = [values, other, both].map((each) => shapley(each)!.parts);
        const ownError = (1 + Math.abs(factor)) * close(largestOf(values));
        const tolerance = ownError + close(largestOf(both));
        one!.forEach((part, i) =>
          expect(Math.abs(part + factor * two![i]! - joint![i]!)).toBeLessThanOrEqual(tolerance)
        );
      })
    );
  });

  it('are none where a subset has no value', () => {
    expect(shapley(Float64Array.of(1, 2, NaN, 4))).toBeNull();
    expect(shapley(Float64Array.of(1, 2, Infinity, 4))).toBeNull();
  });

  it('of nobody are no parts', () => {
    expect(shapley(Float64Array.of(7))).toEqual({
      from: 7,
      to: 7,
      parts: new Float64Array(0),
      interaction: 0
    });
  });

  it('refuse more players than can be valued', () => {
    expect(() => valueSubsets(13, () => 0)).toThrow(RangeError);
    expect(() => shapley(new Float64Array(3))).toThrow(RangeError);
  });
});

describe('one by one', () => {
  it('shows what two factors do only together', () => {
    // 2 · 10 → 3 · 16: 10 alone, 12 alone, and 6 together.
    expect(oneByOne(20, [30, 32], 48)).toEqual({
      from: 20,
      to: 48,
      parts: Float64Array.of(10, 12),
      interaction: 6
    });
  });

  it('sums exactly with its interaction, which is nothing where effects add up', () => {
    fc.assert(
      fc.property(
        amount,
        fc.array(fc.integer({ min: -1000, max: 1000 }), { maxLength: 20 }),
        (none, effects) => {
          const base = Math.round(none);
          const split = oneByOne(
            base,
            effects.map((effect) => base + effect),
            base + sum(effects)
          )!;
          expect(split.from + sum(split.parts) + split.interaction).toBe(split.to);
          expect(Math.abs(split.interaction)).toBeLessThanOrEqual(close(Math.abs(base) + 20_000));
        }
      )
    );
  });

  it('is none where a value is undefined', () => {
    expect(oneByOne(0, [NaN], 1)).toBeNull();
  });
});
