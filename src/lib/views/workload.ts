import { dutiesArisen } from '../analysis/gap-quantities.ts';
import { firstDayOfMonth, shiftMonth } from '../calendar/month.ts';
import type { ForecastLayout, ScenarioForecast } from '../forecast/forecast.ts';
import type { Selection } from '../forecast/outcome.ts';
import type { Partial } from '../simulation/partial.ts';

/** The flows, staff groups and months that hours are asked for; `to` is exclusive. */
export interface WorkSelection extends Selection {
  readonly groups: readonly number[];
}

/** Work and hours of a period. */
export interface Workload {
  /** Hours that what arrives in the period takes on average. */
  readonly requiredHours: number;
  /** Hours that the cases open at the start of the run take; null unless the period begins with the run. */
  readonly openingHours: number | null;
  /** Hours of duties that arise in the period: reminders, notices, handovers, mentoring. They come before cases. */
  readonly dutyHours: number;
  readonly availableHours: number;
  /** Hours worked in the period beyond those available, and hours by which shorter handling made cases take less: see pressure. */
  readonly overtimeHours: number;
  readonly savedHours: number;
  /** Positions (årsværk) on average over the period, at *sandsynlig*. */
  readonly positions: number;
  /**
   * Positions more (årsværk; less, where negative) that would make available what the period's arrivals and duties require. Null
   * where a position has no hours.
   */
  readonly gapFte: number | null;
}

/**
 * Hours required and available in a period, per replication on average.
 * @param partial the scenario's expected run or its replications
 */
export function workloadOf(
  scenario: ScenarioForecast,
  layout: ForecastLayout,
  partial: Partial,
  selection: WorkSelection
): Workload {
  const { flows, groups, from, to } = selection;
  const scale = layout.workUnitsPerHour * (partial.to - partial.from);
  const { required, available, requiredAtStart } = partial.sums;
  const requiredHours = over(required, layout, flows, from, to) / scale;
  const availableHours = over(available, layout, groups, from, to) / scale;
  const dutyHours = dutiesArisen(partial, layout, selection) / scale;
  const opening = flows.reduce((sum, flow) => sum + requiredAtStart[flow]!, 0);
  const perPosition = hoursPerPosition(scenario, layout, selection);
  return {
    requiredHours,
    openingHours: from === 0 ? opening / scale : null,
    dutyHours,
    availableHours,
    overtimeHours: over(partial.sums.overtime, layout, groups, from, to) / scale,
    savedHours: over(partial.sums.workSaved, layout, groups, from, to) / scale,
    positions: averagePositions(scenario, groups, from, to),
    gapFte: perPosition > 0 ? (requiredHours + dutyHours - availableHours) / perPosition : null
  };
}

/**
 * Calendar days that the work left in the cases open at the end of the period takes, at the hours per day of the period; null where
 * there are no hours.
 */
export function queueDays(partial: Partial, layout: ForecastLayout, selection: WorkSelection): number | null {
  const { flows, groups, from, to } = selection;
  const { available, workWaiting } = partial.sums;
  const perDay = over(available, layout, groups, from, to) / daysOf(layout, from, to);
  return perDay > 0 ? over(workWaiting, layout, flows, to - 1, to) / perDay : null;
}

function daysOf({ firstMonth }: ForecastLayout, from: number, to: number): number {
  return firstDayOfMonth(shiftMonth(firstMonth, to)) - firstDayOfMonth(shiftMonth(firstMonth, from));
}

/** Hours that one position gives in the period: as the groups' positions give in the expected run; by their norm where there are none. */
export function hoursPerPosition(
  scenario: ScenarioForecast,
  layout: ForecastLayout,
  { groups, from, to }: WorkSelection
): number {
  const positions = averagePositions(scenario, groups, from, to);
  const hours = over(scenario.expected.sums.available, layout, groups, from, to) / layout.workUnitsPerHour;
  if (positions > 0 && hours > 0) return hours / positions;
  if (groups.length === 0) return 0;
  const norm = groups.reduce((sum, group) => sum + scenario.caseHoursPerFte[group]!, 0) / groups.length;
  return (norm * (to - from)) / 12;
}

function averagePositions(
  { positions }: ScenarioForecast,
  groups: readonly number[],
  from: number,
  to: number
): number {
  let sum = 0;
  for (const group of groups) for (let month = from; month < to; month++) sum += positions[group]![month]!;
  return sum / (to - from);
}

function over(
  sums: Float64Array,
  { months }: ForecastLayout,
  rows: readonly number[],
  from: number,
  to: number
): number {
  let sum = 0;
  for (const row of rows) for (let month = from; month < to; month++) sum += sums[row * months + month]!;
  return sum;
}
