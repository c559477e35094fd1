import { noteUnscheduled } from './active-handover.ts';
import { leaveCaseload } from './caseloads.ts';
import { COHORT, HOLDER, NEXT_LEAVER, freeCase, leaveCohort } from './cohorts.ts';
import { DUE, RECEIVED, STEP } from './entries.ts';
import { takeHandedOver } from './handed-over.ts';
import { changeOpen } from './open-cases.ts';
import { noteBack } from './pressure.ts';
import type { State } from './state.ts';
import type { Tally } from './tally.ts';

/** Active cases whose stay ends today leave; an open follow-up of theirs is withdrawn. */
export function leaveStocks(state: State, tally: Tally, day: number): void {
  const { plan } = state;
  for (let k = 0; k < plan.stocks.length; k++) {
    const stockState = state.stocks[k]!;
    const { cases } = stockState;
    let leaver = stockState.leaveHead[day]!;
    while (leaver !== 0) {
      const activeCase = leaver;
      leaver = cases[activeCase + NEXT_LEAVER]!;
      const cohort = cases[activeCase + COHORT]!;
      if (cohort !== 0) {
        if (state.entries[cohort + RECEIVED]! < day)
          countWithdrawn(state, tally, plan.stocks[k]!.flow, cohort, day);
        else if (state.desks.between.groupOfStock[k]! >= 0) noteUnscheduled(state, k, cohort);
        leaveCohort(state, stockState, activeCase);
      }
      if (state.desks.personal) leaveCaseload(state, cases[activeCase + HOLDER]!);
      stockState.active--;
      freeCase(stockState, activeCase);
    }
  }
}

/** Counts a case of an entry that leaves without a decision. */
export function countWithdrawn(state: State, tally: Tally, flow: number, entry: number, day: number): void {
  const { plan, entries } = state;
  const due = entries[entry + DUE]!;
  const step = entries[entry + STEP]!;
  if (state.handedOver[flow]! > 0) takeHandedOver(state, flow, 1);
  changeOpen(state, flow, entries[entry + RECEIVED]!, due, day, -1);
  state.atStep[step] = state.atStep[step]! - 1;
  if (state.pressure.used) noteBack(state, entry, 1, false);
  const cell = flow * plan.months + plan.monthOfDay[day]!;
  tally.counts.withdrawn[cell] = tally.counts.withdrawn[cell]! + 1;
  if (due <= day) return;
  const received = plan.monthOfDay[entries[entry + RECEIVED]!]!;
  if (received < 0) return;
  const left = flow * plan.months + received;
  tally.counts.receivedLeft[left] = tally.counts.receivedLeft[left]! + 1;
}
