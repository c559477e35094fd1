import { dateText } from '../date-text.ts';
import { measureId } from '../id.ts';
import { flag } from '../schema-parts.ts';
import { nameText, noteText } from '../text.ts';

/**
 * What any measure may say of itself. Measures that state the same `cause` are explained as one. The `id` names its inputs' draws, so that a
 * date may change without changing their luck. A measure that is `off` is kept, and counts as not there.
 */
export const aboutMeasure = {
  id: measureId.optional(),
  name: nameText.optional(),
  note: noteText.optional(),
  cause: nameText.optional(),
  off: flag().optional()
};

/** From the day `from` to the day `until`, both included; to the end of the run unless it is stated. */
export const span = { from: dateText, until: dateText.optional() };

/** As {@link span}, reached along a straight line from `from` to the day `reached` where that is stated. */
export const gradual = { from: dateText, reached: dateText.optional(), until: dateText.optional() };
