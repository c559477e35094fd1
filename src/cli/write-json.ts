import type { PeriodKind } from '../lib/calendar/periods.ts';
import type { PairedDifference } from '../lib/forecast/band.ts';
import type { Forecast } from '../lib/forecast/forecast.ts';
import type { ModelDocument } from '../lib/model/document.ts';
import type { Language } from '../lib/text/language.ts';
import {
  outcomeRows,
  type OutcomeDifference,
  type OutcomeRow,
  type ScenarioOutcomes
} from '../lib/views/outcome-table.ts';
import { TABLE_MEASURES, type OutcomeValue } from '../lib/views/outcome-values.ts';
import { formulaRows } from '../lib/views/formula-rows.ts';
import { outcomeWords } from '../lib/views/outcome-words.ts';
import { periodCode } from '../lib/views/period-code.ts';
import { staffingRows } from '../lib/views/staffing-rows.ts';

/**
 * Every outcome as JSON, a row to a line, and month by month the staff that comes and goes, in årsværk; before them the formulas of the
 * model with what they give. Undefined outcomes are null.
 */
export function* writeJson(
  forecast: Forecast,
  model: ModelDocument,
  _language: Language,
  kinds: readonly PeriodKind[]
): Generator<string> {
  const head = {
    provenance: forecast.provenance,
    model: model.id,
    scenarios: forecast.scenarios.map(({ scenario }) => scenario),
    formulas: formulaRows(model),
    units: Object.fromEntries(TABLE_MEASURES.map((measure) => [measure, outcomeWords[measure].unit]))
  };
  // The last brace is left open for the rows.
  yield `${JSON.stringify(head).slice(0, -1)},"rows":[`;
  let separator = '\n';
  for (const row of outcomeRows(forecast, model, kinds)) {
    yield separator + JSON.stringify(plainRow(row));
    separator = ',\n';
  }
  yield '\n],"staffing":[';
  separator = '\n';
  if (kinds.includes('month'))
    for (const { scenario, group, month, values } of staffingRows(forecast, model)) {
      yield separator + JSON.stringify({ scenario, group: group.id, month, ...values });
      separator = ',\n';
    }
  yield '\n]}\n';
}

function plainRow({ selection: { unit, caseType }, period, scenarios }: OutcomeRow) {
  return {
    unit,
    caseType,
    kind: period.kind,
    period: periodCode(period),
    months: period.monthCount,
    scenarios: Object.fromEntries(scenarios.map((scenario) => [scenario.scenario, plainOutcomes(scenario)]))
  };
}

function plainOutcomes({ outcomes, differences }: ScenarioOutcomes) {
  return Object.fromEntries(
    TABLE_MEASURES.map((measure) => {
      const value: OutcomeValue = outcomes[measure];
      if (!differences) return [measure, value];
      return [measure, { ...value, difference: plainDifference(differences[measure]) }];
    })
  );
}

function plainDifference({ expected, paired }: OutcomeDifference) {
  const { mean, standardError, low, high, positive }: { [Key in keyof PairedDifference]: number | null } =
    paired ?? { mean: null, standardError: null, low: null, high: null, positive: null };
  return { expected, mean, standardError, low, high, positive };
}
