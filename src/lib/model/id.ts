import { must } from './rule.ts';
import { z } from './zod.ts';

const pattern = /^[a-z][a-z0-9-]{0,63}$/;

const anId = must({ rule: 'id' });
const id = z.string(anId).refine((text) => pattern.test(text), anId);

// Branded, so that a group's id cannot stand where a unit's belongs.
export const modelId = id.brand<'ModelId'>();
export const documentId = id.brand<'DocumentId'>();
export const unitId = id.brand<'UnitId'>();
export const caseTypeId = id.brand<'CaseTypeId'>();
export const stepId = id.brand<'StepId'>();
export const exitId = id.brand<'ExitId'>();
export const sequelId = id.brand<'SequelId'>();
export const inflowId = id.brand<'InflowId'>();
export const backlogId = id.brand<'BacklogId'>();
export const followUpId = id.brand<'FollowUpId'>();
export const groupId = id.brand<'GroupId'>();
export const laneId = id.brand<'LaneId'>();
export const tempPeriodId = id.brand<'TempPeriodId'>();
export const grantId = id.brand<'GrantId'>();
export const lineId = id.brand<'LineId'>();
export const targetId = id.brand<'TargetId'>();
export const publishedId = id.brand<'PublishedId'>();
export const scenarioId = id.brand<'ScenarioId'>();
export const measureId = id.brand<'MeasureId'>();
export const noteTableId = id.brand<'NoteTableId'>();
export const discrepancyId = id.brand<'DiscrepancyId'>();
export const programmeId = id.brand<'ProgrammeId'>();
export const partId = id.brand<'PartId'>();
export const categoryId = id.brand<'CategoryId'>();
export const milestoneId = id.brand<'MilestoneId'>();

export type DocumentId = z.infer<typeof documentId>;
export type UnitId = z.infer<typeof unitId>;
export type CaseTypeId = z.infer<typeof caseTypeId>;
export type StepId = z.infer<typeof stepId>;
export type BacklogId = z.infer<typeof backlogId>;
export type FollowUpId = z.infer<typeof followUpId>;
export type GroupId = z.infer<typeof groupId>;
export type LaneId = z.infer<typeof laneId>;
export type GrantId = z.infer<typeof grantId>;
export type LineId = z.infer<typeof lineId>;
export type InflowId = z.infer<typeof inflowId>;
export type ScenarioId = z.infer<typeof scenarioId>;
export type ProgrammeId = z.infer<typeof programmeId>;
export type PartId = z.infer<typeof partId>;
export type CategoryId = z.infer<typeof categoryId>;
export type MilestoneId = z.infer<typeof milestoneId>;
