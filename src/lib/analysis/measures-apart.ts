import type { ModelDocument } from '../model/document.ts';
import type { ScenarioId } from '../model/id.ts';
import type { Measure } from '../model/measure.ts';
import { measuresOf } from '../model/scenario-view.ts';
import { withScenarios } from './added-scenarios.ts';
import { mergedOrder, type Side } from './merged-order.ts';

/** Measures that come or go together when one scenario becomes another. */
export interface MeasurePlayer {
  /** Those of one cause, or a measure alone. */
  readonly measures: readonly Measure[];
  /** Whether the scenario compared from has them and the other has not: then their effect is that of leaving them out. */
  readonly leftOut: boolean;
}

/** What tells two scenarios apart, and how the model reads with any part of it. */
export interface MeasuresApart {
  /** In the order of the scenarios. */
  readonly players: readonly MeasurePlayer[];
  /** The scenario in which some players have made their change. */
  scenarioOf(changed: (player: number) => boolean): {
    readonly model: ModelDocument;
    readonly scenario: ScenarioId;
  };
}

/**
 * Compares the measures of two scenarios. Measures that both state alike tell nothing apart; the rest act by cause where they state one.
 * @param from null is the model without measures
 */
export function measuresApart(model: ModelDocument, from: ScenarioId | null, to: ScenarioId): MeasuresApart {
  const before = from === null ? [] : measuresOf(model, from);
  const merged = mergedOrder(before, measuresOf(model, to), (one, other) => textOf(one) === textOf(other));
  const players: { measures: Measure[]; leftOut: boolean; cause: string | undefined }[] = [];
  const playerOf = ({ element, side }: { element: Measure; side: Side }): number => {
    if (side === 'both') return -1;
    const leftOut = side === 'before';
    const cause = element.cause === undefined ? undefined : textOf(element.cause);
    const known = players.findIndex(
      (player) => cause !== undefined && player.cause === cause && player.leftOut === leftOut
    );
    if (known >= 0) players[known]!.measures.push(element);
    return known >= 0 ? known : players.push({ measures: [element], leftOut, cause }) - 1;
  };
  const acts = merged.map((entry) => ({ measure: entry.element, player: playerOf(entry) }));
  return {
    players: players.map(({ measures, leftOut }) => ({ measures, leftOut })),
    scenarioOf: (changed) =>
      withOnly(
        model,
        acts
          .filter(({ player }) => player < 0 || changed(player) !== players[player]!.leftOut)
          .map(({ measure }) => measure)
      )
  };
}

const textOf = (value: unknown): string => JSON.stringify(value);

/** The model with one scenario more, which has the measures given. */
function withOnly(model: ModelDocument, measures: readonly Measure[]) {
  const added = withScenarios(model, 'del', [{ measures: [...measures] }]);
  return { model: added.model, scenario: added.scenarios[0]! };
}
