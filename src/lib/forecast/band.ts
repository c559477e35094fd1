import { quantilesOf } from './order-statistics.ts';

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
  const defined = definedOf(values.length, (i) => values[i]!);
  if (defined.length * 2 <= values.length) return null;
  const [low, median, high] = quantilesOf(defined, [BAND_TAIL, 0.5, 1 - BAND_TAIL]) as [
    number,
    number,
    number
  ];
  return { median, low, high };
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
  const differences = definedOf(a.length, (i) => a[i]! - b[i]!);
  const count = differences.length;
  if (count * 2 <= a.length) return null;
  let sum = 0;
  let above = 0;
  for (let i = 0; i < count; i++) {
    sum += differences[i]!;
    if (differences[i]! > 0) above++;
  }
  const mean = sum / count;
  let squares = 0;
  for (let i = 0; i < count; i++) squares += (differences[i]! - mean) * (differences[i]! - mean);
  const [low, high] = quantilesOf(differences, [BAND_TAIL, 1 - BAND_TAIL]) as [number, number];
  return {
    mean,
    standardError: count > 1 ? Math.sqrt(squares / (count - 1) / count) : NaN,
    low,
    high,
    positive: above / count
  };
}

// Loops rather than filter and map, which cost several times as much on typed arrays: a table has a hundred thousand bands.
function definedOf(length: number, valueAt: (i: number) => number): Float64Array {
  const defined = new Float64Array(length);
  let count = 0;
  for (let i = 0; i < length; i++) {
    const value = valueAt(i);
    if (!Number.isNaN(value)) defined[count++] = value;
  }
  return defined.subarray(0, count);
}
