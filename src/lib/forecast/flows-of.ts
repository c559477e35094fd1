import { priorityClassOf } from '../model/defaults.ts';
import type { ModelDocument } from '../model/document.ts';
import type { CaseType } from '../model/case-type.ts';
import type { CaseTypeId, UnitId } from '../model/id.ts';
import { flowKey, originsOf } from '../model/origins.ts';
import { programmeStages, type StageOfPart } from '../model/programme-stages.ts';
import { servedQueues } from '../model/served-queues.ts';
import type { Discipline } from '../simulation/plan.ts';
import type { Queue } from './assign-lines.ts';

/** A case type in a unit: what the kernel counts together, and what every outcome is a sum of. */
export interface FlowOf {
  readonly caseType: CaseType;
  readonly unit: UnitId;
  /** Due on a planned date: fed by a stock of active cases. */
  readonly planned: boolean;
  /** The stage of a programme that it is; null for the case types of the document. */
  readonly programme: StageOfPart | null;
}

/** The flows of a model, by unit and then by case type, in the order of the document; then the stages of its programmes. */
export function flowsOf(model: ModelDocument): FlowOf[] {
  const fed = new Set(originsOf(model).map(flowKey));
  const flows = model.units.flatMap((unit) =>
    model.caseTypes
      .filter((caseType) => fed.has(flowKey({ caseType: caseType.id, unit: unit.id })))
      .map((caseType) => ({
        caseType,
        unit: unit.id,
        planned: 'planned' in caseType.deadline,
        programme: null
      }))
  );
  const stages = programmeStages(model).map((programme) => ({
    caseType: programme.caseType,
    unit: programme.part.unit,
    planned: false,
    programme
  }));
  return [...flows, ...stages];
}

/** @returns the index of a flow, or −1. */
export function flowIndex(flows: readonly FlowOf[], caseType: CaseTypeId, unit: UnitId): number {
  return flows.findIndex((flow) => flow.caseType.id === caseType && flow.unit === unit);
}

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
      queues: lane.serves.flatMap((served) =>
        servedQueues(model, group, served).flatMap(({ caseType, unit, step: id }) => {
          const flow = flowIndex(flows, caseType.id, unit);
          const step = caseType.steps.findIndex((candidate) => candidate.id === id);
          const queue = queues.findIndex((candidate) => candidate.flow === flow && candidate.step === step);
          return queue < 0 ? [] : [queue];
        })
      ),
      discipline: lane.discipline,
      reservedShare: 0
    }))
  );
}
