import type { ModelDocument } from './document.ts';
import type { ScenarioId } from './id.ts';
import { stablePath } from './input-path.ts';
import type { Measure } from './measure.ts';
import { byId } from './references.ts';
import type { Scenario } from './scenario.ts';

/** A measure as it takes part in a scenario: its own, or inherited from `scenario`, where it is number `index`. */
export interface AppliedMeasure {
  measure: Measure;
  scenario: ScenarioId;
  index: number;
  /** The stable path of the measure: an input inside it is listed as `${path}.share`. */
  path: string;
}

/** A scenario and those it builds on, the first of them first. @throws RangeError for an unknown scenario or a circle. */
export function scenarioChain(model: ModelDocument, id: ScenarioId): Scenario[] {
  const chain: Scenario[] = [];
  for (let next: ScenarioId | undefined = id; next !== undefined;) {
    const scenario: Scenario = byId(model.scenarios, next);
    if (chain.includes(scenario)) throw new RangeError(`the scenario "${id}" builds on itself`);
    chain.unshift(scenario);
    next = scenario.basedOn;
  }
  return chain;
}

/** Whether a measure is in use: one that is switched off counts as not there. */
export const isOn = ({ off }: Pick<Measure, 'off'>): boolean => off !== true;

/** The measures of a scenario that are in use, alone, in the order of {@link withMeasures}. */
export const measuresOf = (model: ModelDocument, id: ScenarioId): Measure[] =>
  statedMeasuresOf(model, id).filter(isOn);

/** The measures of all scenarios that are in use, in the order of the document. */
export const measuresOfAll = ({ scenarios }: ModelDocument): Measure[] =>
  scenarios.flatMap(({ measures }) => measures.filter(isOn));

/** Every measure that a scenario states or inherits, those that are switched off among them, in the order of {@link withStatedMeasures}. */
export const statedMeasuresOf = (model: ModelDocument, id: ScenarioId): Measure[] =>
  scenarioChain(model, id).flatMap(({ measures }) => measures);

/** The measures of a scenario that are in use, in order: first those of the scenarios it builds on, then its own. */
export const withMeasures = (model: ModelDocument, id: ScenarioId): AppliedMeasure[] =>
  withStatedMeasures(model, id).filter(({ measure }) => isOn(measure));

/** As {@link withMeasures}, with those that are switched off. */
export function withStatedMeasures(model: ModelDocument, id: ScenarioId): AppliedMeasure[] {
  return scenarioChain(model, id).flatMap((scenario) => {
    const at = model.scenarios.indexOf(scenario);
    return scenario.measures.map((measure, index) => ({
      measure,
      scenario: scenario.id,
      index,
      path: stablePath(model, ['scenarios', at, 'measures', index])
    }));
  });
}
