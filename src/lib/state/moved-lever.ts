import { expectedForecast, type Forecast } from '../forecast/forecast.ts';
import type { ModelDocument } from '../model/document.ts';
import { loadFormulasOf } from '../model/formulas-of.ts';
import type { ScenarioId } from '../model/id.ts';
import type { Following, SharedPage } from '../model/shared-page.ts';
import type { Source } from '../model/source.ts';
import type { Language } from '../text/language.ts';
import { comparedScenarios, comparedSlots, comparedWith } from '../views/comparison.ts';
import { focusOf, followingOf } from '../views/shared-page.ts';
import { leverRun } from './lever-run.ts';
import { withLeverShare } from './lever-share.ts';
import { replaceScenario } from './mix-forecasts.ts';

/** The page as it is with the lever at a share in whole per cents: expected runs of every scenario, so that all of it is of one kind. */
export type MovedLever = (percent: number) => Following;

/** What a moved share says of where it comes from. */
const SOURCE: Source = { kind: 'assumption', note: '–' };

/**
 * Readies a frozen document to be run at other places of its lever.
 * @param page as it was frozen, whose colours stay
 * @returns undefined where the document has no lever
 */
export async function movedLever(
  model: ModelDocument,
  page: SharedPage,
  language: Language
): Promise<MovedLever | undefined> {
  await loadFormulasOf(model);
  const run = leverRun(model);
  if (!model.lever || !run) return undefined;
  const { scenario } = model.lever;
  const frozen = focusOf(page);
  const compared = comparedScenarios(model, frozen.compared, scenario);
  const focus = { scenario, against: comparedWith(model, scenario), unit: frozen.unit, compared };
  const slots = new Map(comparedSlots(model, compared));
  for (const { id, slot } of page[language].onTime.lines) {
    if (slot !== undefined) slots.set(id as ScenarioId, slot);
  }
  let others: Forecast | undefined;
  return (percent) => {
    const share = percent / 100;
    // What the lever does not touch is the same at every place.
    others ??= expectedForecast(model, compared, page.documentHash);
    const forecast = replaceScenario(others, run(share));
    return followingOf({ model: withLeverShare(model, share, SOURCE), forecast, language, slots }, focus);
  };
}
