import { costPerFte } from './fte-cost-parts.ts';
import { caseTypeId, categoryId, groupId, laneId, partId, programmeId, stepId, unitId } from './id.ts';
import { limits } from './limits.ts';
import { netHours } from './net-hours.ts';
import { pressure } from './pressure.ts';
import { quantity, shareQuantity } from './quantity.ts';
import { schedule } from './schedule.ts';
import { list, oneOf, strict } from './schema-parts.ts';
import { staffing } from './staffing.ts';
import { nameText } from './text.ts';
import { z } from './zod.ts';

/** The order of cases within a lane. */
const discipline = oneOf(['firstReceived', 'earliestDue', 'priority', 'onTimeFirst']);
export type Discipline = z.infer<typeof discipline>;

/** Cases a lane takes: a case type, in a unit (default the group's own), at one step (default every step). */
const servedCases = strict({ caseType: caseTypeId, unit: unitId.optional(), step: stepId.optional() });
export type ServedCases = z.infer<typeof servedCases>;

/** The stages of a programme that staff work on, in order. */
const PROGRAMME_STAGES = ['review', 'remediation', 'audit', 'rework'] as const;
export type ProgrammeStage = (typeof PROGRAMME_STAGES)[number];

/**
 * Cases of a programme that a lane takes: one part, or all parts in a unit (default the group's own); at one stage (default every
 * stage), of one category (which is remediation), at one of its steps.
 */
const servedProgramme = strict({
  programme: programmeId,
  part: partId.optional(),
  unit: unitId.optional(),
  stage: oneOf(PROGRAMME_STAGES).optional(),
  category: categoryId.optional(),
  step: stepId.optional()
});
export type ServedProgramme = z.infer<typeof servedProgramme>;

/** What a lane takes: cases of a case type, or of a programme. */
const served = z.union([servedCases, servedProgramme]);
export type Served = z.infer<typeof served>;

/** What a group works on (spor), in order; a lane may reserve a share of the group's hours. */
export const lane = strict({
  id: laneId,
  name: nameText.optional(),
  serves: list(served, 1, limits.concepts),
  reservedShare: shareQuantity().optional(),
  discipline
});
export type Lane = z.infer<typeof lane>;

/**
 * How a group shares its work: one stream of hours (pooled); one queue, each adviser on one case at a time (shared); or each adviser
 * a caseload of their own (personal).
 */
const caseload = oneOf(['pooled', 'shared', 'personal']);
export type Caseload = z.infer<typeof caseload>;

/** What it costs when a case changes adviser: hours of the group per case, 0..200. */
const handover = strict({ hoursPerCase: quantity('hours', { min: 0, max: 200 }) });
export type Handover = z.infer<typeof handover>;

/**
 * A staff group. `establishment` is its positions (årsværk, 0..20 000) not funded by grants; `caseShare` the part of net
 * hours spent on cases; `productivity` 0..3, 1 when undisturbed (default 1); `netHours` its own breakdown instead of
 * the document's; `costPerFte` kroner a year at the document's price level, or the parts of it; `noticePay` the months of pay that run on
 * for each person whose post a grant no longer pays for (default 0), without hours on cases; `staffing` how its posts are filled (default:
 * always, by experienced staff); `handover` costs nothing and `pressure` is off unless stated.
 */
export const staffGroup = strict({
  id: groupId,
  name: nameText,
  unit: unitId,
  establishment: schedule('årsværk', { min: 0, max: limits.positions }),
  caseShare: shareQuantity(),
  productivity: schedule('share', { min: 0, max: 3 }).optional(),
  netHours: netHours.optional(),
  costPerFte: costPerFte.optional(),
  noticePay: quantity('months', { min: 0, max: 24 }).optional(),
  staffing: staffing.optional(),
  caseload,
  handover: handover.optional(),
  lanes: list(lane, 1, limits.lanes),
  pressure: pressure.optional()
});
export type StaffGroup = z.infer<typeof staffGroup>;
