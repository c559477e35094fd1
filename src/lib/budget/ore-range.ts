import { sumOre, type Ore } from './money.ts';

/** The ends of an uncertain amount and its likely value. */
export const ENDS = ['low', 'likely', 'high'] as const;
export type End = (typeof ENDS)[number];

/** An amount with its ends: low ≤ likely ≤ high, for savings (negative amounts) as well. All three are the same where it is certain. */
export type OreRange = Readonly<Record<End, Ore>>;

/** An amount that is certain. */
export const certain = (amount: Ore): OreRange => ({ low: amount, likely: amount, high: amount });

/** The sum of uncertain amounts: ends add to ends, so that 1-2 and 1-2 are 2-4. */
export const sumRanges = (ranges: readonly OreRange[]): OreRange => ({
  low: sumOre(ranges.map(({ low }) => low)),
  likely: sumOre(ranges.map(({ likely }) => likely)),
  high: sumOre(ranges.map(({ high }) => high))
});
