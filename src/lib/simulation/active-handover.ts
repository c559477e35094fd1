import { RECEIVED } from './entries.ts';
import { handOver } from './handover.ts';
import type { Plan } from './plan.ts';
import type { State } from './state.ts';

/**
 * Active cases of a personal group between two follow-ups, where parts of the group leave without their advisers being known: how many
 * still have theirs on the day of their next follow-up.
 */
export interface BetweenFollowUps {
  /** Per stock: the group whose advisers hold its cases, or −1 where parts of it do not leave. */
  readonly groupOfStock: Int32Array;
  /** Per (stock, step of the clock): cases that are released on it. */
  readonly released: Float64Array;
  /** Those of them whose adviser is there still, as a multiple of the part of the group that is. */
  readonly known: Float64Array;
  /** Per stock: the part of the group that has not left since `known` was last brought up to date. */
  readonly there: Float64Array;
}

/** @returns memory for a plan's stocks; none where no group is left in parts. */
export function betweenFollowUps({ past, days, stocks, groups }: Plan): BetweenFollowUps {
  const used = groups.some(({ caseload, leavingShare }) => caseload === 'personal' && leavingShare);
  const cells = used ? stocks.length * (past + days) : 0;
  return {
    groupOfStock: new Int32Array(stocks.length).fill(-1),
    released: new Float64Array(cells),
    known: new Float64Array(cells),
    there: new Float64Array(stocks.length)
  };
}

/** Empties the memory. With luck advisers leave as persons, and their active cases remember them (`caseloads.ts`). */
export function clearBetween({ plan, desks, expected }: State): void {
  const { groupOfStock, released, known, there } = desks.between;
  groupOfStock.fill(-1);
  if (!expected || released.length === 0) return;
  released.fill(0);
  known.fill(0);
  there.fill(1);
  for (let k = 0; k < plan.stocks.length; k++) {
    const group = desks.groupOfFlow[plan.stocks[k]!.flow]!;
    if (group >= 0 && plan.groups[group]!.leavingShare) groupOfStock[k] = group;
  }
}

/** Brings the memory to where another replication's stands. */
export function takeOverBetween(to: BetweenFollowUps, from: BetweenFollowUps): void {
  to.released.set(from.released);
  to.known.set(from.known);
  to.there.set(from.there);
}

const cellOf = ({ joinHead, entries }: State, k: number, cohort: number): number =>
  k * joinHead.length + entries[cohort + RECEIVED]!;

/** The next follow-up of some cases is planned, for the day of a cohort. */
export function noteScheduled(state: State, k: number, cohort: number, cases: number): void {
  const { released, known, there } = state.desks.between;
  const cell = cellOf(state, k, cohort);
  released[cell] = released[cell]! + cases;
  known[cell] = known[cell]! + cases / there[k]!;
}

/** A case leaves its stock before the follow-up that a cohort is to release. */
export function noteUnscheduled(state: State, k: number, cohort: number): void {
  const { released, known } = state.desks.between;
  const cell = cellOf(state, k, cohort);
  known[cell] = known[cell]! * (1 - 1 / released[cell]!);
  released[cell] = released[cell]! - 1;
}

/** A part of a group leaves, and its part of the active cases waits with nobody. */
export function leaveBetween(state: State, group: number, share: number): void {
  const { groupOfStock, known, there } = state.desks.between;
  const span = state.joinHead.length;
  for (let k = 0; k < groupOfStock.length; k++) {
    if (groupOfStock[k] !== group) continue;
    there[k] = there[k]! * (1 - share);
    if (there[k]! > 1e-6) continue;
    for (let cell = k * span; cell < (k + 1) * span; cell++) known[cell] = known[cell]! * there[k]!;
    there[k] = 1;
  }
}

/** Follow-ups that are released come to advisers who are there: those whose own has left are handed over. */
export function handOverReleased(state: State, k: number, cohort: number, cases: number): void {
  const { groupOfStock, released, known, there } = state.desks.between;
  const cell = cellOf(state, k, cohort);
  const lost = 1 - (known[cell]! * there[k]!) / released[cell]!;
  if (lost > 0) handOver(state, groupOfStock[k]!, state.plan.stocks[k]!.flow, cases * lost);
}
