import type { ModelDocument } from '../model/document.ts';
import type { ScenarioId } from '../model/id.ts';
import type { Shown } from './shown.ts';

/** So many scenarios are shown side by side at once. */
export const MOST_COMPARED = 5;
/** Colours and dashes that tell scenarios apart. */
const SLOTS = 6;

const idsOf = ({ scenarios }: ModelDocument): ScenarioId[] => scenarios.map(({ id }) => id);

/** What a scenario is compared with: the headline's other side where it is that side itself. */
export const comparedWith = ({ headline }: ModelDocument, scenario: ScenarioId): ScenarioId =>
  scenario === headline.against ? headline.scenario : headline.against;

/**
 * The scenarios that charts and tables show side by side, in the order of the document: the two that the page is about always, and as
 * many of the others as there is room for.
 * @param chosen what the reader has asked for; without it the first ones
 */
export function comparedScenarios(
  model: ModelDocument,
  chosen: readonly ScenarioId[] | undefined,
  scenario: ScenarioId
): ScenarioId[] {
  const all = idsOf(model);
  const always = new Set([scenario, comparedWith(model, scenario)]);
  const others = (chosen ?? all).filter((id) => all.includes(id) && !always.has(id));
  const shown = new Set([...always, ...others.slice(0, MOST_COMPARED - always.size)]);
  return all.filter((id) => shown.has(id));
}

/** The colour slot of each scenario: its place in the document, or where two that are shown together would be alike, the next that is free. */
export function comparedSlots(
  model: ModelDocument,
  compared: readonly ScenarioId[]
): ReadonlyMap<ScenarioId, number> {
  const slots = new Map(idsOf(model).map((id, place) => [id, place % SLOTS]));
  const taken = new Set<number>();
  for (const id of compared) {
    let slot = slots.get(id)!;
    while (taken.has(slot)) slot = (slot + 1) % SLOTS;
    taken.add(slot);
    slots.set(id, slot);
  }
  return slots;
}

/** What is shown, of some scenarios only. */
export function onlyOf(shown: Shown, compared: readonly ScenarioId[]): Shown {
  const scenarios = shown.forecast.scenarios.filter(({ scenario }) => compared.includes(scenario));
  return { ...shown, forecast: { ...shown.forecast, scenarios } };
}
