import { monthDay } from './date-text.ts';
import { quantity } from './quantity.ts';
import { list, numberWithin, strict } from './schema-parts.ts';
import { z } from './zod.ts';

// Above nothing, so that a year always has working time to share out; days without work are closing days.
const weight = quantity('share', { min: 0, max: 2, above: true });

/**
 * How much of an ordinary day's hours are at hand: for days of the year `from`..`to` (both included; `to` before
 * `from` runs over New Year), or for an ISO week 1..53. 1 is an ordinary day, 0.5 is half; 0 < weight ≤ 2. Where they
 * overlap, the smallest applies.
 */
const availability = z.union([
  strict({ from: monthDay, to: monthDay, weight }),
  strict({ week: numberWithin({ min: 1, max: 53, integer: true }), weight })
]);
export type Availability = z.infer<typeof availability>;

/** The municipality's own calendar: days it is closed besides weekends and public holidays, and its slow weeks. */
export const calendarSettings = strict({
  closingDays: list(monthDay, 0, 60),
  availability: list(availability, 0, 60)
});
export type CalendarSettings = z.infer<typeof calendarSettings>;
