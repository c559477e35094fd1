import { changeNotDue } from './deadline-clocks.ts';
import type { State } from './state.ts';

/**
 * Notes cases of a flow that open on a day, possibly with their due day behind them; or, as a number below 0, cases that are open no
 * longer: closed or withdrawn on it.
 * @param received step of the clock on which they were received, at most `day`
 */
export function changeOpen(
  state: State,
  flow: number,
  received: number,
  due: number,
  day: number,
  change: number
): void {
  const { plan, openReceived, openDue, open, overdue, older, reminderAge } = state;
  const place = flow * (plan.past + plan.days) + received;
  openReceived[place] = openReceived[place]! + change;
  const at = flow * plan.horizon + due;
  openDue[at] = openDue[at]! + change;
  open[flow] = open[flow]! + change;
  if (due < day) overdue[flow] = overdue[flow]! + change;
  if (state.clocks.used) changeNotDue(state, flow, received, due, change);
  if (day - received > reminderAge[flow]!) older[flow] = older[flow]! + change;
}
