import { log1p } from '../numerics/log.ts';
import { PATIENCE_PARTS, TABLE_SIZE } from '../simulation/plan.ts';

/** Whole numbers that a patience takes in the tables of a plan. */
export const PATIENCE_LENGTH = TABLE_SIZE + 1;

const LONGEST = 0x7fffffff;

/**
 * Writes an exponential patience at an offset of the tables: edges of n = 1,024 equally likely strata. On the straight lines between
 * them the share that has left is off by at most 1/(8·n²) over the share that has not, and the mean is 1/(12·n) too long; the last
 * stratum has its own mean and is spread evenly about it.
 * @param meanDays days that a case stays open on average if nothing closes it; Infinity where it never leaves
 */
export function writePatience(tables: Int32Array, at: number, meanDays: number): void {
  for (let i = 0; i < TABLE_SIZE; i++) {
    tables[at + i] = partsOf(-log1p(-i / TABLE_SIZE), meanDays);
  }
  tables[at + TABLE_SIZE] = partsOf(2 - log1p(-(TABLE_SIZE - 1) / TABLE_SIZE), meanDays);
}

const partsOf = (quantile: number, meanDays: number): number =>
  meanDays === Infinity ? LONGEST : Math.min(LONGEST, Math.round(quantile * meanDays * PATIENCE_PARTS));
