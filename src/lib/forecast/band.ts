/** Median and 10–90 % of what happens in the replications: what may happen, not how well the mean is known. */
export interface Band {
  readonly median: number;
  readonly low: number;
  readonly high: number;
}

/** Part of the replications that lie below a band's low end, and above its high end. */
const BAND_TAIL = 0.1;

/**
 * The band of an outcome, or null where it is undefined in most replications. Replications in which it is undefined are left out.
 */
export function bandOf(values: Float64Array): Band | null {
  const defined = values.filter((value) => !Number.isNaN(value));
  if (defined.length * 2 <= values.length) return null;
  defined.sort();
  return {
    median: quantileOfSorted(defined, 0.5),
    low: quantileOfSorted(defined, BAND_TAIL),
    high: quantileOfSorted(defined, 1 - BAND_TAIL)
  };
}

/** The quantile of sorted numbers by straight lines between order statistics (type 7 of Hyndman and Fan 1996). */
export function quantileOfSorted(sorted: Float64Array, p: number): number {
  const position = (sorted.length - 1) * p;
  const below = Math.floor(position);
  const above = Math.min(sorted.length - 1, below + 1);
  return sorted[below]! + (sorted[above]! - sorted[below]!) * (position - below);
}

/** A difference between two scenarios on the same luck. */
export interface PairedDifference {
  readonly mean: number;
  /** Standard error of the mean. */
  readonly standardError: number;
  /** 10–90 % of the differences. */
  readonly low: number;
  readonly high: number;
  /** Share of replications in which the difference is above 0. */
  readonly positive: number;
}

/** The paired difference a − b, or null where it is undefined in most replications. */
export function pairedDifference(a: Float64Array, b: Float64Array): PairedDifference | null {
  const all = a.map((value, i) => value - b[i]!);
  const differences = all.filter((value) => !Number.isNaN(value));
  const count = differences.length;
  if (count * 2 <= all.length) return null;
  const mean = differences.reduce((sum, value) => sum + value, 0) / count;
  const squares = differences.reduce((sum, value) => sum + (value - mean) * (value - mean), 0);
  const positive = differences.filter((value) => value > 0).length / count;
  differences.sort();
  return {
    mean,
    standardError: count > 1 ? Math.sqrt(squares / (count - 1) / count) : NaN,
    low: quantileOfSorted(differences, BAND_TAIL),
    high: quantileOfSorted(differences, 1 - BAND_TAIL),
    positive
  };
}
