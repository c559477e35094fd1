import type { Distribution } from '../numerics/distribution.ts';
import { TABLE_SIZE, type Sampler } from '../simulation/plan.ts';

/** Conditional means of equally likely strata, the outermost divided once more; in the distribution's unit. */
export interface Strata {
  readonly main: Float64Array;
  readonly outermost: Float64Array;
}

/** Whole numbers that one sampler takes in the tables of a plan. */
export const SAMPLER_LENGTH = 2 * TABLE_SIZE;

/**
 * A distribution as a plan draws from it: the conditional means of 1,024 equally likely strata, the outermost divided into
 * 1,024 more, so that one case in a million is still drawn from its own stratum. The mean is exact; what is lost is the variance
 * inside the strata: under 0.03 pct. of a gamma distribution's with a coefficient of variation up to 2; of a lognormal one's under
 * 0.04 pct. up to 1 and under 0.25 pct. up to 2.
 */
export function strataOf(distribution: Distribution): Strata {
  return {
    main: conditionalMeans(distribution, 0),
    outermost: conditionalMeans(distribution, 1 - 1 / TABLE_SIZE)
  };
}

/** Strata, and what to multiply and add to get from them to a spread: value = shift + strata · scale. */
export interface ScaledStrata {
  readonly strata: Strata;
  readonly scale: number;
  readonly shift: number;
}

/**
 * Writes a spread as whole numbers at an offset of the tables. Rounding is carried from stratum to stratum, so that the mean is
 * kept to 1/1,024 of a whole unit.
 * @param wholeUnits whole units per unit of the spread (3,600 seconds an hour; 1 for days)
 * @param least smallest whole number drawn
 */
export function writeSampler(
  tables: Int32Array,
  at: Sampler,
  { strata, scale, shift }: ScaledStrata,
  wholeUnits: number,
  least: number
): void {
  const factor = scale * wholeUnits;
  const offset = shift * wholeUnits;
  writeWhole(tables, at, strata.main, factor, offset, least);
  writeWhole(tables, at + TABLE_SIZE, strata.outermost, factor, offset, least);
  tables[at + TABLE_SIZE - 1] = -(at + TABLE_SIZE);
}

/** Conditional means of equally likely strata above a probability. */
function conditionalMeans(distribution: Distribution, low: number): Float64Array {
  const means = new Float64Array(TABLE_SIZE);
  const width = (1 - low) / TABLE_SIZE;
  let lowerEdge = distribution.quantile(low);
  let lower = low === 0 ? 0 : distribution.partialMean(lowerEdge);
  for (let i = 0; i < TABLE_SIZE; i++) {
    const last = i === TABLE_SIZE - 1;
    const upperEdge = last ? Infinity : distribution.quantile(low + (i + 1) * width);
    const upper = last ? distribution.mean : distribution.partialMean(upperEdge);
    means[i] = Math.min(Math.max((upper - lower) / width, lowerEdge), upperEdge);
    lower = upper;
    lowerEdge = upperEdge;
  }
  return means;
}

function writeWhole(
  tables: Int32Array,
  at: number,
  means: Float64Array,
  factor: number,
  offset: number,
  least: number
): void {
  let carried = 0;
  for (let i = 0; i < TABLE_SIZE; i++) {
    const exact = means[i]! * factor + offset + carried;
    const whole = Math.max(least, Math.round(exact));
    tables[at + i] = whole;
    carried = exact - whole;
  }
}
