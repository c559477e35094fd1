import { fteCost } from '../budget/fte-cost.ts';
import { kronerOf } from '../budget/money.ts';
import { overtimeCost } from '../budget/overtime-cost.ts';
import { monthOfYear, shiftMonth } from '../calendar/month.ts';
import type { ScenarioId } from '../model/id.ts';
import { likelyValue } from '../model/quantity.ts';
import { writeMonth } from '../text/dates.ts';
import { textIn } from '../text/language.ts';
import { writeNumber, writeThousands } from '../text/numbers.ts';
import { m } from '../text/paraglide/messages.js';
import { monthsOfYear } from './cases-of.ts';
import { scenarioForecast, scenarioName, type Shown } from './shown.ts';
import type { TableView } from './table-view.ts';

/** Hours of a group in a month, on average over the replications. */
interface GroupHours {
  readonly available: number;
  readonly onCases: number;
  readonly duties: number;
  readonly overtime: number;
  readonly saved: number;
}

/**
 * Month by month, what the hours of staff groups went to: one table for each group that has duties or works under pressure in the
 * scenario. With the price of overtime where it is known what an årsværk costs.
 */
export function groupHoursTables(shown: Shown, scenario: ScenarioId, year: number): TableView[] {
  const { layout } = shown.forecast;
  const months = monthsOfYear(layout, year);
  if (!months) return [];
  return shown.model.staffGroups.flatMap((_, group) => {
    const whole = hoursOf(shown, scenario, group, 0, layout.months);
    if (whole.duties + whole.overtime + whole.saved === 0) return [];
    return [tableOf(shown, scenario, group, year, months)];
  });
}

function hoursOf(shown: Shown, scenario: ScenarioId, group: number, from: number, to: number): GroupHours {
  const { months, workUnitsPerHour } = shown.forecast.layout;
  const { expected, replications } = scenarioForecast(shown, scenario);
  const partial = replications ?? expected;
  const over = (sums: Float64Array): number => {
    let sum = 0;
    for (let month = from; month < to; month++) sum += sums[group * months + month]!;
    return sum / workUnitsPerHour / (partial.to - partial.from);
  };
  const { available, worked, dutyWork, overtime, workSaved } = partial.sums;
  const duties = over(dutyWork);
  return {
    available: over(available),
    onCases: over(worked) - duties,
    duties,
    overtime: over(overtime),
    saved: over(workSaved)
  };
}

function tableOf(
  shown: Shown,
  scenario: ScenarioId,
  group: number,
  year: number,
  { from, to }: { readonly from: number; readonly to: number }
): TableView {
  const { model, forecast, language } = shown;
  const options = { locale: language };
  const { name, pressure } = model.staffGroups[group]!;
  const priceOf = pressure && overtimePrice(shown, scenario, group, year);
  const number = true;
  const cells = (hours: GroupHours): string[] => [
    ...[hours.available, hours.onCases, hours.duties].map((value) => writeNumber(value, language)),
    ...(pressure ? [hours.overtime, hours.saved].map((value) => writeNumber(value, language)) : []),
    ...(priceOf ? [writeThousands(priceOf(hours.overtime), language)] : [])
  ];
  return {
    title: m.table_group_hours(
      { group: textIn(name, language), year: String(year), scenario: scenarioName(shown, scenario) },
      options
    ),
    head: [
      { text: m.table_month({}, options) },
      { text: m.table_hours_available({}, options), number },
      { text: m.table_hours_cases({}, options), number },
      { text: m.table_hours_duties({}, options), number },
      ...(pressure
        ? [
            { text: m.table_hours_overtime({}, options), number },
            { text: m.table_hours_saved({}, options), number }
          ]
        : []),
      ...(priceOf ? [{ text: m.table_overtime_cost({}, options), number }] : [])
    ],
    rows: Array.from({ length: to - from }, (_, i) => [
      writeMonth(year, monthOfYear(shiftMonth(forecast.layout.firstMonth, from + i)), language),
      ...cells(hoursOf(shown, scenario, group, from + i, from + i + 1))
    ]),
    total: [m.table_total({}, options), ...cells(hoursOf(shown, scenario, group, from, to))],
    notes: [m.table_group_hours_note({}, options)]
  };
}

/** @returns kroner for hours of overtime, or undefined where it is not known what an årsværk costs or has of hours */
function overtimePrice(
  shown: Shown,
  scenario: ScenarioId,
  group: number,
  year: number
): ((hours: number) => number) | undefined {
  const { id, caseShare, pressure } = shown.model.staffGroups[group]!;
  const cost = fteCost(shown.model, id, scenario, year);
  const share = likelyValue(caseShare);
  const netHours = share > 0 ? scenarioForecast(shown, scenario).caseHoursPerFte[group]! / share : 0;
  if (!cost || netHours <= 0) return undefined;
  const factor = pressure?.overtimeCostFactor && likelyValue(pressure.overtimeCostFactor);
  return (hours) => kronerOf(overtimeCost(hours, cost.kroner, netHours, factor));
}
