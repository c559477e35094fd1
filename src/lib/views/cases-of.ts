import type { ForecastLayout } from '../forecast/forecast.ts';
import type { ModelDocument } from '../model/document.ts';
import type { CaseTypeId, UnitId } from '../model/id.ts';

/** The cases and staff groups that a chart is about; null is all units, no case types is all of them. */
export interface Subject {
  readonly unit: UnitId | null;
  readonly caseTypes?: readonly CaseTypeId[] | undefined;
  /** Whether the reader has chosen the case types, so that titles name them. */
  readonly isChosen?: boolean;
}

/**
 * What the page says of a unit: the headline's case types in its own unit, and everywhere where it speaks of all units. Elsewhere all of
 * them, or where the headline names some, the decisions with a deadline, since follow-ups are counted by their planned date.
 */
export function subjectOf(model: ModelDocument, unit: UnitId | null): Subject {
  const { headline, caseTypes } = model;
  if (!headline.caseTypes) return { unit };
  if (headline.unit === undefined || unit === headline.unit) return { unit, caseTypes: headline.caseTypes };
  return {
    unit,
    caseTypes: caseTypes.filter(({ deadline }) => !('planned' in deadline)).map(({ id }) => id)
  };
}

/** Whether a subject is every decision with a deadline that its unit makes: then its case types need not be named. */
export function isEveryDecision(model: ModelDocument, layout: ForecastLayout, subject: Subject): boolean {
  const decisions = flowsOf(layout, { unit: subject.unit }).filter((row) => !layout.flows[row]!.planned);
  const asked = flowsOf(layout, subject);
  return (
    decisions.length > 0 &&
    decisions.every((row) => asked.includes(row)) &&
    asked.every((row) => decisions.includes(row))
  );
}

/**
 * The flows of a subject, as rows of the forecast. Stages of programmes are no cases of their own: one case of a programme is reviewed,
 * remedied and audited, and due by its milestones.
 */
export function flowsOf(layout: ForecastLayout, subject: Subject): number[] {
  return workFlowsOf(layout, subject).filter((row) => layout.flows[row]!.programme === null);
}

/** The flows that a subject's staff work on: its cases, and the stages of programmes where it names no case types. */
export function workFlowsOf({ flows }: ForecastLayout, { unit, caseTypes }: Subject): number[] {
  return flows.flatMap((flow, row) =>
    (unit === null || flow.unit === unit) && (!caseTypes || caseTypes.includes(flow.caseType)) ? [row] : []
  );
}

/** The staff groups of a unit, as rows of the forecast. */
export const groupsOf = ({ staffGroups }: ModelDocument, unit: UnitId | null): number[] =>
  staffGroups.flatMap((group, row) => (unit === null || group.unit === unit ? [row] : []));

/** The months of a calendar year that the run has, `to` exclusive; undefined where it has none. */
export function monthsOfYear(
  { firstMonth, months }: ForecastLayout,
  year: number
): { from: number; to: number } | undefined {
  const january = (year - 1970) * 12 - firstMonth;
  const [from, to] = [Math.max(0, january), Math.min(months, january + 12)];
  return from < to ? { from, to } : undefined;
}
