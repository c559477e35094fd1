import { bandOf } from '../forecast/band.ts';
import type { ForecastLayout, ScenarioForecast } from '../forecast/forecast.ts';
import {
  COUNT_MEASURES,
  SHARE_MEASURES,
  outcomePerReplication,
  type Selection
} from '../forecast/outcome.ts';
import type { Partial } from '../simulation/partial.ts';
import type { OutcomeSelection } from './outcome-selections.ts';
import { leadHistogram, leadPercentile } from './percentiles.ts';
import { casesByAge } from './cases-by-age.ts';
import { queueDays, workloadOf } from './workload.ts';

/** Outcomes that are known per replication, and so have bands. */
export const BANDED_MEASURES = [...SHARE_MEASURES, ...COUNT_MEASURES, 'leadDays'] as const;
export type BandedMeasure = (typeof BANDED_MEASURES)[number];

/** Outcomes that are known for the replications together. */
export const POOLED_MEASURES = [
  'leadMedian',
  'leadPercentile80',
  'leadPercentile90',
  'requiredHours',
  'openingHours',
  'dutyHours',
  'availableHours',
  'overtimeHours',
  'savedHours',
  'gapFte',
  'queueDays',
  'openTo30Days',
  'openTo90Days',
  'openTo180Days',
  'openTo365Days',
  'openBeyond365Days',
  'overdueTo30Days',
  'overdueTo90Days',
  'overdueTo180Days',
  'overdueTo365Days',
  'overdueBeyond365Days'
] as const;
export type PooledMeasure = (typeof POOLED_MEASURES)[number];

/** Every outcome of a table, in its order. */
export const TABLE_MEASURES = [...BANDED_MEASURES, ...POOLED_MEASURES] as const;
export type TableMeasure = (typeof TABLE_MEASURES)[number];

/** One outcome in one scenario; null where it is undefined, or not known in that reading. */
export interface OutcomeValue {
  /** In the expected run. */
  readonly expected: number | null;
  readonly median: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** Over all replications together: of all their cases, or hours per replication; only for outcomes without a band. */
  readonly pooled: number | null;
}

/** An outcome with a band, in the expected run and per replication. */
export interface BandedOutcome {
  readonly value: OutcomeValue;
  /** NaN where undefined; null without replications. */
  readonly perReplication: Float64Array | null;
}

/** @returns null for what is no number. */
export const known = (value: number): number | null => (Number.isFinite(value) ? value : null);

/** An outcome that is known per replication. */
export function bandedOutcome(
  { expected, replications }: ScenarioForecast,
  layout: ForecastLayout,
  measure: BandedMeasure,
  selection: Selection
): BandedOutcome {
  const perReplication = replications && outcomePerReplication(replications, layout, measure, selection);
  const band = perReplication && bandOf(perReplication);
  return {
    value: {
      expected: known(outcomePerReplication(expected, layout, measure, selection)[0]!),
      median: band?.median ?? null,
      low: band?.low ?? null,
      high: band?.high ?? null,
      pooled: null
    },
    perReplication
  };
}

/** The outcomes that are known for the replications together, for some months (`to` exclusive). */
export function pooledOutcomes(
  scenario: ScenarioForecast,
  layout: ForecastLayout,
  { flows, workFlows, groups }: OutcomeSelection,
  from: number,
  to: number
): Record<PooledMeasure, OutcomeValue> {
  const read = (partial: Partial): Record<PooledMeasure, number | null> => {
    const lead = leadHistogram(partial, layout, { flows, from, to });
    const working = { flows: workFlows, groups: groups ?? [], from, to };
    const work = workloadOf(scenario, layout, partial, working);
    return {
      leadMedian: leadPercentile(lead, 0.5),
      leadPercentile80: leadPercentile(lead, 0.8),
      leadPercentile90: leadPercentile(lead, 0.9),
      requiredHours: work.requiredHours,
      openingHours: work.openingHours,
      dutyHours: groups && work.dutyHours,
      availableHours: groups && work.availableHours,
      overtimeHours: groups && work.overtimeHours,
      savedHours: groups && work.savedHours,
      gapFte: groups && work.gapFte,
      queueDays: groups && queueDays(partial, layout, working),
      ...casesByAge(partial, layout, flows, to)
    };
  };
  const expected = read(scenario.expected);
  const pooled = scenario.replications && read(scenario.replications);
  const entries = POOLED_MEASURES.map((measure) => [
    measure,
    {
      expected: expected[measure],
      median: null,
      low: null,
      high: null,
      pooled: pooled ? pooled[measure] : null
    }
  ]);
  return Object.fromEntries(entries) as Record<PooledMeasure, OutcomeValue>;
}
