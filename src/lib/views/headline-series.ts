import type { Series } from '../charts/series.ts';
import { writeCases, writeShare } from '../text/numbers.ts';
import { m } from '../text/paraglide/messages.js';
import { flowsOf, monthsOfYear, type Subject } from './cases-of.ts';
import { describeLines } from './describe-lines.ts';
import { endSentence } from './end-sentence.ts';
import { onTimeSeries } from './on-time-series.ts';
import { outcomeLines, outcomeValue } from './outcome-lines.ts';
import { scenarioName, unitName, type Shown } from './shown.ts';
import { timeAxis } from './time-axis.ts';
import { writeList } from './write-list.ts';

/**
 * The main chart: what the headline measures, per month, a line per scenario with its band.
 * @param takeawayYear the year that the caption speaks of; it must lie in the run
 */
export function headlineSeries(shown: Shown, subject: Subject, takeawayYear: number): Series {
  const { measure } = shown.model.headline;
  if (measure === 'closedOnTime') return onTimeSeries(shown, subject, takeawayYear);
  const { forecast, language } = shown;
  const options = { locale: language };
  const unit = subject.unit === null ? m.chart_total({}, options) : unitName(shown, subject.unit);
  const axis = timeAxis(shown, 'month');
  const flows = flowsOf(forecast.layout, subject);
  const lines = outcomeLines(shown, { measure, flows, months: axis.months });
  const write = (value: number | null) =>
    measure === 'upToDate' ? writeShare(value, language) : writeCases(value, language);
  const months = monthsOfYear(forecast.layout, takeawayYear);
  const values = forecast.scenarios.map((scenario) => {
    const value = months ? outcomeValue(shown, scenario, measure, flows, months) : null;
    return m.scenario_value({ value: write(value), label: scenarioName(shown, scenario.scenario) }, options);
  });
  const words = { year: String(takeawayYear), values: writeList(values, language) };
  const common = {
    description: describeLines(lines, axis, write, language),
    ...axis,
    bandLabel: m.band_words({}, options),
    lines,
    targets: [],
    points: []
  };
  return measure === 'upToDate'
    ? {
        id: 'up-to-date',
        title: m.up_to_date_title({ unit }, options),
        takeaway: endSentence(m.up_to_date_takeaway(words, options)),
        unit: 'share',
        maximum: 1,
        ...common
      }
    : {
        id: 'overdue',
        title: m.overdue_title({ unit }, options),
        takeaway: endSentence(m.overdue_takeaway(words, options)),
        unit: 'cases',
        ...common
      };
}
