import { addDuty } from './duties.ts';
import { noteHandedOver } from './handed-over.ts';
import type { State } from './state.ts';

/**
 * Caseloads whose day has come change hands: their cases stay where they are in line, cost the group that takes them over hours to
 * know them, and come back oftener when they close. Of a stock, active cases are taken over; else those that are open.
 */
export function moveCaseloads(state: State, day: number): void {
  const { moves } = state.plan;
  for (; state.nextMove < moves.length && moves[state.nextMove]!.on === day; state.nextMove++) {
    const { flow, group, share, workPerCase } = moves[state.nextMove]!;
    const stock = state.stockOfFlow[flow]!;
    const cases = stock < 0 ? state.open[flow]! : state.stocks[stock]!.active;
    noteHandedOver(state, flow, Math.floor(state.open[flow]! * share + 0.5));
    const work = Math.floor(cases * share + 0.5) * workPerCase;
    addDuty(state, group, work);
    state.desks.handoverWork[group] = state.desks.handoverWork[group]! + work;
  }
}

/** The moves before the first step were made by others. */
export function openMoves(state: State): void {
  const { moves, past } = state.plan;
  state.nextMove = 0;
  while (state.nextMove < moves.length && moves[state.nextMove]!.on < past) state.nextMove++;
}
