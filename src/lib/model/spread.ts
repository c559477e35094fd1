import { limits } from './limits.ts';
import { highestValue, lowestValue } from './quantity-value.ts';
import { quantity } from './quantity.ts';
import { must } from './rule.ts';
import { schedule } from './schedule.ts';
import { byKind, exactly, strict, type NumberLimits } from './schema-parts.ts';
import type { z } from './zod.ts';

/** Coefficient of variation (standard deviation over mean), 0..5; below 0.001 it counts as 0. */
const variation = () => quantity('share', { min: 0, max: 5 });

function rangeAcrossCases<const Unit extends 'hours' | 'days'>(unit: Unit, within: NumberLimits) {
  const bound = quantity(unit, within);
  return strict({ kind: exactly('range'), low: bound, likely: bound, high: bound }).refine(
    // Each may itself be uncertain: their ranges may touch but not overlap, so that every draw is in order.
    (spread) =>
      // What a formula gives is not known yet.
      !(highestValue(spread.low) > lowestValue(spread.likely)) &&
      !(highestValue(spread.likely) > lowestValue(spread.high)),
    must({ rule: 'separateRanges' })
  );
}

const handlingLimits: NumberLimits = { min: 0, max: limits.handlingHours, above: true };

/**
 * How handling hours spread across cases: the same for all (`fixed`), `gamma` or `lognormal` with a mean (0 < mean
 * ≤ 2000 hours, may change at dates) and a coefficient of variation, or `range` (PERT from low by likely to high).
 */
export const handlingSpread = byKind([
  strict({ kind: exactly('fixed'), mean: quantity('hours', handlingLimits) }),
  strict({ kind: exactly('gamma'), mean: schedule('hours', handlingLimits), variation: variation() }),
  strict({ kind: exactly('lognormal'), mean: schedule('hours', handlingLimits), variation: variation() }),
  rangeAcrossCases('hours', handlingLimits)
]);
export type HandlingSpread = z.infer<typeof handlingSpread>;

function daySpread(within: NumberLimits) {
  return byKind([
    strict({ kind: exactly('fixed'), mean: quantity('days', within) }),
    strict({ kind: exactly('gamma'), mean: quantity('days', within), variation: variation() }),
    strict({ kind: exactly('lognormal'), mean: quantity('days', within), variation: variation() }),
    rangeAcrossCases('days', within)
  ]);
}

/** How a wait outside the municipality spreads across cases, in calendar days (mean 0..36 525). */
export const waitSpread = daySpread({ min: 0, max: limits.days });

/** How the interval between follow-ups spreads across active cases, in calendar days (mean at least 1). */
export const intervalSpread = daySpread({ min: 1, max: limits.days });

/** How the time from the closing of a case to one that comes of it spreads, in calendar days (mean at least 1). */
export const delaySpread = daySpread({ min: 1, max: limits.days });

/** A spread in calendar days. */
export type DaySpread = z.infer<typeof waitSpread>;
