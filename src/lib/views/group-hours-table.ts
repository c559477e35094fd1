import { fteCost } from '../budget/fte-cost.ts';
import { kronerOf, sumOre, type Ore } from '../budget/money.ts';
import { overtimeCost } from '../budget/overtime-cost.ts';
import { monthOfYear, shiftMonth, yearOfMonth } from '../calendar/month.ts';
import type { ScenarioId } from '../model/id.ts';
import { writeMonth } from '../text/dates.ts';
import { textIn } from '../text/language.ts';
import { writeThousands } from '../text/numbers.ts';
import { m } from '../text/paraglide/messages.js';
import { monthsOfYear } from './cases-of.ts';
import { numberCell } from './number-cell.ts';
import { overtimeOf } from './overtime-of.ts';
import { levelNotes, shownOre } from './shown-prices.ts';
import { scenarioForecast, scenarioName, type Shown } from './shown.ts';
import type { NumberCell, SumOf, TableView } from './table-view.ts';

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
  const { id, name, pressure } = model.staffGroups[group]!;
  const krPerFte = pressure && fteCost(model, id, scenario, year)?.kroner;
  const each = Array.from({ length: to - from }, (_, i) => from + i);
  const costs = each.map((month) =>
    krPerFte === undefined ? undefined : overtimeKroner(shown, scenario, group, month, krPerFte)
  );
  const priced = costs.filter((cost) => cost !== undefined);
  const isPriced = priced.length === each.length;
  const number = true;
  const cells = (hours: GroupHours, cost: Ore | undefined, sum?: SumOf): NumberCell[] => [
    ...[hours.available, hours.onCases, hours.duties, ...(pressure ? [hours.overtime, hours.saved] : [])].map(
      (value) => numberCell(value, 0, language, sum)
    ),
    ...(isPriced && cost !== undefined
      ? [
          {
            text: writeThousands(kronerOf(cost), language),
            value: kronerOf(cost) / 1000,
            decimals: 0,
            ...(sum && { sum })
          }
        ]
      : [])
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
      ...(isPriced ? [{ text: m.table_overtime_cost({}, options), number }] : [])
    ],
    rows: each.map((month, i) => [
      writeMonth(year, monthOfYear(shiftMonth(forecast.layout.firstMonth, month)), language),
      ...cells(hoursOf(shown, scenario, group, month, month + 1), costs[i])
    ]),
    total: [
      m.table_total({}, options),
      ...cells(hoursOf(shown, scenario, group, from, to), sumOre(priced), { rows: each.map((_, i) => i) })
    ],
    notes: [...(isPriced ? levelNotes(shown, language) : []), m.table_group_hours_note({}, options)]
  };
}

/** What the overtime of a month costs; undefined where it is not known how many hours an årsværk has. */
function overtimeKroner(
  shown: Shown,
  scenario: ScenarioId,
  group: number,
  month: number,
  krPerFte: number
): Ore | undefined {
  const overtime = overtimeOf(shown, scenario, group, { from: month, to: month + 1 });
  const cost = overtime && overtimeCost(overtime.hours, krPerFte, overtime.netHours, overtime.factor);
  return cost && shownOre(shown, cost, yearOfMonth(shiftMonth(shown.forecast.layout.firstMonth, month)));
}
