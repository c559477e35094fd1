import type { CaseType, Step } from './case-type.ts';
import type { ModelDocument } from './document.ts';
import type { CaseTypeId, StepId } from './id.ts';
import type { Category, Programme, ProgrammePart } from './programme.ts';
import type { HandlingSpread } from './spread.ts';
import type { ProgrammeStage } from './staff-group.ts';

/**
 * A part of a programme at a stage, in the form of a case type: what follows cases and what serves them need not know that it is one.
 * Its deadline says `planned`, as its due days are the programme's and not counted from receipt.
 */
export interface StageOfPart {
  readonly programme: Programme;
  readonly part: ProgrammePart;
  readonly stage: ProgrammeStage;
  /** Of remediation. */
  readonly category: Category | null;
  readonly caseType: CaseType;
}

const kept = new WeakMap<ModelDocument, StageOfPart[]>();

/** The stages of a model's programmes: by programme, part and stage, remediation by category. The same objects each time. */
export function programmeStages(model: ModelDocument): readonly StageOfPart[] {
  let stages = kept.get(model);
  if (!stages) {
    stages = (model.programmes ?? []).flatMap((programme) =>
      programme.parts.flatMap((part) => stagesOf(programme, part))
    );
    kept.set(model, stages);
  }
  return stages;
}

function stagesOf(programme: Programme, part: ProgrammePart): StageOfPart[] {
  const { review, categories, audit } = programme;
  const stage = (stage: ProgrammeStage, steps: Step[], category: Category | null = null): StageOfPart => ({
    programme,
    part,
    stage,
    category,
    caseType: caseTypeOf(programme, part, category ? [stage, category.id] : [stage], steps)
  });
  return [
    stage('review', [onlyStep('review', review.handlingHours)]),
    ...categories
      .filter(({ steps }) => steps.length > 0)
      .map((category) => stage('remediation', category.steps, category)),
    ...(audit ? [stage('audit', [onlyStep('audit', audit.handlingHours)])] : []),
    ...(audit?.rework ? [stage('rework', [onlyStep('rework', audit.rework.handlingHours)])] : [])
  ];
}

/** A dot stands in no id that a document can state. */
function caseTypeOf(programme: Programme, part: ProgrammePart, stage: string[], steps: Step[]): CaseType {
  return {
    id: [programme.id, part.id, ...stage].join('.') as CaseTypeId,
    name: programme.name,
    ...(programme.priorityClass === undefined ? {} : { priorityClass: programme.priorityClass }),
    deadline: { planned: true },
    steps
  };
}

const onlyStep = (stage: ProgrammeStage, handlingHours: HandlingSpread): Step => ({
  id: stage as string as StepId,
  name: stage,
  handlingHours
});

/** The document's case types, and the stages of its programmes in the same form. */
export const caseTypesOf = (model: ModelDocument): CaseType[] => [
  ...model.caseTypes,
  ...programmeStages(model).map(({ caseType }) => caseType)
];
