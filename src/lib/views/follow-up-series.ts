import type { Line, Series, Value } from '../charts/series.ts';
import type { ScenarioId } from '../model/id.ts';
import { writeShare } from '../text/numbers.ts';
import { m } from '../text/paraglide/messages.js';
import { flowsOf, type Subject } from './cases-of.ts';
import { describeLines } from './describe-lines.ts';
import { endSentence } from './end-sentence.ts';
import { outcomeLines, outcomeValue, slotOf } from './outcome-lines.ts';
import { scenarioForecast, scenarioName, subjectName, type Shown } from './shown.ts';
import { monthsOf, stretchEnd, type YearOrMonths } from './stretch.ts';
import { timeAxis } from './time-axis.ts';

/** So much lower may the share done on time be than the share up to date, before the caption says why. */
const APART = 0.1;

/**
 * The two measures of follow-ups in one scenario on one chart: the share of those done that were on time (a flow), and the share of the
 * active cases that are up to date (a state). While a backlog is cleared the first stays low and the second rises.
 * @param year or months that the caption speaks of first; they must lie in the run
 * @returns undefined where the subject has no follow-ups
 */
export function followUpSeries(
  shown: Shown,
  subject: Subject,
  scenario: ScenarioId,
  year: YearOrMonths
): Series | undefined {
  const { forecast, language } = shown;
  const options = { locale: language };
  const flows = flowsOf(forecast.layout, subject).filter((row) => forecast.layout.flows[row]!.planned);
  if (flows.length === 0) return undefined;
  const axis = timeAxis(shown, 'quarter');
  const lineOf = (measure: 'closedOnTime' | 'upToDate', label: string, slot: number | undefined): Line => {
    const found = outcomeLines(shown, { measure, flows, months: axis.months });
    return { ...found.find(({ id }) => id === scenario)!, id: measure, label, slot };
  };
  const lines = [
    lineOf('upToDate', m.follow_ups_state({}, options), slotOf(shown, scenario)),
    lineOf('closedOnTime', m.follow_ups_flow({}, options), undefined)
  ];
  const unit = subjectName(shown, subject);
  return {
    id: 'follow-ups',
    title: m.follow_ups_title({ unit }, options),
    takeaway: endSentence(takeaway(shown, flows, scenario, year)),
    description: describeLines(lines, axis, (value) => writeShare(value, language), language),
    ...axis,
    unit: 'share',
    maximum: 1,
    bandLabel: m.band_words({}, options),
    lines,
    targets: [],
    points: []
  };
}

function takeaway(shown: Shown, flows: readonly number[], scenario: ScenarioId, year: YearOrMonths): string {
  const { forecast, language, model } = shown;
  const options = { locale: language };
  const shareIn = (measure: 'closedOnTime' | 'upToDate', of: YearOrMonths): Value => {
    const months = monthsOf(forecast.layout, of);
    return months ? outcomeValue(shown, scenarioForecast(shown, scenario), measure, flows, months) : null;
  };
  const wordsOf = (of: YearOrMonths) => {
    const [state, flow] = [shareIn('upToDate', of), shareIn('closedOnTime', of)];
    const words = {
      year: stretchEnd(shown, of),
      ofYear: typeof of === 'number' ? m.follow_ups_year({}, options) : m.follow_ups_period({}, options),
      state: writeShare(state, language),
      flow: writeShare(flow, language)
    };
    return { words, apart: state !== null && flow !== null && state - flow >= APART };
  };
  const first = wordsOf(year);
  const named = { ...first.words, scenario: scenarioName(shown, scenario) };
  const said = first.apart
    ? m.follow_ups_takeaway_apart(named, options)
    : m.follow_ups_takeaway(named, options);
  // Beyond what is shown the caption does not look.
  const lastYear = Number(model.period.end.slice(0, 4));
  return lastYear === year || shown.window
    ? said
    : `${said} ${m.follow_ups_takeaway_later(wordsOf(lastYear).words, options)}`;
}
