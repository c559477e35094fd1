import type { State } from './state.ts';
import { LEAD_CLASSES, OVERDUE_BOUNDS, OVERDUE_CLASSES, type Tally } from './tally.ts';

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
    observeLeadTimes(state, tally, flow, cell);
  }
  for (let step = 0; step < state.stepCount; step++) {
    const cell = step * plan.months + month;
    tally.atStep[cell] = tally.atStep[cell]! + state.atStep[step]!;
  }
  for (let group = 0; group < plan.groups.length; group++) {
    const cell = group * plan.months + month;
    tally.available[cell] = tally.available[cell]! + capacityOfMonth(state, group, day, month);
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

/** Looks back from yesterday's due day until every overdue case is found; the last class takes the rest unseen. */
function observeOverdue(state: State, tally: Tally, flow: number, cell: number, day: number): void {
  const { plan, openDue } = state;
  let unseen = state.overdue[flow]!;
  let due = day - 1;
  for (let k = 0; k < OVERDUE_BOUNDS.length && unseen > 0; k++) {
    const last = Math.max(0, day - OVERDUE_BOUNDS[k]!);
    let found = 0;
    for (; due >= last && found < unseen; due--) found += openDue[flow * plan.horizon + due]!;
    if (found < unseen) due = last - 1;
    tally.overdueByAge[cell * OVERDUE_CLASSES + k] = tally.overdueByAge[cell * OVERDUE_CLASSES + k]! + found;
    unseen -= found;
  }
  tally.overdueByAge[cell * OVERDUE_CLASSES + OVERDUE_CLASSES - 1] =
    tally.overdueByAge[cell * OVERDUE_CLASSES + OVERDUE_CLASSES - 1]! + unseen;
}

function capacityOfMonth(state: State, group: number, lastDay: number, month: number): number {
  const { plan } = state;
  const { capacity } = plan.groups[group]!;
  let sum = 0;
  for (let day = lastDay; day >= plan.past && plan.monthOfDay[day] === month; day--) sum += capacity[day]!;
  return sum;
}
