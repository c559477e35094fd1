import { handOverReleased, noteScheduled } from './active-handover.ts';
import { countReceived } from './arrivals.ts';
import { holdActive, joinQueue } from './caseloads.ts';
import {
  ADDRESS,
  AFTER,
  AWAITED,
  COHORT,
  HOLDER,
  NEXT_LEAVER,
  OCCURRENCE,
  dropFirst,
  isCohortOf,
  joinCohort,
  moveFirst,
  takeCase,
  takeCohort
} from './cohorts.ts';
import { sample, sourceBits } from './draws.ts';
import { COUNT, DUE, RECEIVED, FROM, SOURCE, STEP } from './entries.ts';
import { joinLater } from './lines.ts';
import { changeOpen } from './open-cases.ts';
import { Purpose } from './random.ts';
import { giveNoticeAtOnce } from './reminders.ts';
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

/**
 * @param holder whoever held the case that it comes from; 0 is nobody
 * @returns a new active case from a day on, whose next follow-up is not yet planned.
 */
export function enterStock(state: State, k: number, address: number, day: number, holder = 0): number {
  const { plan } = state;
  const { stay } = plan.stocks[k]!;
  const stockState = state.stocks[k]!;
  const activeCase = takeCase(stockState);
  const { cases } = stockState;
  cases[activeCase + ADDRESS] = address;
  cases[activeCase + OCCURRENCE] = 0;
  cases[activeCase + AWAITED] = 0;
  stockState.active++;
  if (state.desks.personal) {
    const word = sourceBits(
      state,
      state.firstStockSource + k,
      Purpose.ENTRY,
      -1,
      address,
      stockState.entered
    );
    cases[activeCase + HOLDER] = holdActive(state, plan.stocks[k]!.flow, holder, word);
  }
  const turn = stockState.entered++;
  if (stay < 0) return activeCase;
  const word = sourceBits(state, state.firstStockSource + k, Purpose.STAY, 0, address, turn);
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
  const row = state.stepRow[step]!;
  const source = state.firstStockSource + k;
  const due = Math.max(0, firstDue);
  const received = Math.max(0, firstDue - earliestDaysBefore);
  const at = row * plan.horizon + (state.byDue[row] === 1 ? due : received);
  let cohort = state.desks.groupOfStep[step]! >= 0 || state.head[at] === 0 ? 0 : state.tail[at]!;
  if (cohort === 0 || !isCohortOf(state, cohort, source, step, received, due)) {
    cohort = takeCohort(state, source, step, received, due);
    joinCohort(state, state.stocks[k]!, cohort, activeCase);
    joinQueue(state, cohort);
  } else {
    joinCohort(state, state.stocks[k]!, cohort, activeCase);
  }
  changeOpen(state, flow, received, due, plan.past, 1);
  state.atStep[step] = state.atStep[step]! + 1;
  tally.requiredAtStart[flow] = tally.requiredAtStart[flow]! + state.meanWorkOfCase[flow * plan.segments]!;
}

/** Lets the next follow-up of a case wait, with others like it, for its earliest day; `day` at the earliest. */
export function schedule(state: State, k: number, activeCase: number, due: number, day: number): void {
  const stockState = state.stocks[k]!;
  const cohort = waitingCohort(state, k, due, day);
  if (cohort === 0) {
    stockState.cases[activeCase + COHORT] = 0;
    return;
  }
  joinCohort(state, stockState, cohort, activeCase);
  if (state.desks.between.groupOfStock[k]! >= 0) noteScheduled(state, k, cohort, 1);
}

/** @returns the last cohort of those that are released together and fall due on a day; 0 when that lies beyond the end. */
function waitingCohort(state: State, k: number, dueDay: number, day: number): number {
  const { plan } = state;
  const { flow, earliestDaysBefore } = plan.stocks[k]!;
  const due = dueDay < plan.horizon ? dueDay : plan.horizon - 1;
  const release = Math.max(day, due - earliestDaysBefore);
  if (release >= state.joinHead.length) return 0;
  const source = state.firstStockSource + k;
  const step = state.firstStep[flow]!;
  const last = state.joinHead[release] === 0 ? 0 : state.joinTail[release]!;
  if (last !== 0 && isCohortOf(state, last, source, step, release, due)) return last;
  const cohort = takeCohort(state, source, step, release, due);
  joinLater(state, release, cohort);
  return cohort;
}

/** Follow-ups whose earliest day has come, and cases that come of others, are open from now on. */
export function countReleased(state: State, tally: Tally, entry: number, flow: number, day: number): void {
  const { plan, entries } = state;
  const step = entries[entry + STEP]!;
  const count = entries[entry + COUNT]!;
  changeOpen(state, flow, entries[entry + RECEIVED]!, entries[entry + DUE]!, day, count);
  state.atStep[step] = state.atStep[step]! + count;
  countReceived(state, tally, flow, day, count);
  if (entries[entry + SOURCE]! >= state.firstStockSource) {
    if (entries[entry + DUE]! < day) giveNoticeAtOnce(state, tally, flow, count, day);
    const k = entries[entry + SOURCE]! - state.firstStockSource;
    if (state.desks.between.groupOfStock[k]! >= 0) handOverReleased(state, k, entry, count);
    return;
  }
  const cell = flow * plan.months + plan.monthOfDay[day]!;
  tally.counts.born[cell] = tally.counts.born[cell]! + count;
}

/** Plans the next follow-up of the first cases of a cohort, whose follow-ups were done. */
export function planNext(state: State, k: number, cohort: number, count: number, day: number): void {
  const { plan } = state;
  const { interval, keepsInterval = false, fromPlanned } = plan.stocks[k]!;
  const stockState = state.stocks[k]!;
  const { cases } = stockState;
  const base = fromPlanned ? state.entries[cohort + DUE]! : day;
  if (stockState.onlyInterval > 0) {
    const next = waitingCohort(state, k, base + stockState.onlyInterval, day + 1);
    moveFirst(state, stockState, cohort, next, count, 1);
    if (next !== 0 && state.desks.between.groupOfStock[k]! >= 0) noteScheduled(state, k, next, count);
    return;
  }
  const source = state.firstStockSource + k;
  let activeCase = state.entries[cohort + FROM]!;
  for (let i = 0; i < count; i++) {
    const after = cases[activeCase + AFTER]!;
    const occurrence = cases[activeCase + OCCURRENCE]!;
    const address = cases[activeCase + ADDRESS]!;
    const word = keepsInterval
      ? ownInterval(state, source, address)
      : sourceBits(state, source, Purpose.INTERVAL, occurrence, address, stockState.dealt++);
    cases[activeCase + OCCURRENCE] = occurrence + 1;
    schedule(state, k, activeCase, base + sample(plan.tables, interval, word), day + 1);
    activeCase = after;
  }
  dropFirst(state, stockState, cohort, count, activeCase);
}

/** The draw of an interval that an active case keeps: where that of its first is; in the expected run cases are dealt theirs in turn. */
export const ownInterval = (state: State, source: number, address: number): number =>
  sourceBits(state, source, Purpose.INTERVAL, -1, address, address);
