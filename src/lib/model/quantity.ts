import { formulaText } from './formula-text.ts';
import { allow, must } from './rule.ts';
import { exactly, numberWithin, strict, type NumberLimits } from './schema-parts.ts';
import { source } from './source.ts';
import type { UnitWord } from './unit-words.ts';
import { z } from './zod.ts';

/** One known number, its unit and where it comes from. */
function fixedQuantity<const Unit extends UnitWord>(unit: Unit, within: NumberLimits) {
  return strict({
    value: numberWithin(within),
    unit: exactly(unit),
    source,
    formula: formulaText.optional()
  });
}

/**
 * An uncertain number: lav / sandsynlig / høj with low ≤ likely ≤ high (a PERT distribution), drawn once per
 * replication. `commonShare` (0..1, default 1) is the share of the draw that all units have in common.
 */
function rangeQuantity<const Unit extends UnitWord>(unit: Unit, within: NumberLimits) {
  const number = numberWithin(within);
  return strict({
    low: number,
    likely: number,
    high: number,
    unit: exactly(unit),
    source,
    commonShare: numberWithin({ min: 0, max: 1 }).optional(),
    formula: formulaText.optional()
  }).refine(
    (range) => range.low <= range.likely && range.likely <= range.high,
    must({ rule: 'ascendingRange' })
  );
}

/**
 * A number that follows from other inputs. `workOut` puts its value beside the formula, or low, likely and high where it rests on a range;
 * a document may carry these, and they are worked out anew.
 */
function formulaQuantity<const Unit extends UnitWord>(unit: Unit) {
  const keys = ['formula', 'unit', 'source'];
  // Where a number stands beside it, one of the other forms is meant, and is the one to complain.
  const none = z.undefined(must({ rule: 'keys', keys })).optional();
  return z
    .strictObject(
      {
        formula: formulaText,
        unit: exactly(unit),
        source,
        value: none,
        low: none,
        likely: none,
        high: none,
        commonShare: none
      },
      { error: allow({ rule: 'keys', keys }) }
    )
    .transform((stated) => ({
      formula: stated.formula,
      unit: stated.unit,
      source: stated.source,
      value: NaN
    }));
}

/** Every input of the model: a known number, a range or a formula, in one unit, with its source. */
export function quantity<const Unit extends UnitWord>(unit: Unit, within: NumberLimits) {
  return z.union([fixedQuantity(unit, within), rangeQuantity(unit, within), formulaQuantity(unit)]);
}

/** A share 0..1 with its source. */
export const shareQuantity = () => quantity('share', { min: 0, max: 1 });

export type FixedQuantity<Unit extends UnitWord = UnitWord> = z.infer<ReturnType<typeof fixedQuantity<Unit>>>;
export type RangeQuantity<Unit extends UnitWord = UnitWord> = z.infer<ReturnType<typeof rangeQuantity<Unit>>>;
export type Quantity<Unit extends UnitWord = UnitWord> = FixedQuantity<Unit> | RangeQuantity<Unit>;
