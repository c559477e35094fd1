import { DUE, NEXT, RECEIVED } from './entries.ts';
import type { State } from './state.ts';

/** Puts an entry last among those with the same order key: the day due, or the day received. */
export function joinLine(state: State, row: number, entry: number): void {
  const key = state.entries[entry + (state.byDue[row] === 1 ? DUE : RECEIVED)]!;
  const at = row * state.plan.horizon + key;
  state.entries[entry + NEXT] = 0;
  if (state.head[at] === 0) {
    state.head[at] = entry;
    const word = row * state.wordsPerLine + (key >> 5);
    state.filled[word] = state.filled[word]! | (1 << (key & 31));
    if (key < state.lowKey[row]!) state.lowKey[row] = key;
  } else {
    state.entries[state.tail[at]! + NEXT] = entry;
  }
  state.tail[at] = entry;
}

/** Takes the first entry of a key out of the row. */
export function leaveLine(state: State, row: number, key: number): void {
  const at = row * state.plan.horizon + key;
  const next = state.entries[state.head[at]! + NEXT]!;
  state.head[at] = next;
  if (next === 0) {
    const word = row * state.wordsPerLine + (key >> 5);
    state.filled[word] = state.filled[word]! & ~(1 << (key & 31));
  }
}

/** Takes all entries of a key out of the row. @returns the first of them */
export function clearKey(state: State, row: number, key: number): number {
  const at = row * state.plan.horizon + key;
  const first = state.head[at]!;
  const word = row * state.wordsPerLine + (key >> 5);
  state.head[at] = 0;
  state.filled[word] = state.filled[word]! & ~(1 << (key & 31));
  return first;
}

/** @returns the smallest filled key at or above `from`, or −1. */
export function nextKey(state: State, row: number, from: number): number {
  const { filled, wordsPerLine } = state;
  const base = row * wordsPerLine;
  let word = from >> 5;
  if (word >= wordsPerLine) return -1;
  let set = filled[base + word]! & (-1 << (from & 31));
  while (set === 0) {
    if (++word === wordsPerLine) return -1;
    set = filled[base + word]!;
  }
  return (word << 5) + 31 - Math.clz32(set & -set);
}

/** @returns the smallest filled key of the row, or −1 when it is empty. */
export function firstKey(state: State, row: number): number {
  const key = nextKey(state, row, state.lowKey[row]!);
  state.lowKey[row] = key < 0 ? state.plan.horizon : key;
  return key;
}

/** Lets an entry join its line on a later step of the clock; beyond the end it never does. */
export function joinLater(state: State, at: number, entry: number): void {
  if (at >= state.joinHead.length) return;
  state.entries[entry + NEXT] = 0;
  if (state.joinHead[at] === 0) state.joinHead[at] = entry;
  else state.entries[state.joinTail[at]! + NEXT] = entry;
  state.joinTail[at] = entry;
}
