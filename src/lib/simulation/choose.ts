import { COUNT, RECEIVED, freeEntry } from './entries.ts';
import { firstKey, leaveLine, nextKey } from './lines.ts';
import type { Lane } from './plan.ts';
import type { State } from './state.ts';

/**
 * @param offset of the caseload's rows among those of a line; 0 where the line has one
 * @returns the row whose first case is next by the lane's discipline (its key in `state.chosenKey`), or −1.
 */
export function chooseRow(state: State, lane: Lane, offset: number, day: number): number {
  const { lines } = lane;
  const { firstRow } = state;
  if (lines.length === 1) {
    const row = firstRow[lines[0]!]! + offset;
    state.chosenKey = keyOf(state, row, lane, day);
    return state.chosenKey < 0 ? -1 : row;
  }
  let best = -1;
  let bestKey = 0;
  for (let i = 0; i < lines.length; i++) {
    const row = firstRow[lines[i]!]! + offset;
    const key = keyOf(state, row, lane, day);
    if (key >= 0 && (best < 0 || comesBefore(state, lane, row, key, best, bestKey, day))) {
      best = row;
      bestKey = key;
    }
  }
  state.chosenKey = bestKey;
  return best;
}

/** @returns the key of the row's next case for the lane, or −1; entries that have become empty are dropped on the way. */
function keyOf(state: State, row: number, lane: Lane, day: number): number {
  for (;;) {
    let key = lane.discipline === 'onTimeFirst' ? nextKey(state, row, day) : -1;
    if (key < 0) key = firstKey(state, row);
    if (key < 0) return key;
    const entry = state.head[row * state.plan.horizon + key]!;
    if (holdsCase(state, entry)) return key;
    leaveLine(state, row, key);
    freeEntry(state, entry);
  }
}

/** Whether an entry is one, and has cases left. */
export function holdsCase(state: State, entry: number): boolean {
  return entry !== 0 && state.entries[entry + COUNT]! > 0;
}

/** Ties go to the case received first, then to the line that stands first in the lane. */
function comesBefore(
  state: State,
  lane: Lane,
  row: number,
  key: number,
  other: number,
  otherKey: number,
  day: number
): boolean {
  if (lane.discipline === 'priority') {
    const difference = state.rowClass[row]! - state.rowClass[other]!;
    if (difference !== 0) return difference < 0;
  }
  if (lane.discipline === 'onTimeFirst' && key >= day !== otherKey >= day) return key >= day;
  if (key !== otherKey) return key < otherKey;
  return receivedAt(state, row, key) < receivedAt(state, other, otherKey);
}

function receivedAt(state: State, row: number, key: number): number {
  return state.entries[state.head[row * state.plan.horizon + key]! + RECEIVED]!;
}
