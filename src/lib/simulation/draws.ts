import { ADDRESS, AFTER, OCCURRENCE } from './cohorts.ts';
import { PLACE, SOURCE } from './entries.ts';
import { TABLE_BITS, TABLE_SIZE } from './plan.ts';
import { bits, placeKey } from './random.ts';
import type { State } from './state.ts';

/** Draw from a sampler by 32 random bits: the upper ones choose the stratum, the lower ones divide the outermost. */
export function sample(tables: Int32Array, sampler: number, word: number): number {
  const value = tables[sampler + (word >>> (32 - TABLE_BITS))]!;
  return value >= 0 ? value : tables[((word >>> (32 - 2 * TABLE_BITS)) & ((1 << TABLE_BITS) - 1)) - value]!;
}

/**
 * 32 bits of a case for a purpose; in the expected run, cases are dealt to the strata in turn.
 * @param member an ordinal of a run, or an active case of a cohort.
 */
export function caseBits(state: State, entry: number, member: number, purpose: number): number {
  const source = state.entries[entry + SOURCE]!;
  const stock = source - state.firstStockSource;
  if (stock < 0) return sourceBits(state, source, purpose, state.entries[entry + PLACE]!, member, member);
  const { cases } = state.stocks[stock]!;
  const address = cases[member + ADDRESS]!;
  const occurrence = cases[member + OCCURRENCE]!;
  return sourceBits(state, source, purpose, occurrence, address, address + occurrence);
}

/**
 * @returns the only number that a sampler gives, or 0 when it gives several: fixed hours and intervals need no draw.
 */
export function onlyNumberOf(tables: Int32Array, sampler: number): number {
  const first = tables[sampler]!;
  for (let i = 0; i < TABLE_SIZE; i++) {
    const value = tables[sampler + i]!;
    if (value < 0 ? onlyNumberOf(tables, -value) !== first : value !== first) return 0;
  }
  return first;
}

/** @returns the member that stands behind another in an entry. */
export function memberAfter(state: State, entry: number, member: number): number {
  const stock = state.entries[entry + SOURCE]! - state.firstStockSource;
  return stock < 0 ? member + 1 : state.stocks[stock]!.cases[member + AFTER]!;
}

/** 32 bits at an address of a source. `turn` is the running number by which the expected run deals. */
export function sourceBits(
  state: State,
  source: number,
  purpose: number,
  place: number,
  ordinal: number,
  turn: number
): number {
  const stream = source * state.purposes + purpose;
  if (state.expected) return Math.imul(turn, state.key[stream]!);
  return bits(placeKey(state.key[stream]!, place), state.key2[stream]!, ordinal);
}
