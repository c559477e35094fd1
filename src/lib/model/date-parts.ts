import type { DateText } from './date-text.ts';

/** The parts of a date text that has passed the schema. */
export function dateParts(date: DateText): { year: number; month: number; day: number } {
  return { year: +date.slice(0, 4), month: +date.slice(5, 7), day: +date.slice(8, 10) };
}
