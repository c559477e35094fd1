import type { ModelDocument } from '../document.ts';
import type { Problem } from '../problem.ts';
import { caseloadMeasureProblems } from './caseload-measures.ts';
import { caseFlowProblems } from './case-flow.ts';
import { clockStartProblems } from './clock-start.ts';
import { dateProblems } from './dates.ts';
import { duplicateProblems } from './duplicates.ts';
import { priceIndexProblems } from './price-index.ts';
import { moneyProblems } from './money.ts';
import { programmeMeasureProblems } from './programme-measures.ts';
import { programmeProblems } from './programmes.ts';
import { fillingProblems } from './filling.ts';
import { referenceProblems } from './references.ts';
import { laneMeasureProblems } from './lane-measures.ts';
import { caseloadProblems } from './caseloads.ts';
import { noteTextProblems } from './note-texts.ts';
import { inputMeasureProblems } from './input-measures.ts';
import { cycleProblems, scenarioProblems } from './scenarios.ts';
import { noteTableProblems } from './note-tables.ts';
import { sequelProblems } from './sequels.ts';
import { servingProblems } from './serving.ts';
import { staffingProblems } from './staffing.ts';
import { volumeProblems } from './volume.ts';

/**
 * Whether the parts of a model fit together. Names come first: while an id is ambiguous, leads nowhere or back to
 * itself, the other questions have no answer.
 */
export function crossCheck(model: ModelDocument): Problem[] {
  const names = [duplicateProblems, referenceProblems].flatMap((check) => check(model));
  if (names.length > 0) return names;
  const cycles = cycleProblems(model);
  if (cycles.length > 0) return cycles;
  const sequels = sequelProblems(model);
  // Cases that breed without end have no number.
  const counted = sequels.length > 0 ? sequels : volumeProblems(model);
  return [
    ...[
      dateProblems,
      priceIndexProblems,
      caseFlowProblems,
      clockStartProblems,
      programmeProblems,
      servingProblems,
      staffingProblems,
      fillingProblems,
      caseloadProblems,
      scenarioProblems,
      laneMeasureProblems,
      programmeMeasureProblems,
      caseloadMeasureProblems,
      noteTextProblems,
      moneyProblems,
      noteTableProblems
    ].flatMap((check) => check(model)),
    ...inputMeasureProblems(model, crossCheck),
    ...counted
  ];
}
