import type { State } from './state.ts';
import type { Tally } from './tally.ts';

/**
 * A duty of a group arises today: hours that come off the top, before any case (reminders, notices, handovers). The group does it
 * on the first days it has hours for it; what is left is carried forward.
 * @param workUnits whole, at least 0
 */
export function addDuty({ dutyOwed }: State, group: number, workUnits: number): void {
  dutyOwed[group] = dutyOwed[group]! + workUnits;
}

/**
 * The duties that a plan lays out for the day arise, and the group spends its hours on what it owes.
 * @param hours work units that the group has today
 * @returns the work units spent
 */
export function payDuties(state: State, tally: Tally, group: number, hours: number, day: number): number {
  const { plan, dutyOwed } = state;
  const { duty } = plan.groups[group]!;
  const owed = dutyOwed[group]! + (duty === null ? 0 : duty[day]!);
  if (owed === 0) return 0;
  const paid = Math.min(owed, hours);
  dutyOwed[group] = owed - paid;
  const cell = group * plan.months + plan.monthOfDay[day]!;
  tally.dutyWork[cell] = tally.dutyWork[cell]! + paid;
  return paid;
}
