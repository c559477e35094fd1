import type { Distribution } from './distribution.ts';

function requireCount(count: number): void {
  if (!(Number.isInteger(count) && count > 0))
    throw new RangeError(`a table needs a positive count, got ${count}`);
}

/** Sum in the order given with the rounding carried along (Neumaier), good to the last bit for tables. */
function exactSum(values: Float64Array): number {
  let sum = 0;
  let lost = 0;
  for (const value of values) {
    const next = sum + value;
    lost += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
    sum = next;
  }
  return sum + lost;
}

/**
 * The table's average made equal to `mean`: by a common factor where no value is negative, else by a common shift.
 */
function preserveMean(table: Float64Array, mean: number): void {
  const average = exactSum(table) / table.length;
  if (average === mean) return;
  const scalable = mean > 0 && average > 0 && table.every((value) => value >= 0);
  for (let i = 0; i < table.length; i++) {
    const value = table[i] as number;
    table[i] = scalable ? value * (mean / average) : value + (mean - average);
  }
}

/**
 * The means of `count` equally probable strata, rising: entry i is E[X | X between its i/count and (i+1)/count quantiles].
 *
 * The average of the table is the distribution's mean (relative error below 1e-14), whatever the count. The spread is a
 * little low, by the variance inside the strata. Each entry is off by at most about count · 1e-15 means.
 *
 * @returns values in the distribution's unit
 * @throws RangeError unless count is a positive integer
 */
export function strataMeans(distribution: Distribution, count: number): Float64Array {
  requireCount(count);
  const means = new Float64Array(count);
  let lowerEdge = distribution.quantile(0);
  let partBelow = 0;
  for (let i = 0; i < count; i++) {
    const last = i === count - 1;
    const upperEdge = distribution.quantile(last ? 1 : (i + 1) / count);
    const partUpTo = last ? distribution.mean : distribution.partialMean(upperEdge);
    const average = (partUpTo - partBelow) * count;
    means[i] = Math.min(Math.max(average, lowerEdge), upperEdge);
    lowerEdge = upperEdge;
    partBelow = partUpTo;
  }
  preserveMean(means, distribution.mean);
  return means;
}

/**
 * The quantiles at (i + ½) / count, rising: a table of medians of equally probable strata. Its average is not exactly the
 * mean; use {@link strataMeans} where totals must agree.
 *
 * @param quantile finite inside (0, 1)
 * @throws RangeError unless count is a positive integer
 */
export function strataMidpoints(quantile: (p: number) => number, count: number): Float64Array {
  requireCount(count);
  const table = new Float64Array(count);
  for (let i = 0; i < count; i++) table[i] = quantile((i + 0.5) / count);
  return table;
}
