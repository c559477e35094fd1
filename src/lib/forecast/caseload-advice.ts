import type { CaseType, Deadline } from '../model/case-type.ts';
import { netHoursOf } from '../model/defaults.ts';
import type { ModelDocument } from '../model/document.ts';
import { likelyValue } from '../model/quantity-value.ts';
import { highestOf, scheduleQuantities } from '../model/schedule-value.ts';
import { servedQueues } from '../model/served-queues.ts';
import type { HandlingSpread } from '../model/spread.ts';
import type { StaffGroup } from '../model/staff-group.ts';

/** A case type that a pooled group counts too quick. */
export interface CaseloadAdvice {
  readonly group: StaffGroup;
  readonly caseType: CaseType;
  /** Days that one adviser of the group needs for the case, all steps that the group serves, at sandsynlig. */
  readonly days: number;
}

/** A day's work of one adviser: beside shorter cases, pooled hours are off by less than a day. */
const SHORTEST_DAYS = 1;
/** Part of the deadline that the work takes: from here on pooled hours lift the on-time share by 1 percentage point and more. */
const PART_OF_DEADLINE = 0.25;
const WORKING_DAYS = { workingDays: 1, days: 5 / 7, weeks: 5, months: 365.25 / 12 / (7 / 5) };

/**
 * The case types for which a pooled group is too rough, by the thresholds of the study in docs/MODEL.md (section 5a): one adviser works
 * on the case for at least a day and a quarter of its deadline, and the group has more than one.
 */
export function caseloadAdvice(model: ModelDocument): CaseloadAdvice[] {
  return model.staffGroups.flatMap((group) => {
    if (group.caseload !== 'pooled' || mostPositions(model, group) <= 1) return [];
    const hoursADay = likelyValue(group.caseShare) * likelyValue(netHoursOf(model, group).hoursPerDay);
    if (hoursADay <= 0) return [];
    const hours = new Map<CaseType, Map<string, number>>();
    for (const { caseType, step } of group.lanes.flatMap(({ serves }) =>
      serves.flatMap((served) => servedQueues(model, group, served))
    )) {
      if (!model.caseTypes.includes(caseType)) continue;
      const handling = caseType.steps.find(({ id }) => id === step)!.handlingHours;
      hours.set(caseType, (hours.get(caseType) ?? new Map<string, number>()).set(step, hoursOf(handling)));
    }
    return [...hours].flatMap(([caseType, ofSteps]) => {
      const days = [...ofSteps.values()].reduce((a, b) => a + b, 0) / hoursADay;
      const allowed = workingDaysOf(caseType.deadline);
      return days >= SHORTEST_DAYS && days >= PART_OF_DEADLINE * allowed ? [{ group, caseType, days }] : [];
    });
  });
}

function mostPositions({ grants }: ModelDocument, { id, establishment }: StaffGroup): number {
  const funded = grants.flatMap(({ funds }) => funds).filter(({ group }) => group === id);
  return funded.reduce((sum, { positions }) => sum + highestOf(positions), highestOf(establishment));
}

/** Mean hours at *sandsynlig*; of a mean that changes, the highest. */
function hoursOf(spread: HandlingSpread): number {
  if (spread.kind === 'fixed') return likelyValue(spread.mean);
  if (spread.kind !== 'range') return Math.max(...scheduleQuantities(spread.mean).map(likelyValue));
  // The mean of a PERT distribution.
  return (likelyValue(spread.low) + 4 * likelyValue(spread.likely) + likelyValue(spread.high)) / 6;
}

/** Follow-ups have a date of their own, however long they take. */
function workingDaysOf(deadline: Deadline): number {
  if (!('amount' in deadline)) return Infinity;
  return deadline.amount.value * WORKING_DAYS[deadline.amount.unit];
}
