import type { ForecastLayout } from '../forecast/forecast.ts';
import type { ModelDocument } from '../model/document.ts';
import { flowsOf, groupsOf, workFlowsOf } from './cases-of.ts';
import type { CaseTypeId, UnitId } from '../model/id.ts';

/** A case type in a unit, or a total over one or both. */
export interface OutcomeSelection {
  /** null: all units. */
  readonly unit: UnitId | null;
  /** null: all case types. */
  readonly caseType: CaseTypeId | null;
  /** Without the stages of programmes, whose cases are counted by their own outcomes. */
  readonly flows: readonly number[];
  /** What the staff work on: of totals, the stages of programmes as well. */
  readonly workFlows: readonly number[];
  /** Staff groups that belong to it, or null where hours cannot be told apart by case type. */
  readonly groups: readonly number[] | null;
}

/** Everything that has cases: first the totals, then unit by unit, in the order of the document. */
export function outcomeSelections(model: ModelDocument, layout: ForecastLayout): OutcomeSelection[] {
  const units = [null, ...model.units.map(({ id }) => id)];
  const caseTypes = [null, ...model.caseTypes.map(({ id }) => id)];
  return units.flatMap((unit) =>
    caseTypes.flatMap((caseType) => {
      const subject = { unit, ...(caseType === null ? {} : { caseTypes: [caseType] }) };
      const flows = flowsOf(layout, subject);
      const workFlows = workFlowsOf(layout, subject);
      const groups = caseType === null ? groupsOf(model, unit) : null;
      return workFlows.length > 0 ? [{ unit, caseType, flows, workFlows, groups }] : [];
    })
  );
}
