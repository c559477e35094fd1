import { compile, fillLikely } from '../forecast/compile.ts';
import {
  expectedScenario,
  layoutOf,
  type ForecastLayout,
  type ScenarioForecast
} from '../forecast/forecast.ts';
import { outcomePerReplication, type OutcomeMeasure } from '../forecast/outcome.ts';
import { createReplicator } from '../forecast/replicator.ts';
import type { ModelDocument } from '../model/document.ts';
import type { ScenarioId } from '../model/id.ts';
import type { Partial } from '../simulation/partial.ts';
import { runExpected } from '../simulation/replications.ts';
import { gapOf, GAP_DRIVERS } from './gap.ts';
import { gapQuantities, type GapSelection } from './gap-quantities.ts';
import { measuresApart, type MeasurePlayer } from './measures-apart.ts';
import { oneByOne, shapley, type Decomposition } from './shapley.ts';

/** The outcome whose difference is taken apart; `gapFte` is the gap in årsværk. */
export interface MeasuredOutcome extends GapSelection {
  readonly measure: OutcomeMeasure | 'gapFte';
}

/** Two scenarios whose difference in an outcome is taken apart by the measures that tell them apart. */
export interface MeasuresQuestion {
  /** null is the model without measures. */
  readonly from: ScenarioId | null;
  readonly to: ScenarioId;
  readonly outcome: MeasuredOutcome;
}

/** A difference between two scenarios, by measure: `from` + the parts + `interaction` = `to`, exactly. */
export interface ExplainedMeasures {
  readonly from: number;
  readonly to: number;
  /** In the order of the scenarios. */
  readonly parts: readonly (MeasurePlayer & { readonly value: number })[];
  /** What the measures do only together; 0 where it is shared among them. */
  readonly interaction: number;
}

/** Measures up to which every combination is run and what they do together is shared by Shapley's rule. */
const MOST_SHARED = 6;

/** Numbers of the runs that a question takes. */
export interface RunProgress {
  readonly done: number;
  readonly of: number;
}

/**
 * Takes the difference between two scenarios apart in their expected runs. One step runs the model once, so that a page can draw between
 * two of them.
 * @returns null where the outcome is undefined in one of the runs
 */
export function* explainMeasures(
  model: ModelDocument,
  question: MeasuresQuestion
): Generator<RunProgress, ExplainedMeasures | null> {
  const apart = measuresApart(model, question.from, question.to);
  const subsets = subsetsToRun(apart.players.length);
  const values: number[] = [];
  for (const subset of subsets) {
    const part = apart.scenarioOf(subset);
    const ready = compile(part.model, part.scenario);
    const expected = runExpected(fillLikely(ready));
    const scenario = expectedScenario(part.scenario, ready, expected);
    values.push(readOutcome(scenario, layoutOf(part.model, ready), expected, question.outcome));
    yield { done: values.length, of: subsets.length };
  }
  return told(apart.players, decompose(apart.players.length, values));
}

/**
 * The same in replications `0` to `replications` (exclusive): replication r has the same luck with and without each measure.
 * @returns one decomposition per replication in which the outcome is defined in every run; the gap in årsværk is not known per replication
 */
export function* explainMeasuresPaired(
  model: ModelDocument,
  question: MeasuresQuestion & { readonly outcome: MeasuredOutcome & { readonly measure: OutcomeMeasure } },
  replications: number
): Generator<RunProgress, ExplainedMeasures[]> {
  const apart = measuresApart(model, question.from, question.to);
  const subsets = subsetsToRun(apart.players.length);
  const values: Float64Array[] = [];
  for (const subset of subsets) {
    const part = apart.scenarioOf(subset);
    const layout = layoutOf(part.model, compile(part.model, part.scenario));
    const { seed } = model.run;
    const request = { model: part.model, scenarios: [part.scenario], seed, replications };
    const [partial] = createReplicator(request).run({ from: 0, to: replications });
    values.push(outcomePerReplication(partial!, layout, question.outcome.measure, question.outcome));
    yield { done: values.length, of: subsets.length };
  }
  return Array.from({ length: replications }, (_, r) =>
    told(
      apart.players,
      decompose(
        apart.players.length,
        values.map((row) => row[r]!)
      )
    )
  ).filter((explained) => explained !== null);
}

/** Every subset where they are few; else none, each alone, and all. */
function subsetsToRun(players: number): ((player: number) => boolean)[] {
  if (players <= MOST_SHARED)
    return Array.from({ length: 1 << players }, (_, set) => (player) => ((set >> player) & 1) === 1);
  const each = Array.from({ length: players }, (_, alone) => (player: number) => player === alone);
  return [() => false, ...each, () => true];
}

function decompose(players: number, values: readonly number[]): Decomposition | null {
  if (players <= MOST_SHARED) return shapley(Float64Array.from(values));
  return oneByOne(values[0]!, values.slice(1, -1), values.at(-1)!);
}

function told(
  players: readonly MeasurePlayer[],
  decomposition: Decomposition | null
): ExplainedMeasures | null {
  if (!decomposition) return null;
  const { from, to, parts, interaction } = decomposition;
  return { from, to, interaction, parts: players.map((player, i) => ({ ...player, value: parts[i]! })) };
}

/** NaN where undefined. */
function readOutcome(
  scenario: ScenarioForecast,
  layout: ForecastLayout,
  partial: Partial,
  { measure, ...selection }: MeasuredOutcome
): number {
  if (measure !== 'gapFte') return outcomePerReplication(partial, layout, measure, selection)[0]!;
  const quantities = gapQuantities(scenario, layout, partial, selection);
  const taken = () => quantities;
  return gapOf(taken, taken, new Set(GAP_DRIVERS)) ?? NaN;
}
