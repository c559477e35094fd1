import type { ModelDocument } from './document.ts';
import { isInForce, momentsOf, type Moment } from './in-force.ts';
import type { Measure, MeasureOf } from './measure.ts';
import { measuresOfAll } from './scenario-view.ts';
import type { StaffGroup } from './staff-group.ts';
import type { Staffing } from './staffing.ts';

export type ChangeRecruitment = MeasureOf<'changeRecruitment'>;

/** The measures that change how a group's posts are filled, in their order. */
const recruitmentChanges = (measures: readonly Measure[], group: StaffGroup['id']): ChangeRecruitment[] =>
  measures.filter(
    (measure): measure is ChangeRecruitment => measure.kind === 'changeRecruitment' && measure.group === group
  );

/** How posts are filled after a moment: what the group states, with what measures in force state instead. */
export interface StaffingFrom {
  readonly moment: Moment;
  readonly staffing: Staffing;
}

/** How a group's posts are filled from one moment on after another, where measures change it; in order of time. */
export function staffingOverTime(group: StaffGroup, measures: readonly Measure[]): StaffingFrom[] {
  const changes = recruitmentChanges(measures, group.id);
  const moments = changes.flatMap(momentsOf).sort((one, other) => compared(one) - compared(other));
  return moments.map((moment) => ({
    moment,
    staffing: changes.filter((change) => isInForce(change, moment)).reduce(withChange, group.staffing ?? {})
  }));
}

function withChange(staffing: Staffing, change: ChangeRecruitment): Staffing {
  const { turnover, timeToFill, rampUp, mentoring, temps, newPosts, leavingEarly } = change;
  const before = staffing.temps;
  return {
    ...staffing,
    ...(turnover && { turnover }),
    ...(timeToFill && { timeToFill }),
    ...(rampUp && { rampUp }),
    ...(mentoring && { mentoring }),
    ...(temps && {
      temps: {
        ...temps,
        ...(before?.periods && { periods: before.periods }),
        ...(before?.costPerFte && { costPerFte: before.costPerFte })
      }
    }),
    ...(newPosts && { newPosts }),
    ...(leavingEarly && { leavingEarly })
  };
}

/** Whether the posts of a group are told apart: it states how they are filled, or a measure of any scenario does. */
export const hasStaffing = (model: ModelDocument, { id, staffing }: StaffGroup): boolean =>
  staffing !== undefined || recruitmentChanges(measuresOfAll(model), id).length > 0;

const compared = ({ date, after }: Moment): number => Number(date.replaceAll('-', '')) * 2 + (after ? 1 : 0);
