import { STEP } from './entries.ts';
import type { State } from './state.ts';
import type { Tally } from './tally.ts';

/** Counts work units spent on an entry's cases. */
export function noteWork(state: State, tally: Tally, entry: number, work: number, day: number): void {
  const { plan } = state;
  const cell = state.stepFlow[state.entries[entry + STEP]!]! * plan.months + plan.monthOfDay[day]!;
  tally.workedOn[cell] = tally.workedOn[cell]! + work;
}
