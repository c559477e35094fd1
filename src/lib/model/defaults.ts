import type { Backlog } from './backlog.ts';
import type { CaseType } from './case-type.ts';
import type { Sequel } from './sequel.ts';
import type { ModelDocument } from './document.ts';
import type { CaseTypeId, GroupId, StepId, UnitId } from './id.ts';
import type { NetHours } from './net-hours.ts';
import type { RangeQuantity } from './quantity.ts';
import { servedQueues } from './served-queues.ts';
import type { StaffGroup } from './staff-group.ts';

// A default is read here and never written into the document: what the user left out stays left out.

/** 1 (first) .. 9; 5 when the case type names none. */
export const priorityClassOf = (caseType: CaseType): number => caseType.priorityClass ?? 5;

/** The part of a range's draw that all units have in common; all of it unless stated. */
export const commonShareOf = (range: RangeQuantity): number => range.commonShare ?? 1;

/** The step at which a backlog's cases wait: the first unless stated. @throws RangeError when the case type has no steps. */
export function startStepOf(backlog: Backlog, caseType: CaseType): StepId {
  const step = backlog.atStep ?? caseType.steps[0]?.id;
  if (step === undefined) throw new RangeError(`the case type "${caseType.id}" has no steps`);
  return step;
}

/**
 * The group that a case type's reminders and notices fall on in a unit: the one that is named, or the first in the document that
 * serves the earliest step that is served there.
 * @returns its index, or −1 when no group serves the case type in the unit
 */
export function dutyGroupOf(model: ModelDocument, caseType: CaseType, unit: UnitId, named?: GroupId): number {
  if (named !== undefined) return model.staffGroups.findIndex(({ id }) => id === named);
  for (const { id } of caseType.steps) {
    const first = model.staffGroups.findIndex((group) =>
      group.lanes.some(({ serves }) =>
        serves.some((served) =>
          servedQueues(model, group, served).some(
            (queue) => queue.caseType.id === caseType.id && queue.unit === unit && queue.step === id
          )
        )
      )
    );
    if (first >= 0) return first;
  }
  return -1;
}

/** A group's breakdown of net hours: the document's unless it has its own. */
export const netHoursOf = (model: ModelDocument, group: StaffGroup): NetHours =>
  group.netHours ?? model.netHours;

/** The case type and the unit of the cases that come of closed ones: those of the closed case unless stated. */
export const sequelTarget = (
  { caseType, unit }: Sequel,
  parent: { caseType: CaseTypeId; unit: UnitId }
): { caseType: CaseTypeId; unit: UnitId } => ({
  caseType: caseType ?? parent.caseType,
  unit: unit ?? parent.unit
});
