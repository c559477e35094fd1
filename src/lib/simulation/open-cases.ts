import type { State } from './state.ts';

/**
 * Notes cases of a flow that open on a day, possibly with their due day behind them.
 * @param received step of the clock on which they were received, at most `day`
 */
export function countOpened(
  state: State,
  flow: number,
  received: number,
  due: number,
  day: number,
  count: number
): void {
  addOpen(state, flow, received, due, day, count);
}

/** Notes cases of a flow that are open no longer: closed or withdrawn on a day. */
export function countGone(
  state: State,
  flow: number,
  received: number,
  due: number,
  day: number,
  count: number
): void {
  addOpen(state, flow, received, due, day, -count);
}

function addOpen(
  state: State,
  flow: number,
  received: number,
  due: number,
  day: number,
  count: number
): void {
  const { plan, openReceived, openDue, open, overdue, older } = state;
  const place = flow * (plan.past + plan.days) + received;
  openReceived[place] = openReceived[place]! + count;
  const at = flow * plan.horizon + due;
  openDue[at] = openDue[at]! + count;
  open[flow] = open[flow]! + count;
  if (due < day) overdue[flow] = overdue[flow]! + count;
  if (day - received > state.reminderAge[flow]!) older[flow] = older[flow]! + count;
}
