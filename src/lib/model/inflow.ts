import { caseTypeId, inflowId, unitId } from './id.ts';
import { limits } from './limits.ts';
import { quantity } from './quantity.ts';
import { must } from './rule.ts';
import { schedule } from './schedule.ts';
import { list, numberWithin, strict } from './schema-parts.ts';
import { source } from './source.ts';
import type { z } from './zod.ts';

/** Relative inflow of the twelve months, January first; the mean is normalised to 1, so any scale will do. */
const season = strict({
  months: list(numberWithin({ min: 0, max: 1_000_000 }), 12, 12).refine(
    (months) => months.some((month) => month > 0),
    must({ rule: 'someSeason' })
  ),
  source
});
export type Season = z.infer<typeof season>;

/**
 * Applications from outside to one unit: cases per month, and on top of it a yearly trend (−0.5..1, compounding
 * monthly from the period's start) and a season. `dispersion` is the variance of the number of cases over its mean (1..100), the same
 * for a day, a month or a year since days are independent; 1 unless stated: Poisson.
 */
export const inflow = strict({
  id: inflowId,
  caseType: caseTypeId,
  unit: unitId,
  perMonth: schedule('cases/month', { min: 0, max: limits.cases }),
  yearlyTrend: schedule('share/year', { min: -0.5, max: 1 }).optional(),
  season: season.optional(),
  dispersion: quantity('factor', { min: 1, max: 100 }).optional()
});
export type Inflow = z.infer<typeof inflow>;
