import { firstDayOfMonth, lastDayOfMonth, shiftMonth } from '../calendar/month.ts';
import { periodsOf, type Period, type PeriodKind } from '../calendar/periods.ts';
import { pairedDifference, type PairedDifference } from '../forecast/band.ts';
import type { Forecast, ForecastLayout, ScenarioForecast } from '../forecast/forecast.ts';
import type { ModelDocument } from '../model/document.ts';
import type { ScenarioId } from '../model/id.ts';
import { outcomeSelections, type OutcomeSelection } from './outcome-selections.ts';
import {
  BANDED_MEASURES,
  POOLED_MEASURES,
  bandedOutcome,
  pooledOutcomes,
  type BandedMeasure,
  type BandedOutcome,
  type OutcomeValue,
  type TableMeasure
} from './outcome-values.ts';

/** The kinds of period that a full table has, the shortest first. */
const PERIOD_KINDS = ['month', 'quarter', 'halfYear', 'year'] as const satisfies PeriodKind[];

/** How an outcome differs from the first scenario's. */
export interface OutcomeDifference {
  /** Between the expected runs. */
  readonly expected: number | null;
  /** Between replications on the same luck; null without replications, where undefined in most, and for outcomes without a band. */
  readonly paired: PairedDifference | null;
}

/** One scenario's outcomes in a row. */
export interface ScenarioOutcomes {
  readonly scenario: ScenarioId;
  readonly outcomes: Readonly<Record<TableMeasure, OutcomeValue>>;
  /** From the first scenario; null for the first itself. */
  readonly differences: Readonly<Record<TableMeasure, OutcomeDifference>> | null;
}

/** The outcomes of a selection of cases in a period, the scenarios side by side. */
export interface OutcomeRow {
  readonly selection: OutcomeSelection;
  readonly period: Period;
  /** In the order of the forecast. */
  readonly scenarios: readonly ScenarioOutcomes[];
}

/** Every outcome of a forecast, a row at a time: by selection, kind of period and period. */
export function* outcomeRows(
  forecast: Forecast,
  model: ModelDocument,
  kinds: readonly PeriodKind[] = PERIOD_KINDS
): Generator<OutcomeRow> {
  const { layout } = forecast;
  for (const selection of outcomeSelections(model, layout)) {
    for (const kind of kinds) {
      for (const period of periodsOfForecast(layout, kind)) yield outcomeRow(forecast, selection, period);
    }
  }
}

/** The periods of a kind that a forecast touches, each cut to its months. @param within some of its months, to which they are cut instead */
export function periodsOfForecast(
  { firstMonth, months }: ForecastLayout,
  kind: PeriodKind,
  within: { readonly from: number; readonly to: number } = { from: 0, to: months }
): Period[] {
  const firstDay = firstDayOfMonth(shiftMonth(firstMonth, within.from));
  return periodsOf({ firstDay, lastDay: lastDayOfMonth(shiftMonth(firstMonth, within.to - 1)) }, kind);
}

/** The outcomes of one selection in one period. */
export function outcomeRow(
  { layout, scenarios }: Forecast,
  selection: OutcomeSelection,
  period: Period
): OutcomeRow {
  const from = period.firstMonth - layout.firstMonth;
  const read = scenarios.map((scenario) =>
    readScenario(scenario, layout, selection, from, from + period.monthCount)
  );
  return {
    selection,
    period,
    scenarios: read.map((outcomes, i) => ({
      scenario: scenarios[i]!.scenario,
      outcomes: outcomes.values,
      differences: i === 0 ? null : differencesOf(outcomes, read[0]!)
    }))
  };
}

interface ReadScenario {
  banded: Record<BandedMeasure, BandedOutcome>;
  values: Record<TableMeasure, OutcomeValue>;
}

function readScenario(
  scenario: ScenarioForecast,
  layout: ForecastLayout,
  selection: OutcomeSelection,
  from: number,
  to: number
): ReadScenario {
  const { flows } = selection;
  const banded = recordOf(BANDED_MEASURES, (measure) =>
    bandedOutcome(scenario, layout, measure, { flows, from, to })
  );
  return {
    banded,
    values: {
      ...recordOf(BANDED_MEASURES, (measure) => banded[measure].value),
      ...pooledOutcomes(scenario, layout, selection, from, to)
    }
  };
}

function differencesOf(own: ReadScenario, first: ReadScenario): Record<TableMeasure, OutcomeDifference> {
  const expected = (measure: TableMeasure): number | null => {
    const [a, b] = [own.values[measure].expected, first.values[measure].expected];
    return a === null || b === null ? null : a - b;
  };
  return {
    ...recordOf(BANDED_MEASURES, (measure) => {
      const [a, b] = [own.banded[measure].perReplication, first.banded[measure].perReplication];
      return { expected: expected(measure), paired: a && b && pairedDifference(a, b) };
    }),
    ...recordOf(POOLED_MEASURES, (measure) => ({ expected: expected(measure), paired: null }))
  };
}

function recordOf<Key extends string, Value>(
  keys: readonly Key[],
  valueOf: (key: Key) => Value
): Record<Key, Value> {
  return Object.fromEntries(keys.map((key) => [key, valueOf(key)])) as Record<Key, Value>;
}
