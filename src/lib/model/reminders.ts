import { groupId } from './id.ts';
import { limits } from './limits.ts';
import { quantity } from './quantity.ts';
import { strict } from './schema-parts.ts';
import type { z } from './zod.ts';

/**
 * Reminders (rykkere): an open case costs `hoursPerMonth` (0..2000) from the day on which more than `afterDays` (0..36 525) days
 * have passed since it was received. They fall on `group`, by default the first that serves the case type's first step in the unit.
 */
export const reminders = strict({
  afterDays: quantity('days', { min: 0, max: limits.days }),
  hoursPerMonth: quantity('hours/month', { min: 0, max: limits.handlingHours }),
  group: groupId.optional()
});
export type Reminders = z.infer<typeof reminders>;

/**
 * Written notice of a missed deadline (lov om retssikkerhed § 3): each case that becomes overdue costs `hours` (0..2000) once, on
 * the same group as reminders do.
 */
export const missedDeadlineNotice = strict({
  hours: quantity('hours', { min: 0, max: limits.handlingHours }),
  group: groupId.optional()
});
export type MissedDeadlineNotice = z.infer<typeof missedDeadlineNotice>;
