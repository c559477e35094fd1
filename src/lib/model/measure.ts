import { changeDeadline, changeHandlingTime, changeInflow } from './measures/case-measures.ts';
import { moveCaseloads } from './measures/caseload-measure.ts';
import { continueGrant, endGrant, moveGrantPositions } from './measures/grant-measures.ts';
import { changeLanes, pauseWork } from './measures/organisation-measures.ts';
import { redateProgramme, startProgramme, stopProgramme } from './measures/programme-measures.ts';
import { changeInput } from './measures/input-measure.ts';
import { changeRecruitment } from './measures/recruitment-measure.ts';
import {
  invest,
  leaveVacant,
  movePositions,
  productivityLoss,
  temporaryTeam
} from './measures/staff-measures.ts';
import { byKind } from './schema-parts.ts';
import type { z } from './zod.ts';

/** A dated act in a scenario (tiltag). */
export const measure = byKind([
  continueGrant,
  endGrant,
  moveGrantPositions,
  invest,
  temporaryTeam,
  movePositions,
  leaveVacant,
  productivityLoss,
  changeInflow,
  changeHandlingTime,
  changeDeadline,
  changeLanes,
  pauseWork,
  startProgramme,
  stopProgramme,
  redateProgramme,
  changeRecruitment,
  moveCaseloads,
  changeInput
]);
export type Measure = z.infer<typeof measure>;
export type MeasureKind = Measure['kind'];
/** The measures of one kind. */
export type MeasureOf<Kind extends MeasureKind> = Extract<Measure, { kind: Kind }>;
export type ContinueGrant = MeasureOf<'continueGrant'>;
export type EndGrant = MeasureOf<'endGrant'>;
export type MoveGrantPositions = MeasureOf<'moveGrantPositions'>;
