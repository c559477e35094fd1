import { joinQueue, holderOf, leaveCaseload } from './caseloads.ts';
import { caseBits } from './draws.ts';
import { COUNT, ENTRY_SIZE, FROM, STEP, freeEntry, twiceAsLong } from './entries.ts';
import { countWithdrawn } from './leaving.ts';
import { PATIENCE_PARTS, TABLE_BITS, type Plan } from './plan.ts';
import { Purpose } from './random.ts';
import { split } from './split.ts';
import type { State } from './state.ts';
import type { Tally } from './tally.ts';

/**
 * Applications that leave of themselves. A case that will leave within the run stands in an entry of its own from the day it opens,
 * and in the list of those that leave on its day; the others stay together, so that a flow from which few leave has few entries.
 */
export interface WithdrawalState {
  /** Whether cases of any flow leave. */
  readonly used: boolean;
  /** Per step of the clock: the first record of those that leave on it. */
  readonly head: Int32Array;
  /** Records of {@link RECORD_SIZE}: the entry, and the next record of the day or of those that are free. Record 0 is none. */
  records: Int32Array;
  freeRecord: number;
  usedRecords: number;
  /** Per entry of the pool: 1 while it stands in a list. */
  isListed: Uint8Array;
}

const RECORD_SIZE = 2;
const NEXT_RECORD = 1;
const FIRST_RECORDS = 1 << 8;

/** @param entries that the pool of entries holds */
export function withdrawalsOf({ flows, past, days }: Plan, entries: number): WithdrawalState {
  const used = flows.some(({ patience }) => patience >= 0);
  return {
    used,
    head: new Int32Array(used ? past + days : 0),
    records: new Int32Array(used ? FIRST_RECORDS * RECORD_SIZE : 0),
    freeRecord: 0,
    usedRecords: 1,
    isListed: new Uint8Array(used ? entries : 0)
  };
}

export function clearWithdrawals(withdrawals: WithdrawalState): void {
  withdrawals.head.fill(0);
  withdrawals.isListed.fill(0);
  withdrawals.freeRecord = 0;
  withdrawals.usedRecords = 1;
}

/** Brings the withdrawals to where another replication's stand. */
export function takeOverWithdrawals(to: WithdrawalState, from: WithdrawalState): void {
  to.head.set(from.head);
  if (to.records.length < from.records.length) to.records = new Int32Array(from.records.length);
  to.records.set(from.records.subarray(0, from.usedRecords * RECORD_SIZE));
  to.freeRecord = from.freeRecord;
  to.usedRecords = from.usedRecords;
  if (to.isListed.length < from.isListed.length) to.isListed = new Uint8Array(from.isListed.length);
  to.isListed.set(from.isListed);
}

/** New cases join their queue; of a flow that cases leave, each that will leave within the run on its own. */
export function joinNew(state: State, entry: number, day: number): void {
  const step = state.entries[entry + STEP]!;
  const { patience } = state.plan.flows[state.stepFlow[step]!]!;
  if (patience < 0) {
    joinQueue(state, entry);
    return;
  }
  const { head } = state.withdrawals;
  const count = state.entries[entry + COUNT]!;
  const first = state.entries[entry + FROM]!;
  let staying = 0;
  for (let i = 0; i < count; i++) {
    const days = patienceDays(state.plan.tables, patience, caseBits(state, entry, first + i, Purpose.STAY));
    if (days >= head.length - day) {
      staying++;
      continue;
    }
    if (staying > 0) joinQueue(state, split(state, entry, staying, step));
    staying = 0;
    const leaver = split(state, entry, 1, step);
    list(state, leaver, day + days);
    joinQueue(state, leaver);
  }
  if (staying > 0) joinQueue(state, entry);
}

/** Cases that leave today do so wherever they are; hours that were spent on them stay spent. */
export function withdrawToday(state: State, tally: Tally, day: number): void {
  const { withdrawals } = state;
  const { records } = withdrawals;
  let record = withdrawals.head[day]!;
  while (record !== 0) {
    const entry = records[record]!;
    const next = records[record + NEXT_RECORD]!;
    withdrawals.isListed[entry / ENTRY_SIZE] = 0;
    if (state.entries[entry + COUNT] === 0) {
      // It was closed before.
      freeEntry(state, entry);
    } else {
      if (state.desks.personal) leaveCaseload(state, holderOf(state, entry));
      countWithdrawn(state, tally, state.stepFlow[state.entries[entry + STEP]!]!, entry, day);
      // Whatever list it stands in gives it back.
      state.entries[entry + COUNT] = 0;
    }
    records[record + NEXT_RECORD] = withdrawals.freeRecord;
    withdrawals.freeRecord = record;
    record = next;
  }
}

/** Gives back an entry whose case has closed: at once, or on the day it would have left, while it stands in that day's list. */
export function freeClosed(state: State, entry: number): void {
  const { withdrawals, entries } = state;
  if (withdrawals.used && withdrawals.isListed[entry / ENTRY_SIZE] === 1) entries[entry + COUNT] = 0;
  else freeEntry(state, entry);
}

/** Whole days until a case leaves, at least 1: it leaves in the morning of the day after its patience has run out. */
function patienceDays(tables: Int32Array, patience: number, word: number): number {
  const stratum = word >>> (32 - TABLE_BITS);
  const from = tables[patience + stratum]!;
  const to = tables[patience + stratum + 1]!;
  const part = ((word & ((1 << (32 - TABLE_BITS)) - 1)) + 0.5) / (1 << (32 - TABLE_BITS));
  return Math.max(1, Math.ceil((from + (to - from) * part) / PATIENCE_PARTS));
}

function list(state: State, entry: number, day: number): void {
  const { withdrawals } = state;
  const entries = state.entries.length / ENTRY_SIZE;
  if (withdrawals.isListed.length < entries) {
    const longer = new Uint8Array(entries);
    longer.set(withdrawals.isListed);
    withdrawals.isListed = longer;
  }
  const record = takeRecord(withdrawals);
  withdrawals.records[record] = entry;
  withdrawals.records[record + NEXT_RECORD] = withdrawals.head[day]!;
  withdrawals.head[day] = record;
  withdrawals.isListed[entry / ENTRY_SIZE] = 1;
}

function takeRecord(withdrawals: WithdrawalState): number {
  const free = withdrawals.freeRecord;
  if (free !== 0) {
    withdrawals.freeRecord = withdrawals.records[free + NEXT_RECORD]!;
    return free;
  }
  const record = withdrawals.usedRecords * RECORD_SIZE;
  if (record + RECORD_SIZE > withdrawals.records.length)
    withdrawals.records = twiceAsLong(withdrawals.records);
  withdrawals.usedRecords++;
  return record;
}
