import type { PriceLevel } from '../budget/price-level.ts';
import type { Forecast, ScenarioForecast } from '../forecast/forecast.ts';
import type { ModelDocument } from '../model/document.ts';
import type { ScenarioId, UnitId } from '../model/id.ts';
import { byId } from '../model/references.ts';
import type { Language } from '../text/language.ts';
import { textIn } from '../text/language.ts';
import { m } from '../text/paraglide/messages.js';
import type { Subject } from './cases-of.ts';
import type { Months } from './outcome-lines.ts';

/** What every view is made of. */
export interface Shown {
  readonly model: ModelDocument;
  /** Of scenarios of the model, in any order. */
  readonly forecast: Forecast;
  readonly language: Language;
  /** What money is shown in, once `pricesProblem` has found nothing against it; without it amounts are as the document states them. */
  readonly prices?: PriceLevel | undefined;
  /** The colour slot of scenarios; without it, their places in the document. */
  readonly slots?: ReadonlyMap<ScenarioId, number>;
  /** The months of the run that charts show, `to` exclusive; without it, all of them. */
  readonly window?: Months | undefined;
}

/** A scenario's name. */
export const scenarioName = ({ model, language }: Shown, id: ScenarioId): string =>
  textIn(byId(model.scenarios, id).name, language);

/** A unit's name. */
export const unitName = ({ model, language }: Shown, id: UnitId): string =>
  textIn(byId(model.units, id).name, language);

/** What a chart is about: "I alt", a unit, and the case types where the reader has chosen them. */
export function subjectName(shown: Shown, { unit, caseTypes, isChosen }: Subject): string {
  const { model, language } = shown;
  const of = unit === null ? m.chart_total({}, { locale: language }) : unitName(shown, unit);
  if (!isChosen || !caseTypes) return of;
  const types = caseTypes.map((id) => textIn(byId(model.caseTypes, id).name, language)).join(', ');
  return unit === null ? types : `${of}: ${types}`;
}

/** A scenario's numbers. @throws RangeError where the forecast has none: a programmer's error */
export function scenarioForecast({ forecast }: Shown, id: ScenarioId): ScenarioForecast {
  const found = forecast.scenarios.find(({ scenario }) => scenario === id);
  if (!found) throw new RangeError(`the forecast has no scenario "${id}"`);
  return found;
}

/** A name inside a sentence: "Børn med handicap" becomes "børn med handicap"; names with other capitals stay ("BIF", "Borgercenter Handicap"). */
export function inSentence(name: string): string {
  const rest = name.slice(1);
  return rest === rest.toLowerCase() ? name.slice(0, 1).toLowerCase() + rest : name;
}
