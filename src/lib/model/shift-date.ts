import { dateParts } from './date-parts.ts';
import type { DateText } from './date-text.ts';

const DAY = 86_400_000;
const LAST = '2199-12-31';

const millis = (date: DateText): number => {
  const { year, month, day } = dateParts(date);
  return Date.UTC(year, month - 1, day);
};

/** Days from a date to another; below 0 when that lies before it. */
export const daysBetween = (from: DateText, to: DateText): number => (millis(to) - millis(from)) / DAY;

/** The date so many days later, at most the last that a document may state. */
export function shiftDate(date: DateText, days: number): DateText {
  const shifted = new Date(millis(date) + days * DAY).toISOString();
  return shifted.length > 24 || shifted.slice(0, 10) > LAST ? LAST : shifted.slice(0, 10);
}
