/**
 * A distribution of one quantity (hours, days, a factor), as plain functions of the quantity's own unit.
 */
export interface Distribution {
  /** E[X] */
  readonly mean: number;
  /** P(X ≤ x), 0 … 1. */
  cdf(x: number): number;
  /** The smallest x with P(X ≤ x) ≥ p; may be ±Infinity at p = 0 and 1. Throws RangeError for p outside 0 … 1. */
  quantile(p: number): number;
  /** E[X; X ≤ x], the part of the mean that lies at or below x; the whole mean at Infinity. */
  partialMean(x: number): number;
}
