import { caseTypeId, targetId, unitId } from './id.ts';
import { shareQuantity } from './quantity.ts';
import { exactly, list, strict } from './schema-parts.ts';
import type { z } from './zod.ts';

/** A goal for the share of closed cases that were on time, for some case types and units (default all). */
export const target = strict({
  id: targetId,
  measure: exactly('closedOnTime'),
  share: shareQuantity(),
  caseTypes: list(caseTypeId, 1).optional(),
  units: list(unitId, 1).optional()
});
export type Target = z.infer<typeof target>;
