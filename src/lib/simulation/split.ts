import { AFTER, BEFORE, COHORT } from './cohorts.ts';
import { COUNT, DUE, FROM, PLACE, RECEIVED, SOURCE, STEP, takeEntry } from './entries.ts';
import type { State, StockState } from './state.ts';

/** @returns an entry of its own for the first cases of another, at a step. */
export function splitOff(state: State, entry: number, count: number, step: number): number {
  const part = takeEntry(state);
  const { entries } = state;
  entries[part + STEP] = step;
  entries[part + RECEIVED] = entries[entry + RECEIVED]!;
  entries[part + DUE] = entries[entry + DUE]!;
  entries[part + SOURCE] = entries[entry + SOURCE]!;
  entries[part + PLACE] = entries[entry + PLACE]!;
  entries[part + FROM] = entries[entry + FROM]!;
  entries[part + COUNT] = count;
  const stock = entries[entry + SOURCE]! - state.firstStockSource;
  if (stock < 0) dropOrdinals(state, entry, count);
  else moveCases(state, state.stocks[stock]!, entry, part, count);
  return part;
}

/** Lets the first cases of a run go. */
export function dropOrdinals(state: State, run: number, count: number): void {
  const { entries } = state;
  entries[run + FROM] = entries[run + FROM]! + count;
  entries[run + COUNT] = entries[run + COUNT]! - count;
}

/** Lets the first cases of a cohort go: `next` is the first that stays, 0 when none does. */
export function dropCases(
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

function moveCases(state: State, stock: StockState, cohort: number, part: number, count: number): void {
  const { cases } = stock;
  let last = 0;
  let next = state.entries[cohort + FROM]!;
  for (let i = 0; i < count; i++) {
    last = next;
    cases[last + COHORT] = part;
    next = cases[last + AFTER]!;
  }
  cases[last + AFTER] = 0;
  state.entries[part + PLACE] = last;
  dropCases(state, stock, cohort, count, next);
}
