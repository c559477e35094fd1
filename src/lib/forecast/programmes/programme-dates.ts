import type { Day } from '../../calendar/day.ts';
import { dayFromIso } from '../../calendar/iso-day.ts';
import type { Measure } from '../../model/measure.ts';
import { programmePlans } from '../../model/programme-plans.ts';
import type { Programme } from '../../model/programme.ts';
import type { Release } from '../../model/programme-release.ts';

/** When a programme runs in a scenario, from a day on. */
export interface ProgrammeDates {
  /** The day from which the dates hold; null from the outset. */
  readonly from: Day | null;
  /** The first day on which cases are released; null where none are, and those that have been go on. */
  readonly start: Day | null;
  /** The day its cases are due, unless an internal deadline comes first. */
  readonly end: Day;
  readonly release: Release;
}

/** A programme's dates in a scenario, in the order in which they hold; the first hold from the outset. */
export const programmeDates = (programme: Programme, measures: readonly Measure[]): ProgrammeDates[] =>
  programmePlans(programme, measures).map(({ from, start, end, release }) => ({
    from: from === null ? null : dayFromIso(from),
    start: start === null ? null : dayFromIso(start),
    end: dayFromIso(end),
    release
  }));
