import type { State } from './state.ts';

/**
 * Waiting cases stand together in *entries* of one integer pool: cases of one source at the same step, received on one day and
 * due on one day, in the order in which they are served. Cases from outside are a *run* of ordinals; follow-ups are a *cohort*, a
 * linked list of active cases. Hours are drawn when work begins, at the address that the case was given when it was born, so an
 * entry of a thousand cases costs as much as one.
 */
export const ENTRY_SIZE = 8;
/** The entry behind this one in the same list; 0 is none. */
export const NEXT = 0;
/** Step over all flows. */
export const STEP = 1;
export const RECEIVED = 2;
export const DUE = 3;
export const SOURCE = 4;
/** Where the draws of a run are addressed (its day received), or the last active case of a cohort. */
export const PLACE = 5;
/** The first ordinal of a run, or the first active case of a cohort. */
export const FROM = 6;
/** Cases; 0 when all of a cohort have left their stock. */
export const COUNT = 7;

/**
 * @returns a blank entry, as the offset of its {@link ENTRY_SIZE} fields. The pool doubles when it is full; callers re-read
 * `state.entries` afterwards.
 */
export function takeEntry(state: State): number {
  const free = state.freeEntry;
  if (free !== 0) {
    state.freeEntry = state.entries[free + NEXT]!;
    if (state.desks.personal) state.desks.holder[free / ENTRY_SIZE] = 0;
    return free;
  }
  const entry = state.usedEntries * ENTRY_SIZE;
  if (entry + ENTRY_SIZE > state.entries.length) lengthen(state);
  if (state.desks.personal) state.desks.holder[state.usedEntries] = 0;
  state.usedEntries++;
  return entry;
}

function lengthen(state: State): void {
  state.entries = twiceAsLong(state.entries);
  const { pressure, desks } = state;
  if (desks.personal) desks.holder = twiceAsLong(desks.holder);
  const entries = state.entries.length / ENTRY_SIZE;
  // One that has taken over the marks of a plan with more entries has room already.
  if (!pressure.used || pressure.isOutside.length >= entries) return;
  const longer = new Uint8Array(entries);
  longer.set(pressure.isOutside);
  pressure.isOutside = longer;
}

/** Gives an entry back to the pool. */
export function freeEntry(state: State, entry: number): void {
  state.entries[entry + NEXT] = state.freeEntry;
  state.freeEntry = entry;
}

/** @returns a copy with the same numbers at its beginning. */
export function twiceAsLong(array: Int32Array): Int32Array<ArrayBuffer> {
  const result = new Int32Array(array.length * 2);
  result.set(array);
  return result;
}
