import type { Day } from '../../calendar/day.ts';
import { dayFromIso } from '../../calendar/iso-day.ts';
import type { Programme, Release } from '../../model/programme.ts';

/** When a programme runs in a scenario. What moves, starts or stops it acts here and nowhere else. */
export interface ProgrammeDates {
  /** The first day on which cases are released; null where the scenario does not begin it. */
  readonly start: Day | null;
  /** The day its cases are due, unless an internal deadline comes first. */
  readonly end: Day;
  /** The day from which no more cases are released; those that are go on. */
  readonly stop: Day | null;
  readonly release: Release;
}

/** A programme's dates as the document has them. */
export function programmeDates({ start, end, release }: Programme): ProgrammeDates {
  return { start: dayFromIso(start), end: dayFromIso(end), stop: null, release };
}
