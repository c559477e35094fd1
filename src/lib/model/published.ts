import { dateText } from './date-text.ts';
import { caseTypeId, publishedId, unitId } from './id.ts';
import { exactly, list, numberWithin, oneOf, strict } from './schema-parts.ts';
import { source } from './source.ts';
import type { z } from './zod.ts';

/** A published on-time share 0..1 of the days `from`..`to` (both included): exactly so, or `above` it. */
export const publishedShare = strict({
  id: publishedId,
  unit: unitId,
  caseTypes: list(caseTypeId, 1).optional(),
  from: dateText,
  to: dateText,
  measure: exactly('closedOnTime'),
  share: numberWithin({ min: 0, max: 1 }),
  bound: oneOf(['equal', 'above']),
  source
});
export type PublishedShare = z.infer<typeof publishedShare>;
