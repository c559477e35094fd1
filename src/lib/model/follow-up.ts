import { caseTypeId, followUpId, unitId } from './id.ts';
import { limits } from './limits.ts';
import { quantity, shareQuantity } from './quantity.ts';
import { list, oneOf, strict } from './schema-parts.ts';
import { intervalSpread } from './spread.ts';
import type { z } from './zod.ts';

/** Closed cases of a type in the same unit of which a share become active cases. */
const followUpEntry = strict({ caseType: caseTypeId, share: shareQuantity() });
export type FollowUpEntry = z.infer<typeof followUpEntry>;

/**
 * A stock of active cases that are followed up (opfølgning) at an interval, the next one counted from the `actual` or
 * the `planned` date. A follow-up may be done at most `earliestDaysBefore` days early. At the start a share
 * `overdueAtStart` is overdue, evenly over the last `overdueDays` days. Exits leave at a rate per year.
 * The interval is drawn for each follow-up, or (`intervalPer: 'case'`) once for each active case, which keeps it.
 */
export const followUp = strict({
  id: followUpId,
  caseType: caseTypeId,
  unit: unitId,
  activeCases: quantity('cases', { min: 0, max: limits.cases }),
  interval: intervalSpread,
  intervalPer: oneOf(['followUp', 'case']).optional(),
  earliestDaysBefore: quantity('days', { min: 0, max: limits.days }),
  overdueAtStart: shareQuantity(),
  overdueDays: quantity('days', { min: 1, max: limits.days }).optional(),
  nextFrom: oneOf(['actual', 'planned']),
  entries: list(followUpEntry),
  exitsPerYear: quantity('share/year', { min: 0, max: 1 }).optional()
});
export type FollowUp = z.infer<typeof followUp>;
