import { isoFromDay } from '../calendar/iso-day.ts';
import { bandOf } from '../forecast/band.ts';
import { doneBy } from '../forecast/programmes/done-by.ts';
import { probeOfStage } from '../forecast/programmes/probe-lookup.ts';
import { categoryProgress, stockPerReplication } from '../forecast/programmes/progress.ts';
import type { Partial } from '../simulation/partial.ts';
import type { PartId, ScenarioId } from '../model/id.ts';
import type { Programme } from '../model/programme.ts';
import { writeDate } from '../text/dates.ts';
import { textIn } from '../text/language.ts';
import { undefinedDash, writeNumber, writeRange } from '../text/numbers.ts';
import { m } from '../text/paraglide/messages.js';
import { monthsOfYear } from './cases-of.ts';
import { scenarioForecast, scenarioName, type Shown } from './shown.ts';
import type { TableView } from './table-view.ts';

const number = true;

/** Cases by the category that their review found, in the run until the end of a year: how many are found, and how many are done. */
export function categoryTable(
  shown: Shown,
  programme: Programme,
  scenario: ScenarioId,
  year: number
): TableView | undefined {
  const { language, forecast } = shown;
  const options = { locale: language };
  const months = monthsOfYear(forecast.layout, year);
  if (!months) return undefined;
  const partial = partialOf(shown, scenario);
  const progress = categoryProgress(partial, forecast.layout, programme, null, months.to - 1);
  if (progress.every(({ found, done }) => sum(found) + sum(done) === 0)) return undefined;
  const cells = (values: Float64Array) => [
    writeNumber(sum(values) / values.length, language),
    ...(values.length > 1 ? [rangeOf(values, shown)] : [])
  ];
  const heads = (text: string) => [
    { text, number },
    ...(partial.to - partial.from > 1 ? [{ text: m.table_band({}, options), number }] : [])
  ];
  const all = (of: 'found' | 'done') =>
    progress[0]![of].map((_, r) => progress.reduce((total, each) => total + each[of][r]!, 0));
  return {
    title: m.table_categories(
      {
        programme: textIn(programme.name, language),
        year: String(year),
        scenario: scenarioName(shown, scenario)
      },
      options
    ),
    head: [
      { text: m.table_category({}, options) },
      ...heads(m.table_category_found({}, options)),
      ...heads(m.table_category_done({}, options))
    ],
    rows: progress.map(({ category, found, done }) => [
      textIn(programme.categories.find(({ id }) => id === category)!.name, language),
      ...cells(found),
      ...cells(done)
    ]),
    total: [m.table_total({}, options), ...cells(all('found')), ...cells(all('done'))],
    notes: [m.table_categories_note({}, options)],
    terms: ['category', 'completionReport']
  };
}

/** Each part of a programme: its cases, and when all of them are reviewed and reported done. */
export function partTable(shown: Shown, programme: Programme, scenario: ScenarioId): TableView | undefined {
  if (programme.parts.length < 2) return undefined;
  const { language, forecast } = shown;
  const options = { locale: language };
  const partial = partialOf(shown, scenario);
  const when = (part: PartId | null, stage: 'reviewed' | 'reported') => {
    const probe = probeOfStage(forecast.layout, programme, part, stage);
    const done = doneBy(partial, forecast.layout, probe);
    return [done.median, done.high].map((day) => (day === null ? undefinedDash : writeDay(shown, day)));
  };
  const row = (name: string, part: PartId | null) => [
    name,
    writeNumber(
      sum(stockPerReplication(partial, forecast.layout, programme, part)) / (partial.to - partial.from),
      language
    ),
    when(part, 'reviewed')[0]!,
    ...when(part, 'reported').slice(0, partial.to - partial.from > 1 ? 2 : 1)
  ];
  return {
    title: m.table_parts(
      { programme: textIn(programme.name, language), scenario: scenarioName(shown, scenario) },
      options
    ),
    head: [
      { text: m.table_part({}, options) },
      { text: m.table_part_cases({}, options), number },
      { text: m.table_part_reviewed({}, options), number },
      { text: m.table_part_reported({}, options), number },
      ...(partial.to - partial.from > 1 ? [{ text: m.table_part_reported_most({}, options), number }] : [])
    ],
    rows: programme.parts.map(({ id, name }) => row(name ? textIn(name, language) : id, id)),
    total: row(m.table_total({}, options), null),
    notes: [m.table_parts_note({}, options)]
  };
}

const partialOf = (shown: Shown, scenario: ScenarioId): Partial => {
  const { expected, replications } = scenarioForecast(shown, scenario);
  return replications ?? expected;
};

const sum = (values: Float64Array): number => values.reduce((total, value) => total + value, 0);

function rangeOf(values: Float64Array, { language }: Shown): string {
  const band = bandOf(values);
  if (!band) return undefinedDash;
  return writeRange(writeNumber(band.low, language), writeNumber(band.high, language), language);
}

function writeDay({ language, model }: Shown, day: Parameters<typeof isoFromDay>[0]): string {
  const iso = isoFromDay(day);
  return iso < model.period.start
    ? m.milestone_day_before({}, { locale: language })
    : writeDate(iso, language);
}
