import { dateParts, dateText } from './date-text.ts';
import { strict } from './schema-parts.ts';
import { nameText, plainText } from './text.ts';
import type { z } from './zod.ts';

const numberAndName = { number: plainText, name: nameText };

/**
 * A bevilling that money is booked on, by its number. Appropriations are merged and renumbered: one may be valid from a day or until one,
 * both included, and go on under another number and name.
 */
export const appropriation = strict({
  ...numberAndName,
  validFrom: dateText.optional(),
  validUntil: dateText.optional(),
  continuedAs: strict(numberAndName).optional()
});
export type Appropriation = z.infer<typeof appropriation>;

/** Whether an appropriation is valid on any day of a year under its own number. */
export const isValidIn = ({ validFrom, validUntil }: Appropriation, year: number): boolean =>
  !(validFrom && dateParts(validFrom).year > year) && !(validUntil && dateParts(validUntil).year < year);

/** The number and name that money of a year is booked under: those that continue it, in the years after its last. */
export function bookedUnder(from: Appropriation, year: number): Pick<Appropriation, 'number' | 'name'> {
  const ended = from.validUntil !== undefined && dateParts(from.validUntil).year < year;
  return ended && from.continuedAs ? from.continuedAs : from;
}
