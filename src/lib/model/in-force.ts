import type { DateText } from './date-text.ts';

/** The beginning of a day, or (`after`) the end of it. */
export interface Moment {
  readonly date: DateText;
  readonly after: boolean;
}

/** From one day to another, both included; without end where none is stated. */
export interface Span {
  readonly from: DateText;
  readonly until?: DateText | undefined;
}

/** When a measure begins, and when it has ended if it does. */
export function momentsOf({ from, until }: Span): Moment[] {
  const begins = { date: from, after: false };
  return until === undefined ? [begins] : [begins, { date: until, after: true }];
}

/** Whether a measure is in force from a moment on. */
export function isInForce({ from, until }: Span, { date, after }: Moment): boolean {
  return from <= date && (until === undefined || (after ? until > date : until >= date));
}
