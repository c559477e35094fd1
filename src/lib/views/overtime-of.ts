import type { Overtime } from '../budget/expected-spend.ts';
import type { ScenarioId } from '../model/id.ts';
import { likelyValue } from '../model/quantity-value.ts';
import { scenarioForecast, type Shown } from './shown.ts';

/**
 * The overtime of a group over some months (`to` exclusive), on average over the replications, with what it is priced by.
 * @returns undefined where it is not known how many hours an årsværk has
 */
export function overtimeOf(
  shown: Shown,
  scenario: ScenarioId,
  group: number,
  { from, to }: { readonly from: number; readonly to: number }
): Overtime | undefined {
  const { months, workUnitsPerHour } = shown.forecast.layout;
  const { expected, replications, caseHoursPerFte } = scenarioForecast(shown, scenario);
  const { caseShare, pressure } = shown.model.staffGroups[group]!;
  const share = likelyValue(caseShare);
  const netHours = share > 0 ? caseHoursPerFte[group]! / share : 0;
  if (netHours <= 0) return undefined;
  const partial = replications ?? expected;
  let units = 0;
  for (let month = from; month < to; month++) units += partial.sums.overtime[group * months + month]!;
  return {
    hours: units / workUnitsPerHour / (partial.to - partial.from),
    netHours,
    factor: pressure?.overtimeCostFactor && likelyValue(pressure.overtimeCostFactor)
  };
}
