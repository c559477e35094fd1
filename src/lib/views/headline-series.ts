import type { Series } from '../charts/series.ts';
import type { HeadlineMeasure } from '../model/headline.ts';
import { writeCases, writeShare } from '../text/numbers.ts';
import { m } from '../text/paraglide/messages.js';
import { flowsOf, type Subject } from './cases-of.ts';
import { describeLines } from './describe-lines.ts';
import { endSentence } from './end-sentence.ts';
import { onTimeSeries } from './on-time-series.ts';
import { outcomeLines, outcomeValue } from './outcome-lines.ts';
import { countsCases, type ResultMeasure } from './result-choice.ts';
import { scenarioName, subjectName, type Shown } from './shown.ts';
import { monthsOf, stretchEnd, type YearOrMonths } from './stretch.ts';
import { timeAxis } from './time-axis.ts';
import { writeList } from './write-list.ts';

/**
 * The main chart: what the headline measures, per month, a line per scenario with its band.
 * @param spokenOf the year, or the months, that the caption speaks of; they must lie in the run
 */
export function headlineSeries(
  shown: Shown,
  subject: Subject,
  spokenOf: YearOrMonths,
  measure: HeadlineMeasure = shown.model.headline.measure
): Series {
  if (measure === 'closedOnTime') return onTimeSeries(shown, subject, spokenOf);
  const options = { locale: shown.language };
  const unit = subjectName(shown, subject);
  const year = stretchEnd(shown, spokenOf);
  return measure === 'upToDate'
    ? outcomeSeries(shown, { subject, spokenOf, measure }, (values) => ({
        id: 'up-to-date',
        title: m.up_to_date_title({ unit }, options),
        takeaway: m.up_to_date_takeaway({ year, values }, options)
      }))
    : outcomeSeries(shown, { subject, spokenOf, measure }, (values) => ({
        id: 'overdue',
        title: m.overdue_title({ unit }, options),
        takeaway: m.overdue_takeaway({ year, values }, options)
      }));
}

/** What a chart of one outcome is of. */
export interface OutcomeSeriesRequest {
  readonly subject: Subject;
  readonly spokenOf: YearOrMonths;
  readonly measure: ResultMeasure;
}

/** An outcome per month, a line per scenario with its band. @param say its words, given the values of the scenarios in words */
export function outcomeSeries(
  shown: Shown,
  { subject, spokenOf, measure }: OutcomeSeriesRequest,
  say: (values: string) => Pick<Series, 'id' | 'title' | 'takeaway'>
): Series {
  const { forecast, language } = shown;
  const options = { locale: language };
  const axis = timeAxis(shown, 'month');
  const flows = flowsOf(forecast.layout, subject);
  const lines = outcomeLines(shown, { measure, flows, months: axis.months });
  const isCount = countsCases(measure);
  const write = (value: number | null) =>
    isCount ? writeCases(value, language) : writeShare(value, language);
  const months = monthsOf(forecast.layout, spokenOf);
  const values = forecast.scenarios.map((scenario) => {
    const value = months ? outcomeValue(shown, scenario, measure, flows, months) : null;
    return m.scenario_value({ value: write(value), label: scenarioName(shown, scenario.scenario) }, options);
  });
  const words = say(writeList(values, language));
  return {
    ...words,
    takeaway: endSentence(words.takeaway),
    description: describeLines(lines, axis, write, language),
    ...axis,
    bandLabel: m.band_words({}, options),
    lines,
    targets: [],
    points: [],
    ...(isCount ? { unit: 'cases' } : { unit: 'share', maximum: 1 })
  };
}
