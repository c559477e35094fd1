import { emptyCohort, moveFirst } from './cohorts.ts';
import { COUNT, DUE, FROM, PLACE, RECEIVED, SOURCE, STEP, takeEntry } from './entries.ts';
import type { State } from './state.ts';

/**
 * @returns an entry for the first cases of another, at a step: the entry itself when they are all it has. Cases that somebody holds
 * stand alone, so that a part of several is nobody's.
 */
export function split(state: State, entry: number, count: number, step: number): number {
  if (state.entries[entry + COUNT] === count) {
    state.entries[entry + STEP] = step;
    return entry;
  }
  const part = takeEntry(state);
  const { entries } = state;
  entries[part + STEP] = step;
  entries[part + RECEIVED] = entries[entry + RECEIVED]!;
  entries[part + DUE] = entries[entry + DUE]!;
  entries[part + SOURCE] = entries[entry + SOURCE]!;
  const stock = entries[entry + SOURCE]! - state.firstStockSource;
  if (stock < 0) {
    entries[part + PLACE] = entries[entry + PLACE]!;
    entries[part + FROM] = entries[entry + FROM]!;
    entries[part + COUNT] = count;
    dropOrdinals(state, entry, count);
  } else {
    emptyCohort(state, part);
    moveFirst(state, state.stocks[stock]!, entry, part, count, 0);
  }
  return part;
}

/** Lets the first cases of a run go. */
export function dropOrdinals(state: State, run: number, count: number): void {
  const { entries } = state;
  entries[run + FROM] = entries[run + FROM]! + count;
  entries[run + COUNT] = entries[run + COUNT]! - count;
}
