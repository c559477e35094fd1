import { dateText } from './date-text.ts';
import { grantId, groupId } from './id.ts';
import { limits } from './limits.ts';
import { quantity } from './quantity.ts';
import { byKind, exactly, strict } from './schema-parts.ts';
import type { z } from './zod.ts';

/** A grant goes on after it expires, in whole or part (share 0..1.5), `from` (default the day after) to `until` (default the end). */
export const continueGrant = strict({
  kind: exactly('continueGrant'),
  grant: grantId,
  share: quantity('share', { min: 0, max: 1.5 }),
  from: dateText.optional(),
  until: dateText.optional()
});

/** A grant's positions and money stop after the day `on`. */
export const endGrant = strict({ kind: exactly('endGrant'), grant: grantId, on: dateText });

/** Positions a grant funds move from one group to another (perhaps another authority's) from the day `on`. */
export const moveGrantPositions = strict({
  kind: exactly('moveGrantPositions'),
  grant: grantId,
  from: groupId,
  to: groupId,
  positions: quantity('årsværk', { min: 0, max: limits.positions }),
  on: dateText
});

/** A dated act in a scenario (tiltag). */
export const measure = byKind([continueGrant, endGrant, moveGrantPositions]);
export type Measure = z.infer<typeof measure>;
export type ContinueGrant = z.infer<typeof continueGrant>;
export type EndGrant = z.infer<typeof endGrant>;
export type MoveGrantPositions = z.infer<typeof moveGrantPositions>;
