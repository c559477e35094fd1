import type { CaseType } from './case-type.ts';
import type { ModelDocument } from './document.ts';
import type { StepId, UnitId } from './id.ts';
import { programmeStages } from './programme-stages.ts';
import { byId } from './references.ts';
import type { Served, ServedProgramme, StaffGroup } from './staff-group.ts';

/** A place where cases wait: a case type, or a stage of a programme in that form, in a unit at a step. */
export interface ServedQueue {
  readonly caseType: CaseType;
  readonly unit: UnitId;
  readonly step: StepId;
}

/** What one entry of a lane's list takes; empty for a part of a programme that does not have what is named. */
export function servedQueues(model: ModelDocument, group: StaffGroup, served: Served): ServedQueue[] {
  const unit = served.unit ?? group.unit;
  if ('programme' in served) return queuesOfProgramme(model, served, unit);
  return stepsOf(byId(model.caseTypes, served.caseType), unit, served.step);
}

function queuesOfProgramme(model: ModelDocument, served: ServedProgramme, unit: UnitId): ServedQueue[] {
  return programmeStages(model)
    .filter(
      ({ programme, part, stage, category }) =>
        programme.id === served.programme &&
        (served.part === undefined ? part.unit === unit : part.id === served.part) &&
        (served.stage === undefined || stage === served.stage) &&
        (served.category === undefined || category?.id === served.category)
    )
    .flatMap(({ caseType, part }) => stepsOf(caseType, part.unit, served.step));
}

const stepsOf = (caseType: CaseType, unit: UnitId, step: StepId | undefined): ServedQueue[] =>
  caseType.steps
    .filter(({ id }) => step === undefined || id === step)
    .map(({ id }) => ({ caseType, unit, step: id }));
