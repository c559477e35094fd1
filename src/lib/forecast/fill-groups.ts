import type { ModelDocument } from '../model/document.ts';
import type { Group, Lane } from '../simulation/plan.ts';
import type { Clock } from './clock.ts';
import type { Resolve } from './draw-values.ts';
import type { FillableCapacity } from './fill-capacity.ts';
import { WORK_UNITS_PER_HOUR } from './fill-handling.ts';
import { pressureOf } from './fill-pressure.ts';
import type { Luck } from './staffing/staff-draws.ts';
import type { AdviserPath, StaffPath } from './staffing/staff-path.ts';

/** The groups of a plan, and what a change of adviser costs in them with the values of a replication. */
export interface FillableGroups {
  readonly groups: Group[];
  /**
   * After the capacities are filled: who leaves is known then.
   * @param luck of the replication; null for averages
   */
  fill(resolve: Resolve, luck: Luck | null): void;
}

/** @param lanes per group, in order */
export function groupsOf(
  model: ModelDocument,
  capacities: readonly FillableCapacity[],
  lanes: readonly (readonly Lane[])[],
  clock: Clock
): FillableGroups {
  const pressures = model.staffGroups.map(pressureOf);
  const leaves = (g: number): boolean => {
    const { caseload, handover } = model.staffGroups[g]!;
    return caseload === 'personal' ? capacities[g]!.moving : handover !== undefined;
  };
  const groups = model.staffGroups.map(({ caseload }, g) => ({
    capacity: capacities[g]!.capacity,
    duty: capacities[g]!.duty,
    ...(pressures[g] && { pressure: pressures[g].pressure }),
    lanes: lanes[g]!,
    caseload,
    advisers: capacities[g]!.advisers,
    handoverWork: 0,
    leavingShare: leaves(g) ? new Float64Array(clock.past + clock.days) : null
  }));
  return {
    groups,
    fill(resolve, luck) {
      for (const pressure of pressures) pressure?.fill(resolve);
      model.staffGroups.forEach(({ caseload, handover, unit }, g) => {
        const group = groups[g]!;
        if (handover)
          group.handoverWork = Math.round(resolve(handover.hoursPerCase, unit) * WORK_UNITS_PER_HOUR);
        if (!group.leavingShare) return;
        const { staff } = capacities[g]!;
        if (caseload !== 'personal') fillLeaving(group.leavingShare, staff, [], clock);
        else if (luck) group.leavingShare.fill(0);
        else fillLeaving(group.leavingShare, staff, staff.advisers, clock);
      });
    }
  };
}

/** Departures over who was there the day before, 0–1; of advisers who hand over their own cases, nothing. */
function fillLeaving(
  leavingShare: Float64Array,
  { departures, filled }: StaffPath,
  ownCases: readonly AdviserPath[],
  { past, days }: Clock
): void {
  for (let i = 1; i < days; i++) {
    let leaving = departures[i]!;
    for (const { presence, left } of ownCases) if (left[i] === 1) leaving -= presence[i - 1]!;
    const before = filled[i - 1]!;
    leavingShare[past + i] = before > 0 ? Math.min(1, Math.max(0, leaving) / before) : 0;
  }
}
