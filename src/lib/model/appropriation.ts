import { dateText } from './date-text.ts';
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
