import { dayFromIso } from '../calendar/iso-day.ts';
import type { ModelDocument } from '../model/document.ts';
import type { Measure } from '../model/measure.ts';
import type { StaffGroup } from '../model/staff-group.ts';
import { hasStaffing, staffingOverTime } from '../model/staffing-in-force.ts';
import type { Clock } from './clock.ts';
import type { DatedStaffing } from './staffing/staffing-rules.ts';

/** A group whose posts are told apart in every scenario where they are in one, so that scenarios have their history in common. */
export const withStaffing = (model: ModelDocument, group: StaffGroup): StaffGroup =>
  group.staffing === undefined && hasStaffing(model, group) ? { ...group, staffing: {} } : group;

/** How measures have a group's posts filled from days of the run on, ascending, one for each day. */
export function staffingChanges(
  group: StaffGroup,
  measures: readonly Measure[],
  clock: Clock
): DatedStaffing[] {
  const byDay = new Map<number, DatedStaffing>();
  for (const { moment, staffing } of staffingOverTime(group, measures)) {
    const day = dayFromIso(moment.date) + (moment.after ? 1 : 0) - clock.firstDay;
    const from = Math.max(0, day);
    byDay.set(from, { from, staffing });
  }
  return [...byDay.values()];
}
