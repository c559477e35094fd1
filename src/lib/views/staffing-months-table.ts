import type { Band } from '../forecast/band.ts';
import {
  isStaffMoving,
  staffingBandSteps,
  staffingMonth,
  type StaffingBands
} from '../forecast/staffing/staffing-months.ts';
import type { ScenarioForecast } from '../forecast/forecast.ts';
import { monthOfYear, shiftMonth } from '../calendar/month.ts';
import type { ScenarioId } from '../model/id.ts';
import { writeMonth } from '../text/dates.ts';
import { textIn } from '../text/language.ts';
import { undefinedDash, writeNumber, writeRange } from '../text/numbers.ts';
import { m } from '../text/paraglide/messages.js';
import { monthsOfYear } from './cases-of.ts';
import { scenarioForecast, scenarioName, type Shown } from './shown.ts';
import type { TableView } from './table-view.ts';

/** So many replications say how staff comes and goes: enough for a band, and read while the reader waits. */
export const MOST_STAFF_REPLICATIONS = 100;

/**
 * Month by month, posts, those that somebody holds, vacancies, and what the people there work like: one table for each group whose staff
 * comes and goes in the scenario. With bands where {@link staffingBandsOf} has read them.
 */
export function staffingMonthsTables(
  shown: Shown,
  scenario: ScenarioId,
  year: number,
  bands: readonly (readonly StaffingBands[])[] | null = null
): TableView[] {
  const months = monthsOfYear(shown.forecast.layout, year);
  const own = scenarioForecast(shown, scenario);
  if (!months) return [];
  const tables = shown.model.staffGroups.flatMap((_, group) =>
    isStaffMoving(own.staffHours[group]!)
      ? [tableOf(shown, own, group, year, months, bands?.[group] ?? null)]
      : []
  );
  // What is said of all of them is said once, under the last.
  return tables.map((table, i) => (i === tables.length - 1 ? table : { ...table, notes: [], terms: [] }));
}

/**
 * How staff comes and goes in the scenario's replications, read in small steps beside what is shown.
 * @returns null where there are no replications, or nobody comes or goes
 */
export function staffingBandsOf(
  { model, forecast }: Omit<Shown, 'language'>,
  scenario: ScenarioId
): Generator<void, StaffingBands[][]> | null {
  const own = forecast.scenarios.find((each) => each.scenario === scenario);
  if (!own?.replications || !own.staffHours.some(isStaffMoving)) return null;
  const { seed, replications } = forecast.provenance;
  return staffingBandSteps(model, scenario, seed, Math.min(MOST_STAFF_REPLICATIONS, replications));
}

function tableOf(
  shown: Shown,
  { scenario, staffHours }: ScenarioForecast,
  group: number,
  year: number,
  { from, to }: { readonly from: number; readonly to: number },
  bands: readonly StaffingBands[] | null
): TableView {
  const { model, forecast, language } = shown;
  const options = { locale: language };
  const number = true;
  const head = (text: string) => [
    { text, number },
    ...(bands ? [{ text: m.table_band({}, options), number }] : [])
  ];
  const write = (fte: number | undefined) => writeNumber(fte, language, 1);
  const range = (band: Band | null) =>
    band ? writeRange(write(band.low), write(band.high), language) : undefinedDash;
  return {
    title: m.table_staffing_months(
      {
        group: textIn(model.staffGroups[group]!.name, language),
        year: String(year),
        scenario: scenarioName(shown, scenario)
      },
      options
    ),
    head: [
      { text: m.table_month({}, options) },
      { text: m.table_posts({}, options), number },
      ...head(m.table_filled({}, options)),
      { text: m.table_vacant({}, options), number },
      ...head(m.table_effective({}, options))
    ],
    rows: Array.from({ length: to - from }, (_, i) => {
      const month = from + i;
      const found = staffingMonth(staffHours[group]!, month);
      const band = bands?.[month];
      return [
        writeMonth(year, monthOfYear(shiftMonth(forecast.layout.firstMonth, month)), language),
        write(found?.posts),
        write(found?.filled),
        ...(band ? [range(band.filled)] : []),
        write(found ? found.posts - found.filled : undefined),
        write(found?.effective),
        ...(band ? [range(band.effective)] : [])
      ];
    }),
    notes: [m.table_staffing_months_note({}, options)],
    terms: ['vacancy', 'turnover', 'timeToFill', 'rampUp', 'temp']
  };
}
