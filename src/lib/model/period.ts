import { dateText, isMonthEnd, isMonthStart, monthCount } from './date-text.ts';
import { limits } from './limits.ts';
import { must } from './rule.ts';
import { strict } from './schema-parts.ts';
import type { z } from './zod.ts';

/**
 * The run's days: from `start` (the first of a month) to `end` (the last day of a month, included), 1..12 years.
 * Days before `forecastFrom` (the first of a month, from `start` to `end`) are history.
 */
export const period = strict({ start: dateText, end: dateText, forecastFrom: dateText }).refine(
  ({ start, end, forecastFrom }) =>
    isMonthStart(start) &&
    isMonthEnd(end) &&
    isMonthStart(forecastFrom) &&
    forecastFrom >= start &&
    forecastFrom <= end &&
    monthCount(start, end) >= 12 &&
    monthCount(start, end) <= limits.months,
  must({ rule: 'wholeMonths' })
);
export type Period = z.infer<typeof period>;
