import { dayFromIso } from '../calendar/iso-day.ts';
import { monthOf } from '../calendar/month.ts';
import { bandOf } from '../forecast/band.ts';
import { outcomePerReplication, type OutcomeMeasure } from '../forecast/outcome.ts';
import type { ScenarioForecast } from '../forecast/forecast.ts';
import type { HeadlineMeasure } from '../model/headline.ts';
import { writeNumber, writeRange, writeShare, writeShareRange } from '../text/numbers.ts';
import { m } from '../text/paraglide/messages.js';
import { flowsOf, type Subject } from './cases-of.ts';
import type { Months } from './outcome-lines.ts';
import { known } from './outcome-values.ts';
import { scenarioName, type Shown } from './shown.ts';
import type { NumberCell, RowKind, TableCell, TableView } from './table-view.ts';
import { timeAxis } from './time-axis.ts';

const sectionNames = {
  closedOnTime: m.measure_closedOnTime,
  upToDate: m.measure_upToDate,
  overdue: m.years_overdue,
  open: m.years_open
} as const;

/** What the table tells: the share that the headline is about, or the one that is published, and what lies over and open. */
const measuresOf = (measure: HeadlineMeasure) =>
  [measure === 'upToDate' ? measure : 'closedOnTime', 'overdue', 'open'] as const;

/**
 * The scenarios side by side, by calendar year from the first that is forecast: means with bands, as the page's sentence has them, or expected values where
 * there are no replications. What lies over or open is at the end of the year.
 */
export function yearsTable(shown: Shown, subject: Subject): TableView {
  const { model, forecast, language } = shown;
  const options = { locale: language };
  const axis = timeAxis(shown, 'year');
  const { firstMonth } = forecast.layout;
  const forecastMonth = monthOf(dayFromIso(model.period.forecastFrom)) - firstMonth;
  // What lies behind is the same in every scenario.
  const isAhead = (index: number) => axis.months[index]!.to > forecastMonth;
  const years = axis.months.filter((_, index) => isAhead(index));
  const flows = flowsOf(forecast.layout, subject);
  const rows: TableCell[][] = [];
  const kinds: RowKind[] = [];
  for (const measure of measuresOf(model.headline.measure)) {
    rows.push([sectionNames[measure]({}, options)]);
    kinds.push('section');
    for (const scenario of forecast.scenarios) {
      const cells = years.map((months) => cellOf(shown, scenario, { measure, flows, months }));
      rows.push([scenarioName(shown, scenario.scenario), ...cells]);
      kinds.push('entry');
    }
  }
  const isBanded = forecast.scenarios.some(({ replications }) => replications);
  const isCut = years.some(({ from, to }) => to - from < 12);
  return {
    title: m.years_title({}, options),
    head: [
      { text: m.years_scenario({}, options) },
      ...axis.periods.flatMap((text, index) => (isAhead(index) ? [{ text, number: true }] : []))
    ],
    rows,
    kinds,
    notes: [
      isBanded ? m.years_note_bands({}, options) : m.years_note_expected({}, options),
      ...(isCut ? [m.years_note_cut({}, options)] : [])
    ]
  };
}

interface Asked {
  readonly measure: OutcomeMeasure;
  readonly flows: readonly number[];
  readonly months: Months;
}

function cellOf(
  { forecast: { layout }, language }: Shown,
  { expected, replications }: ScenarioForecast,
  { measure, flows, months }: Asked
): NumberCell {
  const isShare = measure === 'closedOnTime' || measure === 'upToDate';
  const each = outcomePerReplication(replications ?? expected, layout, measure, { flows, ...months });
  const defined = each.filter((value) => !Number.isNaN(value));
  const value = known(defined.reduce((sum, one) => sum + one, 0) / defined.length);
  const band = replications && bandOf(each);
  const whole = (end: number) => writeNumber(end, language);
  return {
    text: isShare ? writeShare(value, language) : writeNumber(value, language),
    value,
    decimals: 0,
    ...(isShare && { isShare }),
    ...(band && {
      range: {
        low: band.low,
        high: band.high,
        text: isShare
          ? writeShareRange(band.low, band.high, language)
          : writeRange(whole(band.low), whole(band.high), language)
      }
    })
  };
}
