import type { ForecastLayout } from '../forecast/forecast.ts';
import type { CaseTypeId, UnitId } from '../model/id.ts';

/** The cases that an analysis is about. */
export interface CasesOf {
  /** null: all units. */
  readonly unit: UnitId | null;
  /** null: all case types. */
  readonly caseTypes: readonly CaseTypeId[] | null;
}

/** Their flows. Stages of programmes are no cases of their own. */
export const flowsOf = ({ flows }: ForecastLayout, { unit, caseTypes }: CasesOf): number[] =>
  flows.flatMap((flow, row) =>
    flow.programme === null &&
    (unit === null || flow.unit === unit) &&
    (caseTypes === null || caseTypes.includes(flow.caseType))
      ? [row]
      : []
  );
