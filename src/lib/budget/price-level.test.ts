import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ore, oreFromKroner, sumOre } from './money.ts';
import { madeUpIndex } from '../model/price-index-testing.ts';
import {
  atPriceLevel,
  exactOre,
  missingYears,
  nearestOre,
  priceRatio,
  sumExact,
  type Converted,
  type PriceLevel,
  type YearAmount
} from './price-level.ts';
import { rational, roundedAway } from './rational.ts';
import { smallModel } from '../model/testing.ts';

const value = <Value>(converted: Converted<Value>): Value => {
  if (!converted.ok) throw new Error(`missing ${converted.missing.join()}`);
  return converted.value;
};

// 2023 = 100, 2024 = 110, 2025 = 137,5: by hand.
const index = madeUpIndex(2024, 10, 25);

describe('priceRatio', () => {
  it.each<[number, number, bigint, bigint]>([
    [2024, 2024, 1n, 1n],
    [2023, 2024, 11n, 10n],
    [2023, 2025, 11n, 8n],
    [2025, 2023, 8n, 11n],
    [2025, 2024, 4n, 5n]
  ])('of %i to %i is %i/%i', (from, to, numerator, denominator) => {
    expect(priceRatio(index, from, to)).toEqual({ ok: true, value: { numerator, denominator } });
  });

  it('reads a per cent as it is written: 3,1 pct. is 1031/1000', () => {
    expect(value(priceRatio(madeUpIndex(2025, 3.1), 2024, 2025))).toEqual(rational(1031n, 1000n));
    expect(value(priceRatio(madeUpIndex(2025, -0.5), 2024, 2025))).toEqual(rational(199n, 200n));
  });

  it('names every year that it lacks, whichever way it is asked', () => {
    expect(priceRatio(index, 2022, 2027)).toEqual({ ok: false, missing: [2023, 2026, 2027] });
    expect(priceRatio(index, 2027, 2022)).toEqual({ ok: false, missing: [2023, 2026, 2027] });
  });
});

const yearly = (...kroner: (number | null)[]): YearAmount[] =>
  kroner.map((each, i) => ({
    year: 2023 + i,
    amount: each === null ? null : exactOre(oreFromKroner(each))
  }));
const inOre = (amounts: readonly YearAmount[]) =>
  amounts.map(({ amount }) => (amount === null ? null : nearestOre(amount)));

describe('atPriceLevel', () => {
  it.each<[string, PriceLevel, PriceLevel, (number | null)[], (number | null)[]]>([
    ['2023 p/l to 2025 p/l', 2023, 2025, [800, 800, 80], [1100, 1100, 110]],
    ['2023 p/l to løbende p/l', 2023, 'current', [800, 800, 800], [800, 880, 1100]],
    ['løbende p/l to 2025 p/l', 'current', 2025, [800, 880, 1100], [1100, 1100, 1100]],
    ['a saving, and a year without an amount', 2025, 2024, [-1000, null, 0], [-800, null, 0]]
  ])('takes %s', (_, from, to, kroner, expected) => {
    expect(inOre(value(atPriceLevel(index, yearly(...kroner), from, to)))).toEqual(
      expected.map((each) => (each === null ? null : oreFromKroner(each)))
    );
  });

  it('rounds halves away from 0, and only when asked: 1 øre less 20 pct. is 0,8', () => {
    const [one] = value(atPriceLevel(index, yearly(0.01), 2025, 2024));
    expect(one!.amount).toEqual(rational(4n, 5n));
    expect(roundedAway(rational(-5n, 2n))).toBe(-3n);
    expect(roundedAway(rational(5n, 2n))).toBe(3n);
    expect(roundedAway(rational(-249n, 100n))).toBe(-2n);
  });

  it('needs no year of the index where there is no money, and says which it needs', () => {
    const amounts = [
      { year: 2030, amount: exactOre(ore(0)) },
      { year: 2031, amount: null }
    ];
    expect(atPriceLevel(index, amounts, 'current', 2025).ok).toBe(true);
    const more = [...amounts, { year: 2027, amount: exactOre(ore(1)) }];
    expect(atPriceLevel(index, more, 'current', 2025)).toEqual({ ok: false, missing: [2026, 2027] });
  });
});

const anyPercent = fc.integer({ min: -49_999, max: 100_000 }).map((thousandths) => thousandths / 1000);
const anyIndex = fc
  .array(anyPercent, { minLength: 12, maxLength: 12 })
  .map((percents) => madeUpIndex(2020, ...percents));
const anyLevel = fc.oneof(fc.constant('current' as const), fc.integer({ min: 2019, max: 2031 }));
const anyOre = fc.maxSafeInteger().map(ore);
const anyAmounts = fc.array(
  fc.record({ year: fc.integer({ min: 2019, max: 2031 }), amount: anyOre.map(exactOre) }),
  { maxLength: 12 }
);

describe('any made-up index, any amounts', () => {
  it('there and back, also by a third level, is the same øre', () => {
    fc.assert(
      fc.property(anyIndex, anyAmounts, anyLevel, anyLevel, anyLevel, (steps, amounts, a, b, c) => {
        const there = value(atPriceLevel(steps, amounts, a, b));
        expect(value(atPriceLevel(steps, there, b, a))).toEqual(amounts);
        const round = value(atPriceLevel(steps, value(atPriceLevel(steps, there, b, c)), c, a));
        expect(round).toEqual(amounts);
        expect(inOre(round)).toEqual(inOre(amounts));
      })
    );
  });

  it('the sum of a year converted is the conversion of its sum', () => {
    fc.assert(
      fc.property(
        anyIndex,
        fc.array(fc.integer({ min: -1e12, max: 1e12 }).map(ore), { minLength: 1, maxLength: 20 }),
        fc.integer({ min: 2019, max: 2031 }),
        anyLevel,
        anyLevel,
        (steps, amounts, year, from, to) => {
          const convert = (given: YearAmount[]) => value(atPriceLevel(steps, given, from, to));
          const parts = convert(amounts.map((amount) => ({ year, amount: exactOre(amount) })));
          const [whole] = convert([{ year, amount: exactOre(sumOre(amounts)) }]);
          expect(sumExact(parts.map(({ amount }) => amount))).toEqual(whole!.amount);
        }
      )
    );
  });
});

describe('missingYears', () => {
  it('says where, what is there and what is needed', () => {
    const model = smallModel({ priceIndex: madeUpIndex(2024, 10, 25) });
    expect(missingYears(model, [2026, 2027]).message).toEqual({
      da: 'priceIndex: p/l-reguleringen har ikke 2026, 2027. Fandt 2024, 2025; tilladt er en procent for hvert år (mangler: 2026, 2027).',
      en: 'priceIndex: the price index does not have 2026, 2027. Found 2024, 2025; allowed is a per cent for every year (missing: 2026, 2027).'
    });
  });
});
