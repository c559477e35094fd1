import { monthOf } from '../calendar/month.ts';
import type { ModelDocument } from '../model/document.ts';
import type { ScenarioId } from '../model/id.ts';
import { measuresOf } from '../model/scenario-view.ts';
import type { Clock } from './clock.ts';
import { firstEffect } from './first-effect.ts';

/**
 * Months from the start in which some scenarios are the same model: until the first effect of a measure that not all of them have.
 * @returns 0 to the clock's number of months
 */
export function commonMonths(model: ModelDocument, scenarios: readonly ScenarioId[], clock: Clock): number {
  const lists = scenarios.map((scenario) => measuresOf(model, scenario));
  const apart = lists.flat().filter((measure) => !lists.every((list) => list.includes(measure)));
  const months = apart.map((measure) => monthOf(firstEffect(model, measure)) - clock.firstMonth);
  return Math.max(0, Math.min(clock.months, ...months));
}
