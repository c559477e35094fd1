import type { ModelDocument } from '../model/document.ts';
import type { ScenarioId } from '../model/id.ts';
import type { Measure } from '../model/measure.ts';
import type { Scenario } from '../model/scenario.ts';
import { withMeasures, type AppliedMeasure } from '../model/scenario-view.ts';

/** Measures that come or go together when one scenario becomes another. */
export interface MeasurePlayer {
  readonly measures: readonly AppliedMeasure[];
  /** Whether the scenario compared from has them and the other has not: then their effect is that of leaving them out. */
  readonly leftOut: boolean;
}

/** What tells two scenarios apart, and how the model reads with any part of it. */
export interface MeasuresApart {
  /** In the order of the scenarios: what is left out first. */
  readonly players: readonly MeasurePlayer[];
  /** The scenario in which some players have made their change. */
  scenarioOf(changed: (player: number) => boolean): {
    readonly model: ModelDocument;
    readonly scenario: ScenarioId;
  };
}

/** Compares the measures of two scenarios. Measures that both have, through a scenario that both build on, tell nothing apart. */
export function measuresApart(model: ModelDocument, from: ScenarioId, to: ScenarioId): MeasuresApart {
  const before = withMeasures(model, from);
  const after = withMeasures(model, to);
  const isIn = (list: readonly AppliedMeasure[], { measure }: AppliedMeasure) =>
    list.some((other) => other.measure === measure);
  const shared = before.filter((each) => isIn(after, each));
  const players = [
    ...before.filter((each) => !isIn(after, each)).map((each) => ({ measures: [each], leftOut: true })),
    ...after.filter((each) => !isIn(before, each)).map((each) => ({ measures: [each], leftOut: false }))
  ];
  return {
    players,
    scenarioOf(changed) {
      const acting = players.filter(({ leftOut }, i) => changed(i) !== leftOut);
      const measures = [...shared, ...acting.flatMap((player) => player.measures)];
      return withOnly(
        model,
        measures.map(({ measure }) => measure)
      );
    }
  };
}

/**
 * The model with one scenario more, which has the measures given. It stands before the others, since a range in a measure is drawn by its
 * last place in the document: so it keeps the luck that it has in its own scenario.
 */
function withOnly(model: ModelDocument, measures: readonly Measure[]) {
  const taken = new Set<string>(model.scenarios.map(({ id }) => id));
  let id = 'del';
  while (taken.has(id)) id += '-';
  const scenario = id as ScenarioId;
  const part: Scenario = { id: scenario, name: id, measures: [...measures] };
  return { model: { ...model, scenarios: [part, ...model.scenarios] }, scenario };
}
