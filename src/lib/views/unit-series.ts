import { dayFromIso } from '../calendar/iso-day.ts';
import { monthOf, monthOfYear, shiftMonth, yearOfMonth } from '../calendar/month.ts';
import type { Series } from '../charts/series.ts';
import type { ScenarioId, UnitId } from '../model/id.ts';
import { writeLongMonth } from '../text/dates.ts';
import { writeNumber, writeShare, writeShareRange, undefinedDash } from '../text/numbers.ts';
import { m } from '../text/paraglide/messages.js';
import { flowsOf, monthsOfYear, subjectOf } from './cases-of.ts';
import { describeLines } from './describe-lines.ts';
import { firstBelow } from './first-below.ts';
import { outcomeLines } from './outcome-lines.ts';
import { pairedOutcome, type PairedOutcome } from './paired-outcome.ts';
import { scenarioName, unitName, type Shown } from './shown.ts';
import type { TableView } from './table-view.ts';
import { timeAxis } from './time-axis.ts';
import { writeDifference } from './write-difference.ts';

/** What areas are compared on: a year of one scenario against another. */
export interface AreaRequest {
  readonly scenario: ScenarioId;
  readonly against: ScenarioId;
  readonly year: number;
}

/** One area: its on-time share by quarter, and how much it loses. */
export interface Area {
  readonly unit: UnitId;
  readonly series: Series;
  /** In the year asked for. */
  readonly outcome: PairedOutcome | null;
}

/** The areas that have cases, as small multiples by quarter, the one that loses most first. */
export function unitSeries(shown: Shown, request: AreaRequest): Area[] {
  const { model, forecast } = shown;
  const months = monthsOfYear(forecast.layout, request.year);
  return model.units
    .filter(({ id }) => flowsOf(forecast.layout, subjectOf(model, id)).length > 0)
    .map(({ id }): Area => {
      const flows = flowsOf(forecast.layout, subjectOf(model, id));
      const outcome = months
        ? pairedOutcome(shown, { ...request, measure: 'closedOnTime', flows, months })
        : null;
      return { unit: id, outcome, series: areaSeries(shown, id, flows, request, outcome) };
    })
    .sort((a, b) => lossOf(a) - lossOf(b));
}

/** Areas without cases to measure come last. */
const lossOf = ({ outcome }: Area): number => outcome?.difference ?? Infinity;

function areaSeries(
  shown: Shown,
  unit: UnitId,
  flows: readonly number[],
  request: AreaRequest,
  outcome: PairedOutcome | null
): Series {
  const { language } = shown;
  const options = { locale: language };
  const axis = timeAxis(shown, 'quarter');
  const lines = outcomeLines(shown, { measure: 'closedOnTime', flows, months: axis.months });
  const year = String(request.year);
  const takeaway =
    outcome && outcome.difference !== null
      ? m.area_difference({ year, difference: writeDifference(outcome, language) }, options)
      : m.area_undefined({ year }, options);
  return {
    id: `area-${unit}`,
    title: unitName(shown, unit),
    takeaway: `${takeaway} ${fallWords(shown, unit, request)}`,
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

/** When the area first falls 10 and 30 points below. */
function fallWords(shown: Shown, unit: UnitId, { scenario, against }: AreaRequest): string {
  const { model, language, forecast } = shown;
  const options = { locale: language };
  const subject = subjectOf(model, unit);
  const { firstMonth, months } = forecast.layout;
  const write = (month: number) => {
    const at = shiftMonth(firstMonth, month);
    return writeLongMonth(yearOfMonth(at), monthOfYear(at), language);
  };
  const end = write(months - 1);
  const ten = firstBelow(shown, subject, scenario, against, 0.1, forecastMonth(shown));
  if (ten === undefined) return m.area_falls_not({ end }, options);
  const thirty = firstBelow(shown, subject, scenario, against, 0.3, ten);
  if (thirty === undefined) return m.area_falls_ten({ ten: write(ten), end }, options);
  return m.area_falls({ ten: write(ten), thirty: write(thirty) }, options);
}

/** The first month of the forecast, as a month of the run. */
const forecastMonth = ({ model, forecast }: Shown): number =>
  monthOf(dayFromIso(model.period.forecastFrom)) - forecast.layout.firstMonth;

/** The paired difference of every area by quarter of the forecast, in percentage points with its band. */
export function areaQuarters(shown: Shown, request: AreaRequest): TableView {
  const { model, language, forecast } = shown;
  const options = { locale: language };
  const axis = timeAxis(shown, 'quarter');
  const areas = unitSeries(shown, request);
  const names = {
    scenario: scenarioName(shown, request.scenario),
    against: scenarioName(shown, request.against)
  };
  const write = (unit: UnitId, index: number) => {
    const flows = flowsOf(forecast.layout, subjectOf(model, unit));
    const months = axis.months[index]!;
    return writePoints(
      pairedOutcome(shown, { ...request, measure: 'closedOnTime', flows, months }),
      language
    );
  };
  return {
    title: m.area_quarters_title(names, options),
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

function writePoints({ difference, paired }: PairedOutcome, language: Shown['language']): string {
  if (difference === null) return undefinedDash;
  const points = writeNumber(difference * 100, language, 0, 'always');
  return paired ? `${points} (${writeShareRange(paired.low, paired.high, language)})` : points;
}
