import { COUNT, DUE, FROM, PLACE, RECEIVED, SOURCE, STEP, takeEntry, twiceAsLong } from './entries.ts';
import type { State, StockState } from './state.ts';

/** Fields of an active case in the pool of its stock; a case is the offset of its {@link CASE_SIZE} fields, 0 is none. */
export const CASE_SIZE = 8;
/** Ordinal of the case's draws: its number in the stock at the start, or a mix of its parent's draw. */
export const ADDRESS = 0;
/** Follow-ups done; the place of the draws for the next. */
export const OCCURRENCE = 1;
/** Neighbours in the cohort. */
export const AFTER = 2;
const BEFORE = 3;
/** The entry that the case stands in, 0 when its next follow-up lies beyond the end. */
export const COHORT = 4;
/** Next in the list of those that leave the same day, or of those that are free. */
export const NEXT_LEAVER = 5;
/** The adviser who holds the case; see `caseloads.ts`. */
export const HOLDER = 6;
/** Releases that are still to come with the case's next follow-up: a bit each. */
export const AWAITED = 7;

/** @returns a blank active case. The pool doubles when it is full; callers re-read `stock.cases` afterwards. */
export function takeCase(stock: StockState): number {
  const free = stock.freeCase;
  if (free !== 0) {
    stock.freeCase = stock.cases[free + NEXT_LEAVER]!;
    return free;
  }
  const activeCase = stock.usedCases * CASE_SIZE;
  if (activeCase + CASE_SIZE > stock.cases.length) stock.cases = twiceAsLong(stock.cases);
  stock.usedCases++;
  return activeCase;
}

/** Gives an active case back to the pool. */
export function freeCase(stock: StockState, activeCase: number): void {
  stock.cases[activeCase + NEXT_LEAVER] = stock.freeCase;
  stock.cases[activeCase + COHORT] = 0;
  stock.freeCase = activeCase;
}

/** @returns an empty cohort of a stock. */
export function takeCohort(
  state: State,
  source: number,
  step: number,
  received: number,
  due: number
): number {
  const cohort = takeEntry(state);
  const { entries } = state;
  entries[cohort + STEP] = step;
  entries[cohort + RECEIVED] = received;
  entries[cohort + DUE] = due;
  entries[cohort + SOURCE] = source;
  emptyCohort(state, cohort);
  return cohort;
}

/** Leaves a cohort, or an entry that is to be one, without cases. */
export function emptyCohort({ entries }: State, cohort: number): void {
  entries[cohort + PLACE] = 0;
  entries[cohort + FROM] = 0;
  entries[cohort + COUNT] = 0;
}

/** Whether a new case may join an entry that stands last in its list: it would be worked on after it in any order. */
export function isCohortOf(
  state: State,
  entry: number,
  source: number,
  step: number,
  received: number,
  due: number
): boolean {
  const { entries } = state;
  return (
    entries[entry + SOURCE] === source &&
    entries[entry + DUE] === due &&
    entries[entry + RECEIVED] === received &&
    entries[entry + STEP] === step
  );
}

/** Puts an active case last in a cohort. */
export function joinCohort(state: State, stock: StockState, cohort: number, activeCase: number): void {
  const { entries } = state;
  const { cases } = stock;
  const last = entries[cohort + PLACE]!;
  cases[activeCase + AFTER] = 0;
  cases[activeCase + BEFORE] = last;
  cases[activeCase + COHORT] = cohort;
  if (last === 0) entries[cohort + FROM] = activeCase;
  else cases[last + AFTER] = activeCase;
  entries[cohort + PLACE] = activeCase;
  entries[cohort + COUNT] = entries[cohort + COUNT]! + 1;
}

/** Takes an active case out of its cohort, wherever it stands. */
export function leaveCohort(state: State, stock: StockState, activeCase: number): void {
  const { entries } = state;
  const { cases } = stock;
  const cohort = cases[activeCase + COHORT]!;
  const before = cases[activeCase + BEFORE]!;
  const after = cases[activeCase + AFTER]!;
  if (before === 0) entries[cohort + FROM] = after;
  else cases[before + AFTER] = after;
  if (after === 0) entries[cohort + PLACE] = before;
  else cases[after + BEFORE] = before;
  entries[cohort + COUNT] = entries[cohort + COUNT]! - 1;
}

/** Lets the first cases of a cohort go: `next` is the first that stays, 0 when none does. */
export function dropFirst(
  state: State,
  stock: StockState,
  cohort: number,
  count: number,
  next: number
): void {
  const { entries } = state;
  entries[cohort + FROM] = next;
  entries[cohort + COUNT] = entries[cohort + COUNT]! - count;
  if (next === 0) entries[cohort + PLACE] = 0;
  else stock.cases[next + BEFORE] = 0;
}

/**
 * Moves the first cases of a cohort, in their order, to the end of another (0: out of any).
 * @param occurrences follow-ups that each has done by it.
 */
export function moveFirst(
  state: State,
  stock: StockState,
  cohort: number,
  other: number,
  count: number,
  occurrences: number
): void {
  const { entries } = state;
  const { cases } = stock;
  const first = entries[cohort + FROM]!;
  let last = 0;
  let next = first;
  for (let i = 0; i < count; i++) {
    last = next;
    cases[last + COHORT] = other;
    cases[last + OCCURRENCE] = cases[last + OCCURRENCE]! + occurrences;
    next = cases[last + AFTER]!;
  }
  dropFirst(state, stock, cohort, count, next);
  if (other === 0) return;
  const before = entries[other + PLACE]!;
  cases[first + BEFORE] = before;
  cases[last + AFTER] = 0;
  if (before === 0) entries[other + FROM] = first;
  else cases[before + AFTER] = first;
  entries[other + PLACE] = last;
  entries[other + COUNT] = entries[other + COUNT]! + count;
}
