import type { Point, Series, TargetLine } from '../charts/series.ts';
import { dayFromIso } from '../calendar/iso-day.ts';
import { monthOf } from '../calendar/month.ts';
import { likelyValue } from '../model/quantity-value.ts';
import type { PublishedShare } from '../model/published.ts';
import { writeShare } from '../text/numbers.ts';
import { m } from '../text/paraglide/messages.js';
import { flowsOf, type Subject } from './cases-of.ts';
import { endSentence } from './end-sentence.ts';
import { describeLines } from './describe-lines.ts';
import { outcomeLines, outcomeValue } from './outcome-lines.ts';
import { scenarioName, subjectName, type Shown } from './shown.ts';
import { monthsOf, stretchWords, type YearOrMonths } from './stretch.ts';
import { positionOf, timeAxis } from './time-axis.ts';
import { writeList } from './write-list.ts';
import { writeStretch } from './write-stretch.ts';

/**
 * The main chart: the share of closed cases that were on time, per month, a line per scenario with its band, targets, dated
 * events and published figures.
 * @param spokenOf the year, or the months, that the caption speaks of; they must lie in the run
 */
export function onTimeSeries(shown: Shown, subject: Subject, spokenOf: YearOrMonths): Series {
  const { language, forecast } = shown;
  const options = { locale: language };
  const axis = timeAxis(shown, 'month');
  const flows = flowsOf(forecast.layout, subject);
  const lines = outcomeLines(shown, { measure: 'closedOnTime', flows, months: axis.months });
  const targets = targetLines(shown, subject);
  const write = (value: number | null) => writeShare(value, language);
  return {
    id: 'on-time',
    title: m.on_time_title({ unit: subjectName(shown, subject) }, options),
    takeaway: endSentence(takeaway(shown, flows, spokenOf, targets[0])),
    description: describeLines(lines, axis, write, language),
    ...axis,
    unit: 'share',
    maximum: 1,
    bandLabel: m.band_words({}, options),
    lines,
    targets,
    points: points(shown, subject, axis.months)
  };
}

function takeaway(
  shown: Shown,
  flows: readonly number[],
  spokenOf: YearOrMonths,
  target?: TargetLine
): string {
  const { forecast, language } = shown;
  const options = { locale: language };
  const months = monthsOf(forecast.layout, spokenOf);
  if (!months) return '';
  const values = forecast.scenarios.map((scenario) => {
    const value = writeShare(outcomeValue(shown, scenario, 'closedOnTime', flows, months), language);
    return m.scenario_value({ value, label: scenarioName(shown, scenario.scenario) }, options);
  });
  const words = { year: stretchWords(shown, spokenOf), values: writeList(values, language) };
  return target
    ? m.on_time_takeaway_target({ ...words, target: writeShare(target.value, language) }, options)
    : m.on_time_takeaway(words, options);
}

function targetLines({ model, language }: Shown, { unit, isChosen }: Subject): TargetLine[] {
  // A target is of all decisions as well.
  if (isChosen) return [];
  const shares = model.targets
    .filter(({ units }) => !units || (unit !== null && units.includes(unit)))
    .map(({ share }) => likelyValue(share));
  return [...new Set(shares)].map((value) => ({
    value,
    label: m.target_line({ share: writeShare(value, language) }, { locale: language })
  }));
}

function points(
  { model, forecast, language, window }: Shown,
  { unit, isChosen }: Subject,
  months: readonly { from: number; to: number }[]
): Point[] {
  // What is published is of all decisions.
  if (isChosen) return [];
  const { firstMonth } = forecast.layout;
  const at = (date: string, before: number) =>
    positionOf((dayFromIso(date) - before) as ReturnType<typeof dayFromIso>, months, firstMonth, 1);
  const monthAt = (date: string) => monthOf(dayFromIso(date)) - firstMonth;
  // What goes on beyond the months that are shown stands to their end.
  const endOf = ({ from, to }: PublishedShare) =>
    window && monthAt(from) < window.to && monthAt(to) >= window.to ? months.length : at(to, 0);
  return model.published
    .filter((published) => published.unit === unit)
    .map((published) => ({
      from: Math.max(0, at(published.from, 1)),
      to: endOf(published),
      value: published.share,
      bound: published.bound,
      label: publishedLabel(published, language)
    }))
    .filter(({ to }) => to > 0);
}

function publishedLabel(published: PublishedShare, language: Shown['language']): string {
  const words = {
    period: writeStretch(published.from, published.to, language),
    share: writeShare(published.share, language)
  };
  const options = { locale: language };
  return published.bound === 'above' ? m.published_above(words, options) : m.published_equal(words, options);
}
