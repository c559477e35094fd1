import type { ModelDocument } from './document.ts';
import type { Measure, MeasureOf } from './measure.ts';
import type { Lane, StaffGroup } from './staff-group.ts';

/** A measure that changes who works on what. */
export type LaneMeasure = MeasureOf<'changeLanes' | 'pauseWork'>;

const isLaneMeasure = (measure: Measure): measure is LaneMeasure =>
  measure.kind === 'changeLanes' || measure.kind === 'pauseWork';

/** The measures that change who works on what, in their order. */
export const laneMeasures = (measures: readonly Measure[]): LaneMeasure[] => measures.filter(isLaneMeasure);

/** The lanes of a group among measures in force: of the last that changes them, or its own. */
export function lanesOf(group: StaffGroup, inForce: readonly LaneMeasure[]): Lane[] {
  const change = inForce.findLast((measure) => measure.kind === 'changeLanes' && measure.group === group.id);
  return change?.kind === 'changeLanes' ? change.lanes : group.lanes;
}

/** Whether measures in force keep a group from taking up cases of a type, in a unit at a step. */
export function isPaused(
  inForce: readonly LaneMeasure[],
  group: StaffGroup,
  { caseType, unit, step }: { caseType: string; unit: string; step: string }
): boolean {
  return inForce.some(
    (measure) =>
      measure.kind === 'pauseWork' &&
      measure.caseTypes.some((id) => id === caseType) &&
      (measure.step === undefined || measure.step === step) &&
      (measure.units === undefined || measure.units.some((id) => id === unit)) &&
      (measure.groups === undefined || measure.groups.includes(group.id))
  );
}

/** The model with the lanes that measures in force give its groups. */
export const withLanes = (model: ModelDocument, inForce: readonly LaneMeasure[]): ModelDocument => ({
  ...model,
  staffGroups: model.staffGroups.map((group) => ({ ...group, lanes: lanesOf(group, inForce) }))
});
