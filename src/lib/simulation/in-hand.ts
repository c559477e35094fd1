import { finishStep } from './closing.ts';
import { COUNT, STEP, freeEntry } from './entries.ts';
import { leaveLine } from './lines.ts';
import { noteWork } from './note-work.ts';
import { split } from './split.ts';
import type { State } from './state.ts';
import type { Tally } from './tally.ts';

/**
 * Goes on with the case that a lane or an adviser has begun.
 * @returns the work units left
 */
export function workOnHand(state: State, tally: Tally, slot: number, left: number, day: number): number {
  const entry = state.inHand[slot]!;
  if (entry === 0) return left;
  if (state.entries[entry + COUNT] === 0) {
    state.inHand[slot] = 0;
    freeEntry(state, entry);
    return left;
  }
  const work = state.inHandWork[slot]!;
  const spent = work <= left ? work : left;
  noteWork(state, tally, entry, spent, day);
  state.inHandWork[slot] = work - spent;
  if (work > spent) return 0;
  state.inHand[slot] = 0;
  finishStep(state, tally, entry, 1, day);
  return left - spent;
}

/** The hours ran out in the middle of the first case of a key: its lane or adviser goes on with it tomorrow. */
export function takeInHand(state: State, row: number, key: number, entry: number, slot: number): void {
  state.inHandWork[slot] = state.nextWork - state.workLeft;
  if (state.entries[entry + COUNT] === 1) leaveLine(state, row, key);
  state.inHand[slot] = split(state, entry, 1, state.entries[entry + STEP]!);
}
