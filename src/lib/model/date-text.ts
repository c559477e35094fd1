import { dateParts } from './date-parts.ts';
import { daysInMonth, firstYear, isDate, lastYear } from './real-date.ts';
import { must } from './rule.ts';
import { z } from './zod.ts';

// A leap year, so that 29 February is a day of the year.
const isMonthDay = (text: string) => /^\d{2}-\d{2}$/.test(text) && isDate(`2000-${text}`);

const aDate = must({ rule: 'date' });
const aMonthDay = must({ rule: 'monthDay' });
const aYear = must({ rule: 'year' });
const aYearKey = must({ rule: 'yearKey' });

/** A real date `YYYY-MM-DD`, 1990..2199. Such texts sort as dates. */
export const dateText = z.string(aDate).refine(isDate, aDate);
export type DateText = z.infer<typeof dateText>;

/** A day of every year, `MM-DD`; 29 February counts in leap years. */
export const monthDay = z.string(aMonthDay).refine(isMonthDay, aMonthDay);
export type MonthDay = z.infer<typeof monthDay>;

/** A calendar year, 1990..2199. */
export const year = z
  .number(aYear)
  .refine((value) => Number.isInteger(value) && value >= firstYear && value <= lastYear, aYear);

/** A calendar year as a key of an object, `"2025"`. */
export const yearKey = z
  .string(aYearKey)
  .refine((text) => /^\d{4}$/.test(text) && +text >= firstYear && +text <= lastYear, aYearKey);

/** Whether a date is the first of its month. */
export const isMonthStart = (date: DateText): boolean => date.endsWith('-01');

/** Whether a date is the last of its month. */
export function isMonthEnd(date: DateText): boolean {
  const { year: y, month, day } = dateParts(date);
  return day === daysInMonth(y, month);
}

/** Calendar months that begin from `start` to `end`, both months included; below 1 when `end` lies in an earlier month. */
export function monthCount(start: DateText, end: DateText): number {
  const from = dateParts(start);
  const to = dateParts(end);
  return (to.year - from.year) * 12 + (to.month - from.month) + 1;
}
