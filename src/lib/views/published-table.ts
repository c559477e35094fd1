import { dayFromIso } from '../calendar/iso-day.ts';
import { monthOf } from '../calendar/month.ts';
import type { ScenarioId } from '../model/id.ts';
import { writeShare, writeShareRange } from '../text/numbers.ts';
import { m } from '../text/paraglide/messages.js';
import { flowsOf } from './cases-of.ts';
import { bandedOutcome } from './outcome-values.ts';
import { scenarioForecast, unitName, type Shown } from './shown.ts';
import type { TableView } from './table-view.ts';
import { writeStretch } from './write-stretch.ts';

/** Published shares beside what the model gives for the same months, so that its past can be judged. */
export function publishedTable(shown: Shown, scenario: ScenarioId): TableView {
  const { model, forecast, language } = shown;
  const options = { locale: language };
  const { firstMonth, months } = forecast.layout;
  const own = scenarioForecast(shown, scenario);
  const rows = model.published.map((published) => {
    const from = Math.max(0, monthOf(dayFromIso(published.from)) - firstMonth);
    const to = Math.min(months, monthOf(dayFromIso(published.to)) - firstMonth + 1);
    const flows = flowsOf(forecast.layout, published);
    const value =
      from < to ? bandedOutcome(own, forecast.layout, 'closedOnTime', { flows, from, to }).value : null;
    const share = writeShare(published.share, language);
    const computed = writeShare(own.replications ? value?.median : value?.expected, language);
    return [
      unitName(shown, published.unit),
      writeStretch(published.from, published.to, language),
      published.bound === 'above' ? m.table_above({ share }, options) : share,
      own.replications && value
        ? `${computed} (${writeShareRange(value.low, value.high, language)})`
        : computed
    ];
  });
  return {
    title: m.table_published({}, options),
    head: [
      { text: m.table_area({}, options) },
      { text: m.table_period({}, options) },
      { text: m.table_published_share({}, options), number: true },
      { text: m.table_computed_share({}, options), number: true }
    ],
    rows,
    notes: []
  };
}
