import { countOpened } from './arrivals.ts';
import {
  ADDRESS,
  AFTER,
  COHORT,
  NEXT_LEAVER,
  OCCURRENCE,
  isCohortOf,
  joinCohort,
  takeCase,
  takeCohort
} from './cohorts.ts';
import { sample, sourceBits } from './draws.ts';
import { COUNT, DUE, FROM, STEP } from './entries.ts';
import { joinLater, joinLine } from './lines.ts';
import { Purpose } from './random.ts';
import { dropCases } from './split.ts';
import type { State } from './state.ts';
import type { Tally } from './tally.ts';

/**
 * Puts the active cases of every stock in the calendar of their first due days. Follow-ups that could have been done before the
 * start are open from the start, and belong to the opening stock.
 */
export function openStocks(state: State, tally: Tally): void {
  const { plan } = state;
  for (let k = 0; k < plan.stocks.length; k++) {
    const { firstDue, earliestDaysBefore } = plan.stocks[k]!;
    for (let i = 0; i < firstDue.length; i++) {
      const activeCase = enterStock(state, k, i, plan.past);
      const due = firstDue[i]!;
      if (due - earliestDaysBefore < plan.past) openAtStart(state, tally, k, activeCase, due);
      else schedule(state, k, activeCase, due, plan.past);
    }
  }
}

/** @returns a new active case from a day on, whose next follow-up is not yet planned. */
export function enterStock(state: State, k: number, address: number, day: number): number {
  const { plan } = state;
  const { stay } = plan.stocks[k]!;
  const stockState = state.stocks[k]!;
  const activeCase = takeCase(stockState);
  const { cases } = stockState;
  cases[activeCase + ADDRESS] = address;
  cases[activeCase + OCCURRENCE] = 0;
  stockState.active++;
  const turn = stockState.entered++;
  if (stay < 0) return activeCase;
  const word = sourceBits(state, state.firstStockSource + k, Purpose.STAY, address, 0, turn);
  const leaves = day + Math.max(1, sample(plan.tables, stay, word));
  if (leaves >= stockState.leaveHead.length) return activeCase;
  cases[activeCase + NEXT_LEAVER] = stockState.leaveHead[leaves]!;
  stockState.leaveHead[leaves] = activeCase;
  return activeCase;
}

function openAtStart(state: State, tally: Tally, k: number, activeCase: number, firstDue: number): void {
  const { plan } = state;
  const { flow, earliestDaysBefore } = plan.stocks[k]!;
  const step = state.firstStep[flow]!;
  const line = state.stepLine[step]!;
  const source = state.firstStockSource + k;
  const due = Math.max(0, firstDue);
  const received = Math.max(0, firstDue - earliestDaysBefore);
  const at = line * plan.horizon + (state.byDue[line] === 1 ? due : received);
  let cohort = state.head[at] === 0 ? 0 : state.tail[at]!;
  if (cohort === 0 || !isCohortOf(state, cohort, source, step, received, due)) {
    cohort = takeCohort(state, source, step, received, due);
    joinLine(state, line, cohort);
  }
  joinCohort(state, state.stocks[k]!, cohort, activeCase);
  countOpened(state, flow, due, plan.past, 1);
  state.atStep[step] = state.atStep[step]! + 1;
  tally.requiredAtStart[flow] = tally.requiredAtStart[flow]! + state.meanWorkOfCase[flow * plan.segments]!;
}

/** Lets the next follow-up of a case wait, with others like it, for its earliest day; `day` at the earliest. */
export function schedule(state: State, k: number, activeCase: number, dueDay: number, day: number): void {
  const { plan } = state;
  const { flow, earliestDaysBefore } = plan.stocks[k]!;
  const due = dueDay < plan.horizon ? dueDay : plan.horizon - 1;
  const release = Math.max(day, due - earliestDaysBefore);
  const stockState = state.stocks[k]!;
  if (release >= state.joinHead.length) {
    stockState.cases[activeCase + COHORT] = 0;
    return;
  }
  const source = state.firstStockSource + k;
  const step = state.firstStep[flow]!;
  let cohort = state.joinHead[release] === 0 ? 0 : state.joinTail[release]!;
  if (cohort === 0 || !isCohortOf(state, cohort, source, step, release, due)) {
    cohort = takeCohort(state, source, step, release, due);
    joinLater(state, release, cohort);
  }
  joinCohort(state, stockState, cohort, activeCase);
}

/** Follow-ups whose earliest day has come are open cases from now on. */
export function countReleased(state: State, tally: Tally, cohort: number, flow: number, day: number): void {
  const { plan, entries } = state;
  const step = entries[cohort + STEP]!;
  const count = entries[cohort + COUNT]!;
  countOpened(state, flow, entries[cohort + DUE]!, day, count);
  state.atStep[step] = state.atStep[step]! + count;
  const cell = flow * plan.months + plan.monthOfDay[day]!;
  tally.counts.received[cell] = tally.counts.received[cell]! + count;
  tally.required[cell] =
    tally.required[cell]! + count * state.meanWorkOfCase[flow * plan.segments + plan.segmentOfDay[day]!]!;
}

/** Plans the next follow-up of the first cases of a cohort, whose follow-ups were done. */
export function planNext(state: State, k: number, cohort: number, count: number, day: number): void {
  const { plan } = state;
  const { interval, fromPlanned } = plan.stocks[k]!;
  const stockState = state.stocks[k]!;
  const { cases } = stockState;
  const source = state.firstStockSource + k;
  const base = fromPlanned ? state.entries[cohort + DUE]! : day;
  let activeCase = state.entries[cohort + FROM]!;
  for (let i = 0; i < count; i++) {
    const next = cases[activeCase + AFTER]!;
    const occurrence = cases[activeCase + OCCURRENCE]!;
    const address = cases[activeCase + ADDRESS]!;
    const word = sourceBits(state, source, Purpose.INTERVAL, address, occurrence, stockState.dealt++);
    cases[activeCase + OCCURRENCE] = occurrence + 1;
    schedule(state, k, activeCase, base + sample(plan.tables, interval, word), day + 1);
    activeCase = next;
  }
  dropCases(state, stockState, cohort, count, activeCase);
}
