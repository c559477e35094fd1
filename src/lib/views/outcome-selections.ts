import type { ForecastLayout } from '../forecast/forecast.ts';
import type { ModelDocument } from '../model/document.ts';
import type { CaseTypeId, UnitId } from '../model/id.ts';

/** A case type in a unit, or a total over one or both. */
export interface OutcomeSelection {
  /** null: all units. */
  readonly unit: UnitId | null;
  /** null: all case types. */
  readonly caseType: CaseTypeId | null;
  readonly flows: readonly number[];
  /** Staff groups that belong to it, or null where hours cannot be told apart by case type. */
  readonly groups: readonly number[] | null;
}

/** Everything that has cases: first the totals, then unit by unit, in the order of the document. */
export function outcomeSelections(model: ModelDocument, layout: ForecastLayout): OutcomeSelection[] {
  const units = [null, ...model.units.map(({ id }) => id)];
  const caseTypes = [null, ...model.caseTypes.map(({ id }) => id)];
  return units.flatMap((unit) =>
    caseTypes.flatMap((caseType) => {
      const flows = layout.flows.flatMap((flow, f) =>
        (unit === null || flow.unit === unit) && (caseType === null || flow.caseType === caseType) ? [f] : []
      );
      const groups = caseType === null ? groupsOf(model, unit) : null;
      return flows.length > 0 ? [{ unit, caseType, flows, groups }] : [];
    })
  );
}

function groupsOf(model: ModelDocument, unit: UnitId | null): number[] {
  return model.staffGroups.flatMap((group, g) => (unit === null || group.unit === unit ? [g] : []));
}
