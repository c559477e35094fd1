import { ore, shareOfEach, type Ore } from './money.ts';
import type { OreRange } from './ore-range.ts';

/**
 * The same share (0 or more) of each of some uncertain amounts. The likely parts add up to the share of the likely sum. What the ends differ
 * from it is shared in the same way, so that every part keeps low ≤ likely ≤ high, what is certain stays so, and the ends of the sum are
 * the sums of the ends, each within 1 øre of the share of the sum's own end.
 */
export function shareOfRanges(ranges: readonly OreRange[], share: number): OreRange[] {
  const part = (amountOf: (range: OreRange) => number): Ore[] =>
    shareOfEach(
      ranges.map((range) => ore(amountOf(range))),
      share
    );
  const likely = part((range) => range.likely);
  const below = part((range) => range.likely - range.low);
  const above = part((range) => range.high - range.likely);
  return likely.map((amount, i) => ({
    low: ore(amount - below[i]!),
    likely: amount,
    high: ore(amount + above[i]!)
  }));
}
