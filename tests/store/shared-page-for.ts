import { expectedForecast } from '../../src/lib/forecast/forecast.ts';
import type { ModelDocument } from '../../src/lib/model/document.ts';
import type { SharedPage } from '../../src/lib/model/shared-page.ts';
import { leverShare } from '../../src/lib/state/lever-share.ts';
import { comparedScenarios, comparedWith } from '../../src/lib/views/comparison.ts';
import { sharedPageOf } from '../../src/lib/views/shared-page.ts';

/** The page that a link to a model shows, of its expected runs. */
export function sharedPageFor(model: ModelDocument): SharedPage {
  const { scenario, unit } = model.headline;
  const compared = comparedScenarios(model, undefined, scenario);
  const focus = { scenario, against: comparedWith(model, scenario), unit: unit ?? null, compared };
  const forecast = expectedForecast(
    model,
    model.scenarios.map(({ id }) => id)
  );
  const share = leverShare(model);
  const leverPercent = share === undefined ? undefined : Math.round(share * 100);
  return sharedPageOf({ model, forecast }, { focus, leverPercent, date: '2026-03-02' });
}
