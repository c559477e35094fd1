import type { ModelDocument } from '../model/document.ts';
import type { PriceIndex } from '../model/price-index.ts';
import { problemAt, type Problem } from '../model/problem.ts';
import { ore, type Ore } from './money.ts';
import { fromDecimals, over, plus, rational, roundedAway, times, ZERO, type Rational } from './rational.ts';

/** The prices of one year, or of each amount's own year (løbende p/l). */
export type PriceLevel = number | 'current';

/** Øre that need not be whole: money at another year's prices before it is rounded. */
export type ExactOre = Rational;

/** What comes of a conversion, or the years whose rise the index does not state. */
export type Converted<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly missing: readonly number[] };

const ONE = rational(1n);
const HUNDRED = rational(100n);

export const exactOre = (amount: Ore): ExactOre => rational(BigInt(amount));

/** To the nearest øre, halves away from 0. */
export const nearestOre = (amount: ExactOre): Ore => ore(Number(roundedAway(amount)));

/** What a krone of one year's prices is at another's: the rises of the years between, multiplied and not rounded. */
export function priceRatio(index: PriceIndex, from: number, to: number): Converted<Rational> {
  const [early, late] = from <= to ? [from, to] : [to, from];
  let ratio = ONE;
  const missing: number[] = [];
  for (let year = early + 1; year <= late; year++) {
    const step = index.find((each) => each.year === year);
    if (step) ratio = times(ratio, over(plus(HUNDRED, fromDecimals(step.percent)), HUNDRED));
    else missing.push(year);
  }
  if (missing.length > 0) return { ok: false, missing };
  return { ok: true, value: from <= to ? ratio : over(ONE, ratio) };
}

/** An amount of a budget year, and null where none is stated. */
export interface YearAmount {
  readonly year: number;
  readonly amount: ExactOre | null;
}

/**
 * Amounts at one price level as they are at another, exactly: there and back again gives the same øre. Nothing is nothing at any level,
 * so its years need not be in the index.
 */
export function atPriceLevel(
  index: PriceIndex,
  amounts: readonly YearAmount[],
  from: PriceLevel,
  to: PriceLevel
): Converted<YearAmount[]> {
  const missing = new Set<number>();
  const value = amounts.map(({ year, amount }): YearAmount => {
    if (amount === null || amount.numerator === 0n) return { year, amount };
    const ratio = priceRatio(index, yearOf(from, year), yearOf(to, year));
    if (ratio.ok) return { year, amount: times(amount, ratio.value) };
    for (const each of ratio.missing) missing.add(each);
    return { year, amount };
  });
  if (missing.size > 0) return { ok: false, missing: [...missing].sort((a, b) => a - b) };
  return { ok: true, value };
}

const yearOf = (level: PriceLevel, year: number): number => (level === 'current' ? year : level);

/** The exact sum of what is stated; null where nothing is. */
export function sumExact(amounts: readonly (ExactOre | null)[]): ExactOre | null {
  const stated = amounts.filter((amount) => amount !== null);
  return stated.length === 0 ? null : stated.reduce(plus, ZERO);
}

/** Why money cannot be shown at another level: the years that the document's index does not have. */
export function missingYears(model: ModelDocument, missing: readonly number[]): Problem {
  const years = missing.join(', ');
  return problemAt(
    model,
    ['priceIndex'],
    'missing',
    {
      da: `en procent for hvert år (mangler: ${years})`,
      en: `a per cent for every year (missing: ${years})`
    },
    {
      ...(model.priceIndex && { found: model.priceIndex.map(({ year }) => year).join(', ') }),
      reason: {
        da: `p/l-reguleringen har ikke ${years}.`,
        en: `the price index does not have ${years}.`
      }
    }
  );
}
