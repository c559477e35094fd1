import { enterGranted, planNext } from './follow-ups.ts';
import { joinLater } from './lines.ts';
import { Purpose, bits, placeKey } from './random.ts';
import {
  DUE,
  FROM,
  PLACE,
  RECEIVED,
  SOURCE,
  STEP,
  TO,
  freeEntry,
  sample,
  takeEntry,
  type State
} from './state.ts';
import { LEAD_CLASSES, leadClass, type Tally } from './tally.ts';

/**
 * Work on a step has ended for the cases `from` to `to` of an entry: they close, or go on to their next step when the outside
 * wait is over. The entry itself is left as it is.
 */
export function finishStep(
  state: State,
  tally: Tally,
  entry: number,
  from: number,
  to: number,
  day: number
): void {
  const step = state.entries[entry + STEP]!;
  const flow = state.stepFlow[step]!;
  state.atStep[step] = state.atStep[step]! - (to - from);
  if (step + 1 === state.firstStep[flow + 1]) {
    close(state, tally, entry, flow, to - from, day);
    if (state.plan.flows[flow]!.grants.length > 0) {
      const { entries } = state;
      enterGranted(state, tally, flow, entries[entry + SOURCE]!, entries[entry + PLACE]!, from, to, day);
    }
  } else {
    state.atStep[step + 1] = state.atStep[step + 1]! + (to - from);
    goOn(state, entry, step, from, to, day);
  }
}

/** Counts closures. Cases of one entry share day received and due day, so they are counted together. */
function close(state: State, tally: Tally, entry: number, flow: number, count: number, day: number): void {
  const { plan, entries } = state;
  const { counts } = tally;
  const received = entries[entry + RECEIVED]!;
  const due = entries[entry + DUE]!;
  const cell = flow * plan.months + plan.monthOfDay[day]!;
  const at = flow * plan.horizon + due;
  state.openDue[at] = state.openDue[at]! - count;
  state.open[flow] = state.open[flow]! - count;
  counts.closed[cell] = counts.closed[cell]! + count;
  counts.leadDays[cell] = counts.leadDays[cell]! + count * (day - received);
  const lead = cell * LEAD_CLASSES + leadClass(day - received);
  tally.leadTimes[lead] = tally.leadTimes[lead]! + count;
  if (due < day) {
    state.overdue[flow] = state.overdue[flow]! - count;
    return;
  }
  counts.closedOnTime[cell] = counts.closedOnTime[cell]! + count;
  const receivedMonth = plan.monthOfDay[received]!;
  if (receivedMonth < 0) return;
  const ofReceipt = flow * plan.months + receivedMonth;
  counts.receivedOnTime[ofReceipt] = counts.receivedOnTime[ofReceipt]! + count;
}

/** The next step: tomorrow together, or each case when its own outside wait is over. */
function goOn(state: State, entry: number, step: number, from: number, to: number, day: number): void {
  const { plan } = state;
  const stepOfFlow = state.stepIndex[step]!;
  const { wait } = plan.flows[state.stepFlow[step]!]!.steps[stepOfFlow]!;
  if (wait < 0) {
    joinLater(state, day + 1, copyOf(state, entry, step + 1, from, to));
    return;
  }
  const source = state.entries[entry + SOURCE]!;
  const stream = source * state.purposes + Purpose.WAIT + 2 * stepOfFlow;
  const key = state.key[stream]!;
  const key2 = state.key2[stream]!;
  const place = placeOf(state, entry);
  const placed = placeKey(key, place);
  for (let ordinal = from; ordinal < to; ordinal++) {
    const word = state.expected ? Math.imul(ordinal, key) : bits(placed, key2, ordinal);
    const days = sample(plan.tables, wait, word);
    joinLater(state, day + (days < 1 ? 1 : days), copyOf(state, entry, step + 1, ordinal, ordinal + 1));
  }
}

/** An entry like another, for some of its cases and a later step. A stock's case keeps its own. */
export function copyOf(state: State, entry: number, step: number, from: number, to: number): number {
  if (state.entries[entry + SOURCE]! >= state.firstStockSource) {
    state.entries[entry + STEP] = step;
    return entry;
  }
  const copy = takeEntry(state);
  const { entries } = state;
  entries[copy + STEP] = step;
  entries[copy + RECEIVED] = entries[entry + RECEIVED]!;
  entries[copy + DUE] = entries[entry + DUE]!;
  entries[copy + SOURCE] = entries[entry + SOURCE]!;
  entries[copy + PLACE] = entries[entry + PLACE]!;
  entries[copy + FROM] = from;
  entries[copy + TO] = to;
  return copy;
}

/** Where an entry's draws are addressed: its day received, or its active case's own address. */
export function placeOf(state: State, entry: number): number {
  const place = state.entries[entry + PLACE]!;
  const stock = state.entries[entry + SOURCE]! - state.firstStockSource;
  return stock < 0 ? place : state.stocks[stock]!.address[place]!;
}

/** An entry whose cases have all been worked on: a follow-up is planned again, others return to the pool. */
export function retire(state: State, entry: number, step: number, day: number): void {
  const stock = state.entries[entry + SOURCE]! - state.firstStockSource;
  if (stock < 0) {
    freeEntry(state, entry);
  } else if (step + 1 === state.firstStep[state.stepFlow[step]! + 1]) {
    planNext(state, stock, entry, day);
  }
}
