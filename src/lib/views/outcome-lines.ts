import type { Line, Value } from '../charts/series.ts';
import type { ScenarioForecast } from '../forecast/forecast.ts';
import type { ScenarioId } from '../model/id.ts';
import { bandedOutcome, type BandedMeasure } from './outcome-values.ts';
import { scenarioName, type Shown } from './shown.ts';

/** A stretch of months of the run, `to` exclusive. */
export interface Months {
  readonly from: number;
  readonly to: number;
}

/** What lines are asked for: an outcome of some flows, period by period. */
export interface LineRequest {
  readonly measure: BandedMeasure;
  readonly flows: readonly number[];
  readonly months: readonly Months[];
}

/** A line per scenario: the expected run, or the median with its band where there are replications. */
export function outcomeLines(shown: Shown, request: LineRequest): Line[] {
  return shown.forecast.scenarios.map((scenario) => ({
    id: scenario.scenario,
    label: scenarioName(shown, scenario.scenario),
    slot: slotOf(shown, scenario.scenario),
    ...keptValues(shown, scenario, request)
  }));
}

type LineValues = Pick<Line, 'kind' | 'values' | 'low' | 'high'>;

/**
 * Lines by the results they were made of. Results never change, so a line is made once: while the lever moves one scenario, the bands
 * of the others need not be sorted again for every frame.
 */
const kept = new WeakMap<ScenarioForecast, Map<string, LineValues>>();

function keptValues(shown: Shown, scenario: ScenarioForecast, request: LineRequest): LineValues {
  const { measure, flows, months } = request;
  const ofScenario = kept.get(scenario) ?? new Map<string, LineValues>();
  kept.set(scenario, ofScenario);
  const key = [measure, flows.join(), months.map(({ from, to }) => `${from}-${to}`).join()].join(' ');
  const values = ofScenario.get(key) ?? outcomeValues(shown, scenario, request);
  ofScenario.set(key, values);
  return values;
}

function outcomeValues(
  { forecast: { layout } }: Shown,
  scenario: ScenarioForecast,
  { measure, flows, months }: LineRequest
): LineValues {
  const outcomes = months.map(
    ({ from, to }) => bandedOutcome(scenario, layout, measure, { flows, from, to }).value
  );
  if (!scenario.replications) return { kind: 'expected', values: outcomes.map(({ expected }) => expected) };
  return {
    kind: 'median',
    values: outcomes.map(({ median }) => median),
    low: outcomes.map(({ low }) => low),
    high: outcomes.map(({ high }) => high)
  };
}

/** A scenario's colour slot. */
export const slotOf = ({ model, slots }: Shown, scenario: ScenarioId): number =>
  slots?.get(scenario) ?? model.scenarios.findIndex(({ id }) => id === scenario);

/**
 * An outcome of a scenario over some months in a sentence: the mean over replications, as the page's first sentence has it, or the
 * expected value where there are none.
 */
export function outcomeValue(
  { forecast: { layout } }: Shown,
  scenario: ScenarioForecast,
  measure: BandedMeasure,
  flows: readonly number[],
  { from, to }: Months
): Value {
  const { value, perReplication } = bandedOutcome(scenario, layout, measure, { flows, from, to });
  if (!perReplication) return value.expected;
  const defined = perReplication.filter((each) => !Number.isNaN(each));
  return defined.length === 0 ? null : defined.reduce((sum, each) => sum + each, 0) / defined.length;
}
