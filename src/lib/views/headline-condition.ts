import { continuedShare, shareOfYear } from '../budget/continued-share.ts';
import type { ModelDocument } from '../model/document.ts';
import type { ScenarioId } from '../model/id.ts';
import { writeShare } from '../text/numbers.ts';
import { m } from '../text/paraglide/messages.js';
import { scenarioName, type Shown } from './shown.ts';
import { yearsOf, type YearOrMonths } from './stretch.ts';

/** Two scenarios as conditions of a sentence: "Uden bevillingen … med den", or by their names. */
export interface Conditions {
  readonly first: string;
  readonly second: string;
}

/** How two scenarios are told apart in a year, or in every year of some months: by how much of the one grant is given, or by name where they differ in something else. */
export function conditionWords(
  shown: Shown,
  { scenario, against, year }: { scenario: ScenarioId; against: ScenarioId; year: YearOrMonths }
): Conditions {
  const { model, language } = shown;
  const options = { locale: language };
  const years = yearsOf(shown.forecast.layout, year);
  const share = givenShare(model, scenario, years);
  const other = givenShare(model, against, years);
  if (share === undefined || other === undefined || share === other) {
    return {
      first: m.headline_scenario({ name: scenarioName(shown, scenario) }, options),
      second: m.headline_other_scenario({ name: scenarioName(shown, against) }, options)
    };
  }
  const part = (given: number) => ({ share: writeShare(given, language) });
  const first =
    share === 0
      ? m.headline_without({}, options)
      : share === 1
        ? m.headline_with({}, options)
        : m.headline_part(part(share), options);
  const second =
    other === 0
      ? m.headline_other_without({}, options)
      : other !== 1
        ? m.headline_other_part(part(other), options)
        : share === 0
          ? m.headline_other_with({}, options)
          : m.headline_other_all({}, options);
  return { first, second };
}

/** How much of the one grant that the page is about is given in each of some years, or undefined where the model has not just one, or they differ. */
function givenShare(
  model: ModelDocument,
  scenario: ScenarioId,
  years: readonly number[]
): number | undefined {
  const grant = model.lever?.grant ?? (model.grants.length === 1 ? model.grants[0]?.id : undefined);
  if (!grant) return undefined;
  const given = continuedShare(model, grant, scenario);
  const [share, ...others] = new Set(years.map((year) => shareOfYear(given, year)));
  return others.length === 0 ? share : undefined;
}
