import type { Layer, StackSeries } from '../charts/series.ts';
import type { ForecastLayout, ScenarioForecast } from '../forecast/forecast.ts';
import type { ScenarioId } from '../model/id.ts';
import { AGE_BOUNDS, AGE_CLASSES } from '../simulation/tally.ts';
import type { Language } from '../text/language.ts';
import { writeCases } from '../text/numbers.ts';
import { m } from '../text/paraglide/messages.js';
import { flowsOf, type Subject } from './cases-of.ts';
import { describeLines } from './describe-lines.ts';
import type { Months } from './outcome-lines.ts';
import { scenarioForecast, scenarioName, subjectName, type Shown } from './shown.ts';
import { monthsOf, stretchEnd, type YearOrMonths } from './stretch.ts';
import { timeAxis } from './time-axis.ts';

/** Overdue cases by days overdue at the end of each month, on average over what has been run. */
function overdueByAge(
  { expected, replications }: ScenarioForecast,
  { months }: ForecastLayout,
  flows: readonly number[]
): number[][] {
  const partial = replications ?? expected;
  const count = partial.to - partial.from;
  return Array.from({ length: AGE_CLASSES }, (_, age) =>
    Array.from({ length: months }, (_, month) => {
      let sum = 0;
      for (const flow of flows)
        sum += partial.sums.overdueByAge[(flow * months + month) * AGE_CLASSES + age]!;
      return sum / count;
    })
  );
}

function mostOverdue(
  scenario: ScenarioForecast,
  layout: ForecastLayout,
  flows: readonly number[],
  months: readonly Months[]
): number {
  const classes = overdueByAge(scenario, layout, flows);
  return Math.max(...months.map(({ from }) => total(classes, from)));
}

const total = (classes: readonly number[][], month: number): number =>
  classes.reduce((sum, values) => sum + values[month]!, 0);

/**
 * Overdue cases by days overdue at the end of each month in one scenario, the shortest at the bottom; the axis leaves room for the
 * worst of all scenarios, so that they can be compared.
 * @param against a scenario that the caption compares with
 * @param year or months whose end the caption speaks of; they must lie in the run
 */
export function backlogSeries(
  shown: Shown,
  subject: Subject,
  scenario: ScenarioId,
  against: ScenarioId,
  year: YearOrMonths
): StackSeries {
  const { language, forecast } = shown;
  const options = { locale: language };
  const axis = timeAxis(shown, 'month');
  const flows = flowsOf(forecast.layout, subject);
  const classes = overdueByAge(scenarioForecast(shown, scenario), forecast.layout, flows);
  const worst = forecast.scenarios.map((other) => mostOverdue(other, forecast.layout, flows, axis.months));
  const layers = classes.map((values, age): Layer => ({
    id: `overdue-${age}`,
    label: classLabel(age, language),
    shade: age,
    values: axis.months.map(({ from }) => values[from]!)
  }));
  return {
    id: 'backlog',
    title: m.backlog_title({ unit: subjectName(shown, subject) }, options),
    takeaway: takeaway(shown, { flows, classes, scenario, against, year }),
    description: describeLines(layers, axis, (value) => writeCases(value, language), language),
    ...axis,
    unit: 'cases',
    hue: 'overdue',
    form: 'area',
    maximum: Math.max(1, ...worst),
    bandLabel: '',
    layers
  };
}

function classLabel(age: number, language: Language): string {
  const from = age === 0 ? 1 : AGE_BOUNDS[age - 1]! + 1;
  const to = AGE_BOUNDS[age];
  const options = { locale: language };
  return to === undefined
    ? m.backlog_layer_last({ from: String(from - 1) }, options)
    : m.backlog_layer({ from: String(from), to: String(to) }, options);
}

function takeaway(
  shown: Shown,
  what: {
    flows: readonly number[];
    classes: readonly number[][];
    scenario: ScenarioId;
    against: ScenarioId;
    year: YearOrMonths;
  }
): string {
  const { forecast, language } = shown;
  const options = { locale: language };
  const months = monthsOf(forecast.layout, what.year);
  if (!months) return '';
  const month = months.to - 1;
  const words = {
    year: stretchEnd(shown, what.year),
    cases: writeCases(total(what.classes, month), language),
    // The first two classes end at 90 days.
    old: writeCases(total(what.classes.slice(2), month), language),
    scenario: scenarioName(shown, what.scenario)
  };
  if (what.against === what.scenario) return m.backlog_takeaway_alone(words, options);
  const other = overdueByAge(scenarioForecast(shown, what.against), forecast.layout, what.flows);
  return m.backlog_takeaway(
    {
      ...words,
      other: scenarioName(shown, what.against),
      otherCases: writeCases(total(other, month), language)
    },
    options
  );
}
