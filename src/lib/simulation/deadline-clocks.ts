import { DUE, RECEIVED, STEP } from './entries.ts';
import type { Plan } from './plan.ts';
import type { State } from './state.ts';

/** Deadlines whose clock starts after receipt. Until then a case has the last due day of all, which lies beyond every other. */
export interface DeadlineClocks {
  /** Whether any flow has one; what follows is for them. */
  readonly used: boolean;
  /** Per flow: its first step with the clock running; 0 where it starts at receipt. */
  readonly firstStep: Int32Array;
  /** Per flow: whether the work on the step before starts it, and not the wait after that. */
  readonly startsWithWork: Uint8Array;
  /** `[flow · months + month]`: by month of receipt, open cases that are not due within the run, or not yet at all. */
  readonly notDue: Int32Array;
}

export function deadlineClocksOf({ flows, months }: Plan): DeadlineClocks {
  const used = flows.some(({ clock }) => clock !== undefined);
  return {
    used,
    firstStep: Int32Array.from(flows, ({ clock }) => (clock ? clock.afterStep + 1 : 0)),
    startsWithWork: Uint8Array.from(flows, ({ clock }) => (clock?.starts === 'workEnd' ? 1 : 0)),
    notDue: new Int32Array(used ? flows.length * months : 0)
  };
}

/** The due day of a case that is received at a step of its flow; at one with the clock running, the clock started at receipt. */
export function dueWhenReceived(
  { plan, clocks }: State,
  flow: number,
  step: number,
  received: number
): number {
  return step < clocks.firstStep[flow]! ? plan.horizon - 1 : plan.flows[flow]!.dueDay[received]!;
}

/** Notes open cases, more or (below 0) fewer, among those of their month that will not be due within the run. */
export function changeNotDue(
  { plan, clocks }: State,
  flow: number,
  received: number,
  due: number,
  change: number
): void {
  if (clocks.firstStep[flow] === 0 || due < plan.past + plan.days) return;
  const month = plan.monthOfDay[received]!;
  if (month < 0) return;
  const cell = flow * plan.months + month;
  clocks.notDue[cell] = clocks.notDue[cell]! + change;
}

/**
 * Starts the clock of cases that go on to the first step with the clock running; of those that come to it after the end, never.
 * @param day on which the work on the step before ended
 * @param until the day on which the wait after it is over
 */
export function startClock(state: State, entry: number, count: number, day: number, until: number): void {
  const { plan, clocks, entries, openDue } = state;
  const step = entries[entry + STEP]!;
  const flow = state.stepFlow[step]!;
  if (clocks.firstStep[flow] !== state.stepIndex[step]) return;
  const start = clocks.startsWithWork[flow] === 1 ? day : until;
  if (start >= plan.past + plan.days) return;
  const before = entries[entry + DUE]!;
  const due = plan.flows[flow]!.dueDay[start]!;
  const place = flow * plan.horizon;
  openDue[place + before] = openDue[place + before]! - count;
  openDue[place + due] = openDue[place + due]! + count;
  changeNotDue(state, flow, entries[entry + RECEIVED]!, before, -count);
  changeNotDue(state, flow, entries[entry + RECEIVED]!, due, count);
  entries[entry + DUE] = due;
}
