import type { Series } from '../charts/series.ts';
import { SHARE_MEASURES, type ShareMeasure } from '../forecast/outcome.ts';
import type { Language } from '../text/language.ts';
import { writeShare } from '../text/numbers.ts';
import { m } from '../text/paraglide/messages.js';
import { flowsOf, type Subject } from './cases-of.ts';
import { describeLines } from './describe-lines.ts';
import { outcomeLines, outcomeValue } from './outcome-lines.ts';
import type { ResultMeasure } from './result-choice.ts';
import { scenarioName, type Shown } from './shown.ts';
import { monthsOf, stretchWords, type YearOrMonths } from './stretch.ts';
import { timeAxis } from './time-axis.ts';
import { writeList } from './write-list.ts';

const titles = {
  closedOnTime: m.measure_closedOnTime,
  receivedOnTime: m.measure_receivedOnTime,
  openOverdue: m.measure_openOverdue,
  upToDate: m.measure_upToDate
} as const satisfies Record<ShareMeasure, unknown>;

/** What a measure is called where one is chosen. */
export function resultTitle(measure: ResultMeasure, language: Language): string {
  const options = { locale: language };
  if (measure === 'overdue') return m.choice_overdue({}, options);
  return measure === 'open' ? m.choice_open({}, options) : titles[measure]({}, options);
}

const counts = {
  closedOnTime: m.measure_closedOnTime_counts,
  receivedOnTime: m.measure_receivedOnTime_counts,
  openOverdue: m.measure_openOverdue_counts,
  upToDate: m.measure_upToDate_counts
} as const satisfies Record<ShareMeasure, unknown>;

/**
 * The on-time measures side by side as small multiples by quarter, each with a line on what it counts; the fourth only where there are
 * follow-ups.
 * @param year or months that the captions speak of; they must lie in the run
 */
export function measuresSeries(shown: Shown, subject: Subject, year: YearOrMonths): Series[] {
  const { forecast, language } = shown;
  const options = { locale: language };
  const axis = timeAxis(shown, 'quarter');
  const flows = flowsOf(forecast.layout, subject);
  const followUps = flowsOf(forecast.layout, subject.isChosen ? subject : { unit: subject.unit }).filter(
    (flow) => forecast.layout.flows[flow]!.planned
  );
  const months = monthsOf(forecast.layout, year);
  return SHARE_MEASURES.filter((measure) => measure !== 'upToDate' || followUps.length > 0).map((measure) => {
    const asked = measure === 'upToDate' ? followUps : flows;
    const lines = outcomeLines(shown, { measure, flows: asked, months: axis.months });
    const shares = forecast.scenarios.map((scenario) =>
      months ? outcomeValue(shown, scenario, measure, asked, months) : null
    );
    const values = forecast.scenarios.map(({ scenario }, i) =>
      m.scenario_value(
        { value: writeShare(shares[i]!, language), label: scenarioName(shown, scenario) },
        options
      )
    );
    const words = { counts: counts[measure]({}, options), year: stretchWords(shown, year) };
    return {
      id: `measure-${measure}`,
      title: titles[measure]({}, options),
      takeaway: shares.every((share) => share === null)
        ? m.measure_takeaway_undefined(words, options)
        : m.measure_takeaway({ ...words, values: writeList(values, language) }, options),
      description: describeLines(lines, axis, (value) => writeShare(value, language), language),
      ...axis,
      unit: 'share',
      maximum: 1,
      bandLabel: m.band_words({}, options),
      lines,
      targets: [],
      points: []
    };
  });
}
