import type { ForecastLayout, ScenarioForecast } from '../forecast/forecast.ts';
import type { Selection } from '../forecast/outcome.ts';
import type { Partial } from '../simulation/partial.ts';

/** The flows, staff groups and months whose gap is asked for; `to` is exclusive. */
export interface GapSelection extends Selection {
  readonly groups: readonly number[];
}

/** What a gap in årsværk is made of. Amounts of work and hours are per year, so that periods of any length can stand side by side. */
export interface GapQuantities {
  readonly flows: readonly FlowQuantities[];
  readonly groups: readonly GroupQuantities[];
  /** Hours of duties that arose beside reminders and notices (handovers, mentoring), a year. */
  readonly otherDutyHours: number;
}

/** A flow's work. */
export interface FlowQuantities {
  /** Where its cases come from: from outside, from a stock of active cases, or released by a programme. */
  readonly source: 'inflow' | 'followUps' | 'programmes';
  /** Cases received a year that came of no other; in a programme all of them. */
  readonly cases: number;
  /** Cases received a year that came of a closed one: returned, appealed, remitted or created by it. 0 in a programme. */
  readonly born: number;
  /** Mean hours of all steps; NaN where there were no cases. */
  readonly hoursPerCase: number;
  /** Hours of reminders and of notices of missed deadlines that arose, a year. */
  readonly reminderHours: number;
}

/** A staff group's hours: available = hoursPerFte · (posts · (1 − vacant − newness) + beyond) · productivity · chance. */
export interface GroupQuantities {
  /** Hours on cases a year that one experienced person has in the period. */
  readonly hoursPerFte: number;
  /** Posts (årsværk), averaged by the working time of the days. */
  readonly posts: number;
  /** Posts averaged by month, as they are shown. */
  readonly positions: number;
  /** Share of the posts that nobody holds; NaN without posts. */
  readonly vacant: number;
  /** Share of the posts that is lost because who holds them is new; less where temps work beside them. NaN without posts. */
  readonly newness: number;
  /** Årsværk at work where there are no posts. */
  readonly beyond: number;
  /** 1 when undisturbed; NaN without anybody at work. */
  readonly productivity: number;
  /** Hours of the reading in relation to those of the expected run; NaN where that has none. */
  readonly chance: number;
  /** Hours on cases a year of an årsværk, whatever the period: what a position is counted at where none has hours. */
  readonly norm: number;
}

/**
 * Reads what the gap of a period is made of.
 * @param partial the scenario's expected run, or its replications: then their mean
 */
export function gapQuantities(
  scenario: ScenarioForecast,
  layout: ForecastLayout,
  partial: Partial,
  selection: GapSelection
): GapQuantities {
  const { flows, groups, from, to } = selection;
  const { months, workUnitsPerHour } = layout;
  const years = (to - from) / 12;
  const perYear = years * (partial.to - partial.from);
  const over = (rows: ArrayLike<number>, row: number) =>
    sumOver(rows, row * months + from, row * months + to);
  const { required, reminderWork, noticeWork } = partial.sums;
  const reminders = (flow: number) => over(reminderWork, flow) + over(noticeWork, flow);
  const arisen = dutiesArisen(partial, layout, selection);
  return {
    otherDutyHours: flows.reduce((left, flow) => left - reminders(flow), arisen) / workUnitsPerHour / perYear,
    flows: flows.map((flow) => {
      const received = casesOver(partial, 'received', flow, layout, selection);
      const { planned, programme } = layout.flows[flow]!;
      const born = programme ? 0 : casesOver(partial, 'born', flow, layout, selection);
      const hours = over(required, flow) / workUnitsPerHour;
      return {
        source: programme ? 'programmes' : planned ? 'followUps' : 'inflow',
        cases: (received - born) / perYear,
        born: born / perYear,
        hoursPerCase: received === 0 ? NaN : hours / received,
        reminderHours: reminders(flow) / workUnitsPerHour / perYear
      };
    }),
    groups: groups.map((group) => {
      const rows = scenario.staffHours[group]!;
      const [perFte, posts, filled, effective] = [rows.perFte, rows.posts, rows.filled, rows.effective].map(
        (row) => sumOver(row, from, to)
      ) as [number, number, number, number];
      const expected = over(scenario.expected.sums.available, group) / workUnitsPerHour;
      const available = over(partial.sums.available, group) / workUnitsPerHour / (partial.to - partial.from);
      return {
        hoursPerFte: perFte / years,
        posts: perFte > 0 ? posts / perFte : 0,
        positions: sumOver(scenario.positions[group]!, from, to) / (to - from),
        vacant: posts > 0 ? (posts - filled) / posts : NaN,
        newness: posts > 0 ? (filled - effective) / posts : NaN,
        beyond: posts > 0 || perFte === 0 ? 0 : effective / perFte,
        productivity: effective > 0 ? expected / effective : NaN,
        chance: expected > 0 ? available / expected : NaN,
        norm: scenario.caseHoursPerFte[group]!
      };
    })
  };
}

function sumOver(numbers: ArrayLike<number>, from: number, to: number): number {
  let sum = 0;
  for (let i = from; i < to; i++) sum += numbers[i]!;
  return sum;
}

/** Cases counted over the period, all replications together. */
function casesOver(
  partial: Partial,
  measure: 'received' | 'born',
  flow: number,
  { months }: ForecastLayout,
  { from, to }: Selection
): number {
  const column = partial.columns[measure];
  if (!column) return 0;
  let sum = 0;
  for (let r = 0; r < partial.to - partial.from; r++) {
    const row = r * partial.cells + flow * months;
    sum += sumOver(column, row + from, row + to);
  }
  return sum;
}

/** Work units of duties that arose for the groups over the period: what was done of them, and what more is owed at its end than at its start. */
export function dutiesArisen(
  { sums: { dutyWork, dutyOwed } }: Partial,
  { months }: ForecastLayout,
  { groups, from, to }: GapSelection
): number {
  return groups.reduce((sum, group) => {
    const row = group * months;
    const owedBefore = from > 0 ? dutyOwed[row + from - 1]! : 0;
    return sum + sumOver(dutyWork, row + from, row + to) + dutyOwed[row + to - 1]! - owedBefore;
  }, 0);
}
