import type { Series } from '../charts/series.ts';
import type { ScenarioId, UnitId } from '../model/id.ts';
import { undefinedDash, writeCases, writeNumber, writeRange, writeShare } from '../text/numbers.ts';
import { m } from '../text/paraglide/messages.js';
import { fallWords } from './area-falls.ts';
import { flowsOf, subjectOf, type Subject } from './cases-of.ts';
import { describeLines } from './describe-lines.ts';
import { outcomeLines } from './outcome-lines.ts';
import { pairedOutcome, type PairedOutcome } from './paired-outcome.ts';
import { countsCases, isBetterLow, type ResultMeasure } from './result-choice.ts';
import { scenarioName, unitName, type Shown } from './shown.ts';
import { monthsOf, stretchName, type YearOrMonths } from './stretch.ts';
import type { TableView } from './table-view.ts';
import { timeAxis } from './time-axis.ts';
import { writeDifference } from './write-difference.ts';

/** What areas are compared on: a year, or some months, of one scenario against another. */
export interface AreaRequest {
  readonly scenario: ScenarioId;
  readonly against: ScenarioId;
  readonly year: YearOrMonths;
  /** Without it, what the headline measures. */
  readonly measure?: ResultMeasure;
  /** What the page is about: where a reader has chosen its case types, each unit is asked for those. */
  readonly subject?: Subject;
}

const measureOf = ({ model }: Shown, { measure }: AreaRequest): ResultMeasure =>
  measure ?? model.headline.measure;

const subjectIn = ({ model }: Shown, { subject }: AreaRequest, unit: UnitId): Subject =>
  subject?.isChosen ? { ...subject, unit } : subjectOf(model, unit);

/** One area: what is measured, by quarter, and how much it loses. */
export interface Area {
  readonly unit: UnitId;
  readonly series: Series;
  /** In the year or months asked for. */
  readonly outcome: PairedOutcome | null;
}

/** The areas that have cases, as small multiples by quarter, the worst hit first. */
export function unitSeries(shown: Shown, request: AreaRequest): Area[] {
  const { model, forecast } = shown;
  const measure = measureOf(shown, request);
  const months = monthsOf(forecast.layout, request.year);
  const areas = model.units
    .filter(({ id }) => flowsOf(forecast.layout, subjectIn(shown, request, id)).length > 0)
    .map(({ id }): Area => {
      const flows = flowsOf(forecast.layout, subjectIn(shown, request, id));
      const outcome = months ? pairedOutcome(shown, { ...request, measure, flows, months }) : null;
      return { unit: id, outcome, series: areaSeries(shown, id, flows, request, outcome) };
    })
    .sort(worstFirst(measure));
  return countsCases(measure) ? onOneScale(areas) : areas;
}

interface Compared {
  readonly outcome: PairedOutcome | null;
}

/** The order of areas: the largest loss first; those that lose nothing by how they stand, and those without cases to measure last. */
export function worstFirst(measure: ResultMeasure): (a: Compared, b: Compared) => number {
  // More cases past their deadline are worse; a higher share is better.
  const good = isBetterLow(measure) ? -1 : 1;
  const loss = ({ outcome }: Compared): number => Math.min(0, good * (outcome?.difference ?? 0));
  const standing = ({ outcome }: Compared): number => good * (outcome?.value ?? good * Infinity);
  return (a, b) => {
    const [one, other] = [standing(a), standing(b)];
    return loss(a) - loss(b) || (one === other ? 0 : one - other);
  };
}

/** Numbers of cases share an axis, so that areas can be compared. */
function onOneScale(areas: Area[]): Area[] {
  const values = areas.flatMap(({ series }) =>
    series.lines.flatMap((line) => [...line.values, ...(line.high ?? [])])
  );
  const maximum = Math.max(1, ...values.map((value) => value ?? 0));
  return areas.map((area) => ({ ...area, series: { ...area.series, maximum } }));
}

function areaSeries(
  shown: Shown,
  unit: UnitId,
  flows: readonly number[],
  request: AreaRequest,
  outcome: PairedOutcome | null
): Series {
  const { language } = shown;
  const measure = measureOf(shown, request);
  const options = { locale: language };
  const axis = timeAxis(shown, 'quarter');
  const lines = outcomeLines(shown, { measure, flows, months: axis.months });
  const name = stretchName(shown, request.year);
  const year = name.slice(0, 1).toUpperCase() + name.slice(1);
  const counted = countsCases(measure) ? 'cases' : 'share';
  const takeaway =
    outcome && outcome.difference !== null
      ? m.area_difference({ year, difference: writeDifference(outcome, language, counted) }, options)
      : m.area_undefined({ year }, options);
  const falls =
    measure === 'closedOnTime' ? ` ${fallWords(shown, subjectIn(shown, request, unit), request)}` : '';
  const common = {
    id: `area-${unit}`,
    title: unitName(shown, unit),
    takeaway: `${takeaway}${falls}`,
    ...axis,
    bandLabel: m.band_words({}, options),
    lines,
    targets: [],
    points: []
  };
  return counted === 'cases'
    ? {
        ...common,
        description: describeLines(lines, axis, (value) => writeCases(value, language), language),
        unit: 'cases'
      }
    : {
        ...common,
        description: describeLines(lines, axis, (value) => writeShare(value, language), language),
        unit: 'share',
        maximum: 1
      };
}

/** The paired difference of every area by quarter of the forecast, in percentage points or cases, with its band. */
export function areaQuarters(shown: Shown, request: AreaRequest): TableView {
  const { language, forecast } = shown;
  const measure = measureOf(shown, request);
  const options = { locale: language };
  const axis = timeAxis(shown, 'quarter');
  const areas = unitSeries(shown, request);
  const names = {
    scenario: scenarioName(shown, request.scenario),
    against: scenarioName(shown, request.against)
  };
  const write = (unit: UnitId, index: number) => {
    const flows = flowsOf(forecast.layout, subjectIn(shown, request, unit));
    const months = axis.months[index]!;
    const outcome = pairedOutcome(shown, { ...request, measure, flows, months });
    return writeCell(outcome, countsCases(measure) ? 1 : 100, language);
  };
  const title = measure === 'overdue' ? m.area_cases_title : m.area_quarters_title;
  return {
    title: title(names, options),
    head: [
      { text: m.table_quarter({}, options) },
      ...areas.map(({ series }) => ({ text: series.title, number: true }))
    ],
    rows: axis.periods
      .map((period, index) => [period, ...areas.map(({ unit }) => write(unit, index))])
      .slice(axis.forecastFrom),
    notes: []
  };
}

function writeCell(
  { difference, paired }: PairedOutcome,
  scale: number,
  language: Shown['language']
): string {
  if (difference === null) return undefinedDash;
  const written = writeNumber(difference * scale, language, 0, 'always');
  if (!paired) return written;
  const [low, high] = [paired.low, paired.high].map((end) => writeNumber(end * scale, language)) as [
    string,
    string
  ];
  return `${written} (${writeRange(low, high, language)})`;
}
