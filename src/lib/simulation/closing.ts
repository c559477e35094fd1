import { giveBirth } from './births.ts';
import { holderOf, leaveCaseload } from './caseloads.ts';
import { caseBits, sample } from './draws.ts';
import { startClock } from './deadline-clocks.ts';
import { COUNT, DUE, FROM, RECEIVED, SOURCE, STEP } from './entries.ts';
import { planNext } from './follow-ups.ts';
import { enterGranted } from './grants.ts';
import { takeHandedOver } from './handed-over.ts';
import { joinLater } from './lines.ts';
import { changeOpen } from './open-cases.ts';
import { noteOutside } from './pressure.ts';
import { Purpose } from './random.ts';
import { dropOrdinals, split } from './split.ts';
import type { State } from './state.ts';
import { LEAD_CLASSES, leadClass, type Tally } from './tally.ts';
import { freeClosed } from './withdrawals.ts';

/**
 * Work on a step has ended for the first cases of an entry: they close, or go on to their next step when the outside wait is
 * over. The entry is left with the others; without any, it is given back, so it must stand in no list then.
 */
export function finishStep(state: State, tally: Tally, entry: number, count: number, day: number): void {
  const step = state.entries[entry + STEP]!;
  const flow = state.stepFlow[step]!;
  const stock = state.entries[entry + SOURCE]! - state.firstStockSource;
  const whole = state.entries[entry + COUNT] === count;
  state.atStep[step] = state.atStep[step]! - count;
  if (step + 1 < state.firstStep[flow + 1]!) {
    state.atStep[step + 1] = state.atStep[step + 1]! + count;
    goOn(state, entry, count, day);
    return;
  }
  const part = state.handedOver[flow]! > 0 ? takeHandedOver(state, flow, count) : 0;
  close(state, tally, entry, flow, count, day);
  if (state.plan.flows[flow]!.choices.length > 0) giveBirth(state, flow, entry, count, part, day);
  if (state.plan.flows[flow]!.grants.length > 0) enterGranted(state, flow, entry, count, day);
  if (stock >= 0) planNext(state, stock, entry, count, day);
  else if (!whole) dropOrdinals(state, entry, count);
  if (whole) freeClosed(state, entry);
}

/** Counts closures. Cases of one entry share day received and due day, so they are counted together. */
function close(state: State, tally: Tally, entry: number, flow: number, count: number, day: number): void {
  const { plan, entries } = state;
  const { counts } = tally;
  const received = entries[entry + RECEIVED]!;
  const due = entries[entry + DUE]!;
  const cell = flow * plan.months + plan.monthOfDay[day]!;
  changeOpen(state, flow, received, due, day, -count);
  counts.closed[cell] = counts.closed[cell]! + count;
  counts.leadDays[cell] = counts.leadDays[cell]! + count * (day - received);
  if (state.desks.personal && entries[entry + SOURCE]! < state.firstStockSource)
    leaveCaseload(state, holderOf(state, entry));
  const lead = flow * LEAD_CLASSES + leadClass(day - received);
  state.monthLeads[lead] = state.monthLeads[lead]! + count;
  if (due < day) return;
  counts.closedOnTime[cell] = counts.closedOnTime[cell]! + count;
  const receivedMonth = plan.monthOfDay[received]!;
  if (receivedMonth < 0) return;
  const ofReceipt = flow * plan.months + receivedMonth;
  counts.receivedOnTime[ofReceipt] = counts.receivedOnTime[ofReceipt]! + count;
}

/** The next step: together where all wait equally long, or each case when its own outside wait is over. */
function goOn(state: State, entry: number, count: number, day: number): void {
  const step = state.entries[entry + STEP]!;
  const together = state.onlyWait[step]!;
  if (together > 0) {
    waitOutside(state, day, day + together, split(state, entry, count, step + 1), count);
    return;
  }
  const wait = state.stepWait[step]!;
  const purpose = Purpose.WAIT + 2 * state.stepIndex[step]!;
  for (let i = 0; i < count; i++) {
    const word = caseBits(state, entry, state.entries[entry + FROM]!, purpose);
    const days = sample(state.plan.tables, wait, word);
    waitOutside(state, day, day + (days < 1 ? 1 : days), split(state, entry, 1, step + 1), 1);
  }
}

function waitOutside(state: State, day: number, until: number, entry: number, count: number): void {
  if (state.clocks.used) startClock(state, entry, count, day, until);
  if (state.pressure.used) noteOutside(state, entry, count);
  joinLater(state, until, entry);
}
