import { quantity } from './quantity.ts';
import { strict } from './schema-parts.ts';
import type { z } from './zod.ts';

const daysAYear = () => quantity('days/year', { min: 0, max: 366 });

/**
 * How one årsværk's paid hours become hours at work: gross hours (1 924 a year in Danish municipalities) less days of
 * leave, public holidays on weekdays, sickness, care days and other absence, each of `hoursPerDay` hours.
 */
export const netHours = strict({
  grossHours: quantity('hours/year', { min: 1, max: 4000 }),
  annualLeave: daysAYear(),
  publicHolidays: daysAYear(),
  sicknessAbsence: daysAYear(),
  careDays: daysAYear(),
  other: daysAYear(),
  hoursPerDay: quantity('hours/day', { min: 0, max: 24, above: true })
});
export type NetHours = z.infer<typeof netHours>;
