import { priorityClassOf, servedStepsOf, servedUnitOf } from '../model/defaults.ts';
import type { ModelDocument } from '../model/document.ts';
import type { CaseType } from '../model/case-type.ts';
import type { CaseTypeId, UnitId } from '../model/id.ts';
import { byId } from '../model/references.ts';
import type { Discipline } from '../simulation/plan.ts';
import type { Queue } from './assign-lines.ts';

/** A case type in a unit: what the kernel counts together, and what every outcome is a sum of. */
export interface FlowOf {
  readonly caseType: CaseType;
  readonly unit: UnitId;
  /** Due on a planned date: fed by a stock of active cases. */
  readonly planned: boolean;
}

/** The flows of a model, by unit and then by case type, in the order of the document. */
export function flowsOf(model: ModelDocument): FlowOf[] {
  const fed = new Set(
    [...model.inflows, ...model.backlogs, ...model.followUps].map(({ caseType, unit }) => key(caseType, unit))
  );
  return model.units.flatMap((unit) =>
    model.caseTypes
      .filter((caseType) => fed.has(key(caseType.id, unit.id)))
      .map((caseType) => ({ caseType, unit: unit.id, planned: 'planned' in caseType.deadline }))
  );
}

/** @returns the index of a flow, or −1. */
export function flowIndex(flows: readonly FlowOf[], caseType: CaseTypeId, unit: UnitId): number {
  return flows.findIndex((flow) => flow.caseType.id === caseType && flow.unit === unit);
}

const key = (caseType: CaseTypeId, unit: UnitId) => `${unit} ${caseType}`;

/** Every (flow, step) in which cases can wait. */
export function queuesOf(flows: readonly FlowOf[]): Queue[] {
  return flows.flatMap(({ caseType }, flow) =>
    caseType.steps.map((_, step) => ({ flow, step, priorityClass: priorityClassOf(caseType) }))
  );
}

/** The lanes of every staff group with the queues they serve; the reserve is filled in per replication. */
export function queueLanes(
  model: ModelDocument,
  flows: readonly FlowOf[],
  queues: readonly Queue[]
): { queues: number[]; discipline: Discipline; reservedShare: number }[][] {
  return model.staffGroups.map((group) =>
    group.lanes.map((lane) => ({
      queues: lane.serves.flatMap((served) => {
        const caseType = byId(model.caseTypes, served.caseType);
        const flow = flowIndex(flows, served.caseType, servedUnitOf(served, group));
        const steps = servedStepsOf(served, caseType).map((id) =>
          caseType.steps.findIndex((step) => step.id === id)
        );
        return steps.flatMap((step) => {
          const queue = queues.findIndex((candidate) => candidate.flow === flow && candidate.step === step);
          return queue < 0 ? [] : [queue];
        });
      }),
      discipline: lane.discipline,
      reservedShare: 0
    }))
  );
}
