import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apportion, roundRunningTotals } from './apportion.ts';
import { dayFromDate } from './day.ts';
import { dayWeights } from './day-weights.ts';
import { USUAL_CLOSING_DAYS } from './working-days.ts';

const sumOf = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0);

describe('apportion', () => {
  it.each([
    [[0.25, 0.25, 0.25, 0.25], 10, [3, 2, 3, 2]],
    [[0.5, 0, 0.5], 3, [2, 0, 1]],
    [[0.1, 0.2, 0.7], 0, [0, 0, 0]],
    [[0.3, 0.3], 10, [3, 3]],
    [[], 5, []]
  ])('%j of %i is %j', (shares, total, expected) => {
    expect([...apportion(Float64Array.from(shares), total)]).toEqual(expected);
  });

  it('of a year of day weights adds to the total rounded, with nothing on days off', () => {
    const range = { firstDay: dayFromDate(2025, 1, 1), lastDay: dayFromDate(2025, 12, 31) };
    const weights = dayWeights(range, { closingDays: USUAL_CLOSING_DAYS }, [{ week: 42, weight: 0.37 }]);
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1e12, noNaN: true }), (total) => {
        const parts = apportion(weights, total);
        expect(sumOf(parts)).toBe(Math.round(total));
        for (let i = 0; i < parts.length; i++) if (weights[i] === 0) expect(parts[i]).toBe(0);
      })
    );
  });

  it('has running totals that are the exact ones rounded, for any shares that add to 1', () => {
    const raw = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 400 });
    fc.assert(
      fc.property(raw, fc.integer({ min: 0, max: 10_000_000 }), (numbers, doubled) => {
        const whole = numbers.reduce((sum, value) => sum + value, 0);
        if (whole === 0) return;
        const total = doubled / 2;
        const parts = apportion(
          Float64Array.from(numbers, (value) => value / whole),
          total
        );
        expect(sumOf(parts)).toBe(Math.round(total));
        let reached = 0;
        let exact = 0;
        for (let i = 0; i < parts.length; i++) {
          reached += parts[i]!;
          exact += numbers[i]!;
          expect(parts[i]!).toBeGreaterThanOrEqual(0);
          expect(Math.abs(reached - (exact / whole) * total)).toBeLessThanOrEqual(0.5 + 1e-8);
        }
      })
    );
  });

  it('is exact where the shares are rounded and the total ends on a half', () => {
    const shares = new Float64Array(7).fill(1 / 7);
    for (let total = 0.5; total < 4000; total += 1)
      expect(sumOf(apportion(shares, total))).toBe(Math.round(total));
  });

  it.each([
    [[-0.1, 1.1], 10],
    [[NaN], 10],
    [[1], -1],
    [[1], NaN]
  ])('rejects %j of %d', (shares, total) => {
    expect(() => apportion(Float64Array.from(shares), total)).toThrow(RangeError);
  });
});

describe('roundRunningTotals', () => {
  it('carries fractions forward', () => {
    expect([...roundRunningTotals(Float64Array.of(0.4, 0.4, 0.4, 2.6, 0, 0.2))]).toEqual([0, 1, 0, 3, 0, 0]);
  });

  it('does not drift over a long run', () => {
    expect(sumOf(roundRunningTotals(new Float64Array(100_000).fill(0.1)))).toBe(10_000);
  });

  it('keeps what is too small beside the sum, until it is a whole unit', () => {
    // From 2^52 on doubles are whole: a quarter added to one is lost, four of them are 1.
    const steps = roundRunningTotals(Float64Array.of(2 ** 52, 0.25, 0.25, 0.25, 0.25));
    expect(sumOf(steps)).toBe(2 ** 52 + 1);
  });
});
