import { dateText } from './date-text.ts';
import { quantity } from './quantity.ts';
import { must } from './rule.ts';
import { list, strict, type NumberLimits } from './schema-parts.ts';
import { noteText } from './text.ts';
import type { UnitWord } from './unit-words.ts';
import { z } from './zod.ts';

/**
 * A value over time: one quantity for the whole period, or a `start` and dated `changes` in strictly increasing order.
 * A change holds from its day `from`; with `reached` the value runs in a straight line from its level before `from` to
 * `to` on the day `reached`, which must come before the next change.
 */
export function schedule<const Unit extends UnitWord>(unit: Unit, within: NumberLimits) {
  const one = quantity(unit, within);
  const change = strict({
    from: dateText,
    reached: dateText.optional(),
    to: one,
    note: noteText.optional()
  }).refine((step) => step.reached === undefined || step.reached > step.from, {
    ...must({ rule: 'rampOrder' }),
    path: ['reached']
  });
  const changing = strict({
    start: one,
    changes: list(change).refine(
      (changes) =>
        changes.every((step, index) => {
          const before = changes[index - 1];
          return before === undefined || step.from > (before.reached ?? before.from);
        }),
      must({ rule: 'ascendingDates' })
    )
  });
  return z.union([...one.options, changing]);
}

export type Schedule<Unit extends UnitWord = UnitWord> = z.infer<ReturnType<typeof schedule<Unit>>>;
export type ChangingSchedule<Unit extends UnitWord = UnitWord> = Extract<
  Schedule<Unit>,
  { changes: unknown }
>;
