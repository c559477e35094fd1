import type { PriceIndex } from '../model/price-index.ts';
import type { OreRange } from './ore-range.ts';
import { atPriceLevel, exactOre, type Converted, type ExactOre, type PriceLevel } from './price-level.ts';
import { plus } from './rational.ts';

/** An amount with its ends before it is rounded: low ≤ likely ≤ high, all three the same where it is certain. */
export interface ExactRange {
  readonly low: ExactOre;
  readonly likely: ExactOre;
  readonly high: ExactOre;
}

/** Whole øre as they are. */
export const exactRange = ({ low, likely, high }: OreRange): ExactRange => ({
  low: exactOre(low),
  likely: exactOre(likely),
  high: exactOre(high)
});

/** The sum of one or more uncertain amounts: ends add to ends. */
export const sumExactRanges = (ranges: readonly ExactRange[]): ExactRange =>
  ranges.reduce((a, b) => ({
    low: plus(a.low, b.low),
    likely: plus(a.likely, b.likely),
    high: plus(a.high, b.high)
  }));

/** A year's amount at another price level, at each of its ends. */
export function rangeAtPriceLevel(
  index: PriceIndex,
  { low, likely, high }: ExactRange,
  year: number,
  from: PriceLevel,
  to: PriceLevel
): Converted<ExactRange> {
  const ends = [low, likely, high].map((amount) => ({ year, amount }));
  const found = atPriceLevel(index, ends, from, to);
  if (!found.ok) return found;
  const [a, b, c] = found.value.map(({ amount }) => amount!);
  return { ok: true, value: { low: a!, likely: b!, high: c! } };
}
