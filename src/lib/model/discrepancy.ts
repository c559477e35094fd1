import { discrepancyId, noteTableId } from './id.ts';
import { strict } from './schema-parts.ts';
import { source } from './source.ts';
import { nameText, noteText } from './text.ts';
import type { z } from './zod.ts';

/**
 * Where a source contradicts itself: what it prints, what its own figures give, and how the model reads it. Nothing is corrected in
 * silence: it stands beside the printed table that it is about, where it names one.
 */
export const discrepancy = strict({
  id: discrepancyId,
  subject: nameText,
  printed: noteText,
  found: noteText,
  table: noteTableId.optional(),
  source
});
export type Discrepancy = z.infer<typeof discrepancy>;
