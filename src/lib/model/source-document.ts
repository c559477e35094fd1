import { dateText } from './date-text.ts';
import { documentId } from './id.ts';
import { strict } from './schema-parts.ts';
import { nameText, plainText } from './text.ts';
import type { z } from './zod.ts';

/** A document that values are taken from (a budget note, a plan). */
export const sourceDocument = strict({
  id: documentId,
  title: nameText,
  date: dateText.optional(),
  publisher: nameText.optional(),
  reference: plainText.optional()
});
export type SourceDocument = z.infer<typeof sourceDocument>;
