import type { GapSeries, Line, Mark } from '../charts/series.ts';
import { fteCost, costOf } from '../budget/fte-cost.ts';
import { kronerOf } from '../budget/money.ts';
import type { ScenarioId } from '../model/id.ts';
import { writeFte, writeHours, writeMillions } from '../text/numbers.ts';
import { m } from '../text/paraglide/messages.js';
import { workFlowsOf, groupsOf, monthsOfYear, type Subject } from './cases-of.ts';
import { describeLines } from './describe-lines.ts';
import type { Months } from './outcome-lines.ts';
import { slotOf } from './outcome-lines.ts';
import { shownOre } from './shown-prices.ts';
import { scenarioForecast, scenarioName, subjectName, type Shown } from './shown.ts';
import { monthsOf, stretchWords, yearsOf, type YearOrMonths } from './stretch.ts';
import { timeAxis } from './time-axis.ts';
import { workloadOf, type Workload } from './workload.ts';

/** Gaps below this many årsværk are called even: they would be written as 0,0. */
const EVEN = 0.05;

/**
 * The hours a month that new cases require against the hours there are for cases, as averages of each calendar year, in one scenario; the
 * gap of each year is named in årsværk.
 * @param year or months that the caption speaks of; they must lie in the run
 */
export function workloadSeries(
  shown: Shown,
  subject: Subject,
  scenario: ScenarioId,
  year: YearOrMonths
): GapSeries {
  const { language } = shown;
  const options = { locale: language };
  const axis = timeAxis(shown, 'month');
  const read = workloadReader(shown, subject, scenario);
  const work = axis.months.map(({ from }) => {
    const months = yearRound(shown, from);
    const { requiredHours, dutyHours, availableHours } = read(months);
    const count = months.to - months.from;
    return { required: (requiredHours + dutyHours) / count, available: availableHours / count };
  });
  const hasDuties = read({ from: 0, to: shown.forecast.layout.months }).dutyHours > 0;
  const line = (id: string, label: string, values: number[]): Line => ({
    id,
    label,
    slot: slotOf(shown, scenario),
    kind: 'value',
    values
  });
  const required = line(
    'required',
    hasDuties ? m.workload_required_duties({}, options) : m.workload_required({}, options),
    work.map((month) => month.required)
  );
  const available = line(
    'available',
    m.workload_available({}, options),
    work.map((month) => month.available)
  );
  const unit = subjectName(shown, subject);
  return {
    id: 'workload',
    title: m.workload_title({ unit }, options),
    takeaway: takeaway(shown, subject, scenario, year, read),
    description: describeLines([required, available], axis, (value) => writeHours(value, language), language),
    ...axis,
    unit: 'hours',
    bandLabel: '',
    required,
    available,
    gapLabels: gapLabels(
      shown,
      axis.yearEnds.map((end) => end.year),
      read
    )
  };
}

/** The months of the calendar year that a month lies in: within it the seasons of work and staff say nothing of the gap. */
function yearRound({ forecast: { layout } }: Shown, month: number): Months {
  const january = month - ((((layout.firstMonth + month) % 12) + 12) % 12);
  return { from: Math.max(0, january), to: Math.min(layout.months, january + 12) };
}

type Read = (months: Months) => Workload;

function workloadReader(shown: Shown, subject: Subject, scenario: ScenarioId): Read {
  const { model, forecast } = shown;
  const own = scenarioForecast(shown, scenario);
  const flows = workFlowsOf(forecast.layout, subject);
  const groups = groupsOf(model, subject.unit);
  return ({ from, to }) =>
    workloadOf(own, forecast.layout, own.replications ?? own.expected, { flows, groups, from, to });
}

function gapLabels({ forecast, language, window }: Shown, years: readonly number[], read: Read): Mark[] {
  const options = { locale: language };
  const [first, last] = [window?.from ?? 0, window?.to ?? forecast.layout.months];
  return years.flatMap((year) => {
    const months = monthsOfYear(forecast.layout, year);
    const gap = months && read(months).gapFte;
    if (!months || gap === null || gap === undefined || Math.abs(gap) < EVEN) return [];
    const fte = writeFte(Math.abs(gap), language, 'short');
    const label =
      gap > 0 ? m.workload_label_short({ fte }, options) : m.workload_label_over({ fte }, options);
    const [from, to] = [Math.max(months.from, first), Math.min(months.to, last)];
    return [{ position: (from + to) / 2 - first, label }];
  });
}

function takeaway(
  shown: Shown,
  subject: Subject,
  scenario: ScenarioId,
  year: YearOrMonths,
  read: Read
): string {
  const { forecast, language } = shown;
  const months = monthsOf(forecast.layout, year);
  if (!months) return '';
  const work = read(months);
  const say = work.dutyHours > 0 ? m.workload_takeaway_duties : m.workload_takeaway;
  return say(
    {
      year: stretchWords(shown, year),
      required: writeHours(work.requiredHours, language),
      duties: writeHours(work.dutyHours, language),
      available: writeHours(work.availableHours, language),
      scenario: scenarioName(shown, scenario),
      gap: gapWords(shown, subject, scenario, year, work.gapFte)
    },
    { locale: language }
  );
}

function gapWords(
  shown: Shown,
  subject: Subject,
  scenario: ScenarioId,
  year: YearOrMonths,
  gap: number | null
): string {
  const { model, language } = shown;
  const options = { locale: language };
  const fte = writeFte(gap === null ? null : Math.abs(gap), language);
  if (gap !== null && Math.abs(gap) < EVEN) return m.workload_even({}, options);
  if (gap !== null && gap < 0) return m.workload_over({ fte }, options);
  const group = model.staffGroups[groupsOf(model, subject.unit)[0] ?? -1];
  const last = yearsOf(shown.forecast.layout, year).at(-1)!;
  const cost = group && fteCost(model, group.id, scenario, last);
  if (gap === null || !cost) return m.workload_short({ fte }, options);
  const amount = writeMillions(kronerOf(shownOre(shown, costOf(gap, cost.kroner), last)), language);
  return m.workload_short_cost({ fte, amount }, options);
}
