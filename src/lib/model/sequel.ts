import { caseTypeId, sequelId, unitId } from './id.ts';
import { shareQuantity } from './quantity.ts';
import { oneOf, strict } from './schema-parts.ts';
import { delaySpread } from './spread.ts';
import type { z } from './zod.ts';

/**
 * A case that comes of another when that is closed: the same again (`rework`), an `appeal` (klage), a `remittal`
 * (hjemvisning), or a case that it `creates`. It is a new case with a deadline of its own, received when the delay (at least a
 * day) is over; of the same case type and unit unless stated. The first three are exclusive: a case comes back by one of them.
 * `extraShareHandedOver` is added to the share for a case that has changed hands.
 */
export const sequel = strict({
  id: sequelId,
  kind: oneOf(['rework', 'appeal', 'remittal', 'creates']),
  caseType: caseTypeId.optional(),
  unit: unitId.optional(),
  share: shareQuantity(),
  extraShareHandedOver: shareQuantity().optional(),
  delay: delaySpread
});
export type Sequel = z.infer<typeof sequel>;
