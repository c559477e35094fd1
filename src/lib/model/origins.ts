import { sequelTarget } from './defaults.ts';
import type { ModelDocument } from './document.ts';
import type { CaseTypeId, StepId, UnitId } from './id.ts';
import type { Path } from './problem.ts';

/** Where cases of a type arise in a unit. */
export interface Origin {
  readonly caseType: CaseTypeId;
  readonly unit: UnitId;
  /** The place in the document that says so. */
  readonly path: Path;
  /** The step that they begin at; the first unless stated. */
  readonly fromStep?: StepId | undefined;
}

/** What tells the cases of one type in one unit from others. */
export const flowKey = ({ caseType, unit }: { caseType: CaseTypeId; unit: UnitId }): string =>
  `${unit} ${caseType}`;

/** Everything that cases arise from: inflows, backlogs, follow-ups, and closed cases of any of them, in this order. */
export function originsOf(model: ModelDocument): Origin[] {
  const origins: Origin[] = [
    ...model.inflows.map(({ caseType, unit }, i) => ({ caseType, unit, path: ['inflows', i, 'caseType'] })),
    ...model.backlogs.map(({ caseType, unit, atStep }, i) => ({
      caseType,
      unit,
      path: ['backlogs', i, 'caseType'],
      fromStep: atStep
    })),
    ...model.followUps.map(({ caseType, unit }, i) => ({
      caseType,
      unit,
      path: ['followUps', i, 'caseType']
    }))
  ];
  const seen = new Set<string>();
  // The list grows while it is read: what comes of a sequel is an origin as well.
  for (const parent of origins) {
    if (seen.has(flowKey(parent))) continue;
    seen.add(flowKey(parent));
    origins.push(...sequelsOf(model, parent));
  }
  return origins;
}

function sequelsOf(model: ModelDocument, parent: Origin): Origin[] {
  const index = model.caseTypes.findIndex(({ id }) => id === parent.caseType);
  const sequels = model.caseTypes[index]?.sequels ?? [];
  return sequels.map((sequel, nth) => ({
    ...sequelTarget(sequel, parent),
    path: ['caseTypes', index, 'sequels', nth]
  }));
}
