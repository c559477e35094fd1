import type { ModelDocument } from '../model/document.ts';
import type { ScenarioId } from '../model/id.ts';
import type { Scenario } from '../model/scenario.ts';

/** A model with some scenarios more, and their ids in order. */
export interface AddedScenarios {
  readonly model: ModelDocument;
  readonly scenarios: readonly ScenarioId[];
}

/**
 * Adds scenarios under ids of their own. They stand before the others, since a range in a measure is drawn by its last place in the
 * document: so it keeps the luck that it has in its own scenario.
 * @param stem of the ids
 */
export function withScenarios(
  model: ModelDocument,
  stem: string,
  added: readonly Pick<Scenario, 'basedOn' | 'measures'>[]
): AddedScenarios {
  const taken = new Set<string>(model.scenarios.map(({ id }) => id));
  let free = stem;
  while (added.some((_, i) => taken.has(`${free}-${i}`))) free += '-';
  const scenarios = added.map((each, i): Scenario => ({
    ...each,
    id: `${free}-${i}` as ScenarioId,
    name: stem
  }));
  return {
    model: { ...model, scenarios: [...scenarios, ...model.scenarios] },
    scenarios: scenarios.map(({ id }) => id)
  };
}
