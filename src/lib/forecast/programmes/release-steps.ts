import type { Day } from '../../calendar/day.ts';
import { dayFromIso } from '../../calendar/iso-day.ts';
import { workingCalendar } from '../../calendar/working-days.ts';
import type { Clock } from '../clock.ts';
import type { ProgrammeDates } from './programme-dates.ts';

/**
 * The steps of the clock on which a scheduled release has equal parts of its cases, ascending; some may lie after the run. What was to
 * be released before the run, or before the dates hold, is released on their first day. None for cases that come with follow-ups, and for a programme that does not
 * begin.
 */
export function releaseSteps({ from, start, release }: ProgrammeDates, clock: Clock): Int32Array {
  if (start === null || release.kind === 'withFollowUp') return new Int32Array(0);
  const earliest = Math.max(start, from ?? start) as Day;
  if (release.kind === 'atOnce')
    return Int32Array.of(
      stepOf(Math.max(earliest, release.on === undefined ? start : dayFromIso(release.on)) as Day, clock)
    );
  const first = Math.max(earliest, clock.firstDay) as Day;
  const last = dayFromIso(release.until);
  if (last < first) return Int32Array.of(stepOf(first, clock));
  const span = { firstDay: first, lastDay: last };
  const { workingDays } = workingCalendar(span, clock.calendar.closingDays);
  return workingDays.length > 0
    ? Int32Array.from(workingDays, (day) => day - clock.zero)
    : Int32Array.of(stepOf(first, clock));
}

/** A day as a step of the clock: the first of the run for days before it. */
export const stepOf = (day: Day, clock: Clock): number => Math.max(day, clock.firstDay) - clock.zero;
