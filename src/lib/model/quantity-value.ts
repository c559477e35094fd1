import type { Quantity, RangeQuantity } from './quantity.ts';
import type { UnitWord } from './unit-words.ts';

/** Whether a quantity is uncertain. */
export function isRange<Unit extends UnitWord>(input: Quantity<Unit>): input is RangeQuantity<Unit> {
  return 'low' in input;
}

/** The value when luck is left out: the fixed value, or *sandsynlig*. */
export const likelyValue = (input: Quantity): number => (isRange(input) ? input.likely : input.value);

/** The smallest value a draw can give. */
export const lowestValue = (input: Quantity): number => (isRange(input) ? input.low : input.value);

/** The largest value a draw can give. */
export const highestValue = (input: Quantity): number => (isRange(input) ? input.high : input.value);
