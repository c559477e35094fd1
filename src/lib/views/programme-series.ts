import { bandOf } from '../forecast/band.ts';
import { progressPerReplication, stockPerReplication } from '../forecast/programmes/progress.ts';
import { stagesReached } from '../forecast/programmes/programme-probes.ts';
import type { Line, Series } from '../charts/series.ts';
import { dayFromIso } from '../calendar/iso-day.ts';
import type { PartId, ScenarioId } from '../model/id.ts';
import type { MilestoneStage, Programme } from '../model/programme.ts';
import { writeDate } from '../text/dates.ts';
import { textIn } from '../text/language.ts';
import { writeCases, writeNumber } from '../text/numbers.ts';
import { m } from '../text/paraglide/messages.js';
import { describeLines } from './describe-lines.ts';
import { endSentence } from './end-sentence.ts';
import { slotOf } from './outcome-lines.ts';
import { scenarioForecast, scenarioName, type Shown } from './shown.ts';
import { positionOf, timeAxis } from './time-axis.ts';

const stageNames: Readonly<Record<MilestoneStage, typeof m.stage_reviewed>> = {
  reviewed: m.stage_reviewed,
  reported: m.stage_reported,
  closed: m.stage_closed
};

/**
 * How far a programme has come at the end of each month in one scenario (burn-up): cases reviewed and cases reported done, those before the
 * run included, below the number of cases in all, with its milestones.
 * @param part null: all parts
 * @returns undefined where nothing is left to report when the run begins, or nothing begins in it
 */
export function programmeSeries(
  shown: Shown,
  programme: Programme,
  part: PartId | null,
  scenario: ScenarioId
): Series | undefined {
  const { language, forecast } = shown;
  const options = { locale: language };
  const { layout } = forecast;
  const own = scenarioForecast(shown, scenario);
  const partial = own.replications ?? own.expected;
  const stock = mean(stockPerReplication(partial, layout, programme, part));
  const axis = timeAxis(shown, 'month');
  const stages = stagesReached(programme).filter((stage) => stage !== 'closed');
  const lines = stages.map((stage): Line => {
    const months = axis.months.map(({ to }) =>
      progressPerReplication(partial, layout, programme, part, stage, to - 1)
    );
    const about = {
      id: stage,
      label: stageNames[stage]({}, options),
      slot: stage === 'reviewed' ? undefined : slotOf(shown, scenario)
    };
    if (!own.replications) return { ...about, kind: 'expected', values: months.map((values) => values[0]!) };
    const bands = months.map(bandOf);
    return {
      ...about,
      kind: 'median',
      values: bands.map((band) => band?.median ?? null),
      low: bands.map((band) => band?.low ?? null),
      high: bands.map((band) => band?.high ?? null)
    };
  });
  const reported = lines.at(-1)!.values;
  if (reported.every((value) => value === reported[0])) return undefined;
  const place = part && programme.parts.find(({ id }) => id === part);
  const name = textIn(programme.name, language);
  const of = place?.name ? `${name}, ${textIn(place.name, language)}` : name;
  return {
    ...axis,
    id: part ? `programme-${programme.id}-${part}` : `programme-${programme.id}`,
    title: m.programme_title({ programme: of }, options),
    takeaway: endSentence(
      m.programme_takeaway(
        {
          scenario: scenarioName(shown, scenario),
          ...monthWords(shown, programme, lines, axis.months),
          stock: writeCases(stock, language)
        },
        options
      )
    ),
    description: describeLines(lines, axis, (value) => writeCases(value, language), language),
    events: milestoneMarks(shown, programme, part, axis.months),
    unit: 'cases',
    maximum: stock,
    bandLabel: m.band_words({}, options),
    lines,
    targets: [{ value: stock, label: m.programme_stock({ cases: writeCases(stock, language) }, options) }],
    points: []
  };
}

const mean = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** What the caption says: how far it is at the end of the month of the last milestone but one, where there is most to tell, or of its end. */
function monthWords(
  { language, forecast, model }: Shown,
  { end, milestones }: Programme,
  lines: readonly Line[],
  months: readonly { from: number; to: number }[]
) {
  const { start, end: runEnds } = model.period;
  const dates = [...new Set(milestones.map(({ date }) => date))].filter((d) => d >= start && d <= runEnds);
  const last = dates.sort().at(-2) ?? (end < runEnds ? end : runEnds);
  const at = Math.floor(positionOf(dayFromIso(last), months, forecast.layout.firstMonth, 1) - 1e-9);
  const value = (line: Line | undefined) => line?.values[Math.max(0, at)] ?? null;
  return {
    date: writeDate(last, language),
    reviewed: writeNumber(value(lines[0]), language),
    reported: writeNumber(value(lines.at(-1)), language)
  };
}

/** The milestones that concern what the chart shows, one mark for each date in the run. */
function milestoneMarks(
  { language, forecast }: Shown,
  { milestones }: Programme,
  part: PartId | null,
  months: readonly { from: number; to: number }[]
) {
  const concerned = milestones.filter(({ parts }) => part === null || !parts || parts.includes(part));
  const dates = [...new Set(concerned.map(({ date }) => date))].sort();
  return dates
    .map((date) => {
      const names = concerned.filter((each) => each.date === date).map(({ name }) => textIn(name, language));
      const words = { date: writeDate(date, language), name: names.join('; ') };
      return {
        position: positionOf(dayFromIso(date), months, forecast.layout.firstMonth, 1),
        label: m.event_line(words, { locale: language })
      };
    })
    .filter(({ position }) => position >= 0 && position <= months.length);
}
