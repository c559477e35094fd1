import { dayFromIso } from '../../calendar/iso-day.ts';
import { lowestValue } from '../../model/quantity-value.ts';
import type { Milestone, MilestoneStage } from '../../model/programme.ts';
import type { StageOfPart } from '../../model/programme-stages.ts';
import type { ProgrammeStage } from '../../model/staff-group.ts';
import type { Clock } from '../clock.ts';
import type { ProgrammeDates } from './programme-dates.ts';
import { stepOf } from './release-steps.ts';

const STAGES: readonly MilestoneStage[] = ['reviewed', 'reported', 'closed'];

/** How far a case has come when a stage of work is done. */
export const reachedBy: Readonly<Record<ProgrammeStage, MilestoneStage>> = {
  review: 'reviewed',
  remediation: 'reported',
  audit: 'closed',
  rework: 'closed'
};

/**
 * The last day that a programme's cases can be due on, a year after the run, as a step of the clock: later ones tell nothing more. It
 * is the same whatever a scenario does to the dates.
 */
export const latestProgrammeDue = ({ past, days }: Clock): number => past + days + 366;

/**
 * The day that cases which come to a stage of a part are due, per step of the clock on which they come: the programme's end by the
 * dates that hold then, or the first internal deadline by which every case of the part is to have come as far, or farther.
 */
export function programmeDueDays(
  of: StageOfPart,
  dates: readonly ProgrammeDates[],
  clock: Clock
): Int32Array {
  const deadlines = of.programme.milestones
    .filter((milestone) => isForAll(milestone, of))
    .map(({ date }) => dayFromIso(date));
  const due = new Int32Array(clock.past + clock.days);
  for (const { from, end } of dates) {
    const day = Math.min(end, ...deadlines) - clock.zero;
    const step = from === null ? 0 : stepOf(from, clock);
    if (step < due.length) due.fill(Math.max(0, Math.min(day, latestProgrammeDue(clock))), step);
  }
  return due;
}

function isForAll(milestone: Milestone, { part, stage }: StageOfPart): boolean {
  const { internalDeadlineFor, needed, parts } = milestone;
  if (internalDeadlineFor === undefined || needed.unit !== 'share' || lowestValue(needed) < 1) return false;
  if (parts && !parts.includes(part.id)) return false;
  return STAGES.indexOf(milestone.stage) >= STAGES.indexOf(reachedBy[stage]);
}
