import type { State } from './state.ts';
import { AGE_BOUNDS, AGE_CLASSES, LEAD_CLASSES, type Tally } from './tally.ts';

/** Notes the state at the end of a month's last day. */
export function observeMonth(state: State, tally: Tally, day: number): void {
  const { plan } = state;
  const month = plan.monthOfDay[day]!;
  for (let flow = 0; flow < plan.flows.length; flow++) {
    const cell = flow * plan.months + month;
    tally.counts.open[cell] = state.open[flow]!;
    tally.counts.overdue[cell] = state.overdue[flow]!;
    const stock = state.stockOfFlow[flow]!;
    if (stock >= 0) tally.counts.active[cell] = state.stocks[stock]!.active;
    observeOverdue(state, tally, flow, cell, day);
    observeAges(state, tally, flow, cell, day);
    tally.workWaiting[cell] = tally.workWaiting[cell]! + workWaiting(state, flow, day);
    observeLeadTimes(state, tally, flow, cell);
  }
  if (state.clocks.used && day + 1 === plan.past + plan.days)
    tally.counts.receivedNotDue.set(state.clocks.notDue);
  for (let step = 0; step < state.stepCount; step++) {
    const cell = step * plan.months + month;
    tally.atStep[cell] = tally.atStep[cell]! + state.atStep[step]!;
  }
  for (let group = 0; group < plan.groups.length; group++) {
    const cell = group * plan.months + month;
    tally.available[cell] = tally.available[cell]! + capacityOfMonth(state, group, day, month);
    tally.handoverWork[cell] = tally.handoverWork[cell]! + state.desks.handoverWork[group]!;
    state.desks.handoverWork[group] = 0;
    tally.dutyOwed[cell] = tally.dutyOwed[cell]! + state.dutyOwed[group]!;
  }
}

/** Adds the lead times of the month's closed cases, from the shortest on until all are found. */
function observeLeadTimes({ monthLeads }: State, tally: Tally, flow: number, cell: number): void {
  let unseen = tally.counts.closed[cell]!;
  const from = flow * LEAD_CLASSES;
  const to = cell * LEAD_CLASSES;
  for (let lead = 0; unseen > 0; lead++) {
    const count = monthLeads[from + lead]!;
    if (count === 0) continue;
    tally.leadTimes[to + lead] = tally.leadTimes[to + lead]! + count;
    monthLeads[from + lead] = 0;
    unseen -= count;
  }
}

/** Overdue cases by days overdue: those due yesterday are overdue by one day. */
function observeOverdue(
  { plan, openDue, overdue }: State,
  tally: Tally,
  flow: number,
  cell: number,
  day: number
): void {
  const due = flow * plan.horizon + day;
  const oldest = flow * plan.horizon;
  addByDays(tally.overdueByAge, cell * AGE_CLASSES, AGE_BOUNDS, openDue, due, 1, oldest, overdue[flow]!);
}

/** Open cases by days since receipt. */
function observeAges(
  { plan, openReceived, open }: State,
  tally: Tally,
  flow: number,
  cell: number,
  day: number
): void {
  const oldest = flow * (plan.past + plan.days);
  addByDays(
    tally.openByAge,
    cell * AGE_CLASSES,
    AGE_BOUNDS,
    openReceived,
    oldest + day,
    0,
    oldest,
    open[flow]!
  );
}

/**
 * Adds cases by how many days they lie back. Looks back day by day until every case is found; the last class takes the rest unseen.
 * @param today place of the day in `cases`, and `oldest` that of the first day
 * @param least days back where looking begins
 */
function addByDays(
  sums: Float64Array,
  at: number,
  bounds: readonly number[],
  cases: Int32Array,
  today: number,
  least: number,
  oldest: number,
  total: number
): void {
  let unseen = total;
  let place = today - least;
  for (let k = 0; k < bounds.length && unseen > 0; k++) {
    const last = Math.max(oldest, today - bounds[k]!);
    let found = 0;
    for (; place >= last && found < unseen; place--) found += cases[place]!;
    sums[at + k] = sums[at + k]! + found;
    unseen -= found;
  }
  sums[at + bounds.length] = sums[at + bounds.length]! + unseen;
}

/** Mean work left in the open cases of a flow: of the step they are at, and of those that follow. */
function workWaiting({ plan, firstStep, atStep, meanWork }: State, flow: number, day: number): number {
  const segment = plan.segmentOfDay[day]!;
  let cases = 0;
  let work = 0;
  for (let step = firstStep[flow]!; step < firstStep[flow + 1]!; step++) {
    cases += atStep[step]!;
    work += cases * meanWork[step * plan.segments + segment]!;
  }
  return work;
}

function capacityOfMonth(state: State, group: number, lastDay: number, month: number): number {
  const { plan } = state;
  const { capacity } = plan.groups[group]!;
  let sum = 0;
  for (let day = lastDay; day >= plan.past && plan.monthOfDay[day] === month; day--) sum += capacity[day]!;
  return sum;
}
