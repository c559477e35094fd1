import { priorityClassOf } from '../model/defaults.ts';
import type { ModelDocument } from '../model/document.ts';
import type { CaseType } from '../model/case-type.ts';
import type { CaseTypeId, UnitId } from '../model/id.ts';
import { flowKey, originsOf } from '../model/origins.ts';
import { programmeStages, type StageOfPart } from '../model/programme-stages.ts';
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
