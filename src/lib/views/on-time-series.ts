import type { Point, Series, TargetLine } from '../charts/series.ts';
import { dayFromIso } from '../calendar/iso-day.ts';
import { likelyValue } from '../model/quantity-value.ts';
import type { PublishedShare } from '../model/published.ts';
import { writeShare } from '../text/numbers.ts';
import { m } from '../text/paraglide/messages.js';
import { flowsOf, monthsOfYear, type Subject } from './cases-of.ts';
import { endSentence } from './end-sentence.ts';
import { describeLines } from './describe-lines.ts';
import { outcomeLines, outcomeValue } from './outcome-lines.ts';
import { scenarioName, unitName, type Shown } from './shown.ts';
import { positionOf, timeAxis } from './time-axis.ts';
import { writeList } from './write-list.ts';
import { writeStretch } from './write-stretch.ts';

/**
 * The main chart: the share of closed cases that were on time, per month, a line per scenario with its band, targets, dated
 * events and published figures.
 * @param takeawayYear the year that the caption speaks of; it must lie in the run
 */
export function onTimeSeries(shown: Shown, subject: Subject, takeawayYear: number): Series {
  const { language, forecast } = shown;
  const options = { locale: language };
  const axis = timeAxis(shown, 'month');
  const flows = flowsOf(forecast.layout, subject);
  const lines = outcomeLines(shown, { measure: 'closedOnTime', flows, months: axis.months });
  const targets = targetLines(shown, subject);
  const write = (value: number | null) => writeShare(value, language);
  return {
    id: 'on-time',
    title: m.on_time_title({ unit: nameOf(shown, subject) }, options),
    takeaway: endSentence(takeaway(shown, flows, takeawayYear, targets[0])),
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

function nameOf(shown: Shown, { unit }: Subject): string {
  return unit === null ? m.chart_total({}, { locale: shown.language }) : unitName(shown, unit);
}

function takeaway(shown: Shown, flows: readonly number[], year: number, target?: TargetLine): string {
  const { forecast, language } = shown;
  const options = { locale: language };
  const months = monthsOfYear(forecast.layout, year);
  if (!months) return '';
  const values = forecast.scenarios.map((scenario) => {
    const value = writeShare(outcomeValue(shown, scenario, 'closedOnTime', flows, months), language);
    return m.scenario_value({ value, label: scenarioName(shown, scenario.scenario) }, options);
  });
  const words = { year: String(year), values: writeList(values, language) };
  return target
    ? m.on_time_takeaway_target({ ...words, target: writeShare(target.value, language) }, options)
    : m.on_time_takeaway(words, options);
}

function targetLines({ model, language }: Shown, { unit }: Subject): TargetLine[] {
  const shares = model.targets
    .filter(({ units }) => !units || (unit !== null && units.includes(unit)))
    .map(({ share }) => likelyValue(share));
  return [...new Set(shares)].map((value) => ({
    value,
    label: m.target_line({ share: writeShare(value, language) }, { locale: language })
  }));
}

function points(
  { model, forecast, language }: Shown,
  { unit }: Subject,
  months: readonly { from: number; to: number }[]
): Point[] {
  const { firstMonth } = forecast.layout;
  const at = (date: string, before: number) =>
    positionOf((dayFromIso(date) - before) as ReturnType<typeof dayFromIso>, months, firstMonth, 1);
  return model.published
    .filter((published) => published.unit === unit)
    .map((published) => ({
      from: Math.max(0, at(published.from, 1)),
      to: at(published.to, 0),
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
