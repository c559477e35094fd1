import type { Plan } from './plan.ts';
import { takeOver, takeOverCounts, takeOverSums } from './common-history.ts';
import { begin, replicate, runDays, type Reading } from './replicate.ts';
import { reset } from './reset.ts';
import { createState, type State } from './state.ts';
import { MEASURES, clearTally, createTally, type Measure, type Tally } from './tally.ts';

/** Numbers per replication, `[(replication − from) · cells + cell]`, in the smallest type that holds them. */
export type Column = Uint16Array<ArrayBuffer> | Uint32Array<ArrayBuffer>;

/** What is kept of replications `from` to `to` (exclusive): partials of neighbours merge to the same bits however they were split. */
export interface Partial {
  readonly from: number;
  readonly to: number;
  /** Flows × months. */
  readonly cells: number;
  /** A measure that is 0 throughout has no column. */
  readonly columns: Readonly<Record<Measure, Column | null>>;
  /** Sums over replications, of the tally's fields of the same name; whole numbers. */
  readonly sums: Sums;
}

export interface Sums {
  overdueByAge: Float64Array<ArrayBuffer>;
  openByAge: Float64Array<ArrayBuffer>;
  leadTimes: Float64Array<ArrayBuffer>;
  worked: Float64Array<ArrayBuffer>;
  available: Float64Array<ArrayBuffer>;
  workedOn: Float64Array<ArrayBuffer>;
  required: Float64Array<ArrayBuffer>;
  requiredAtStart: Float64Array<ArrayBuffer>;
  workWaiting: Float64Array<ArrayBuffer>;
  atStep: Float64Array<ArrayBuffer>;
}

const SUM_FIELDS = [
  'overdueByAge',
  'openByAge',
  'leadTimes',
  'worked',
  'available',
  'workedOn',
  'required',
  'requiredAtStart',
  'workWaiting',
  'atStep'
] as const satisfies readonly (keyof Sums)[];

export interface Range {
  readonly seed: number;
  readonly from: number;
  readonly to: number;
}

/** What replications of a plan need to run, kept from one range to the next. */
export interface Memory {
  readonly state: State;
  readonly tally: Tally;
}

/** @returns memory for a plan, whose numbers may be refilled but whose shape may not change. */
export const createMemory = (plan: Plan): Memory => ({ state: createState(plan), tally: createTally(plan) });

/**
 * Runs replications `from` to `to` (exclusive) of one plan.
 * @param planOf the plan of a replication: the same object each time, refilled where inputs are uncertain.
 */
export function runReplications(
  planOf: (replication: number) => Plan,
  range: Range,
  memory: Memory = createMemory(planOf(range.from))
): Partial {
  return runTogether((replication) => planOf(replication), range, [memory], 0)[0]!;
}

/**
 * Runs replications `from` to `to` (exclusive) of several plans that are the same in their first months: these are run once, and
 * each plan goes on from there. The results are those of running each plan alone, to the last bit.
 * @param refill sets the plans of the memories to the numbers of a replication
 * @param commonMonths months from the start in which the plans are the same
 * @returns one partial per memory
 */
export function runTogether(
  refill: (replication: number) => void,
  { seed, from, to }: Range,
  memories: readonly Memory[],
  commonMonths: number
): Partial[] {
  const [first, ...others] = memories;
  if (!first) return [];
  const { plan } = first.state;
  const parting = others.length === 0 ? plan.past : firstDayOfMonth(plan, commonMonths);
  const collectors = memories.map(({ tally }) => collect(plan, tally, from, to));
  for (const { tally } of memories) clearTally(tally);
  for (let replication = from; replication < to; replication++) {
    refill(replication);
    runOnce(memories, { seed, replication, expected: false }, parting);
    for (const collector of collectors) collector.addRows(replication);
  }
  if (parting > plan.past)
    for (const { tally } of others) takeOverSums(tally, first.tally, plan.months, commonMonths);
  return collectors.map((collector) => collector.partial());
}

/** Runs one reading of plans that are the same before the step `parting` of the clock. */
function runOnce(memories: readonly Memory[], reading: Reading, parting: number): void {
  const [first, ...others] = memories;
  if (!first) return;
  const { plan } = first.state;
  begin(first.state, first.tally, reading);
  runDays(first.state, first.tally, plan.past, parting);
  for (const { state, tally } of others) {
    if (parting === plan.past) begin(state, tally, reading);
    else goOnFrom(state, tally, first, reading);
  }
  for (const { state, tally } of memories) runDays(state, tally, parting, plan.past + plan.days);
}

function goOnFrom(state: State, tally: Tally, first: Memory, { seed, replication, expected }: Reading): void {
  reset(state, seed, replication, expected);
  takeOver(state, first.state);
  takeOverCounts(tally, first.tally);
}

/** The first step of the clock that lies in a month or after it. */
function firstDayOfMonth({ past, days, monthOfDay }: Plan, month: number): number {
  let day = past;
  while (day < past + days && monthOfDay[day]! < month) day++;
  return day;
}

/** The expected run's reading of a plan. */
export const EXPECTED: Reading = { seed: 0, replication: 0, expected: true };

/** Fills a memory's tally with a whole expected run. */
const runWhole = ({ state, tally }: Memory): void => replicate(state, tally, EXPECTED);

/**
 * The expected run of a plan: one replication without luck.
 * @param run what leaves the expected run in the memory's tally; one that has run part of it before may go on from there
 */
export function runExpected(plan: Plan, memory: Memory = createMemory(plan), run = runWhole): Partial {
  run(memory);
  const collector = collect(plan, memory.tally, 0, 1);
  collector.addRows(0);
  return collector.partial();
}

/**
 * The expected runs of several plans that are the same in their first months, which are run once.
 * @param commonMonths months from the start in which the plans are the same
 * @returns one partial per memory, as {@link runExpected} gives of each plan alone
 */
export function runExpectedTogether(memories: readonly Memory[], commonMonths: number): Partial[] {
  const [first, ...others] = memories;
  if (!first) return [];
  const { plan } = first.state;
  const parting = firstDayOfMonth(plan, commonMonths);
  for (const { tally } of memories) clearTally(tally);
  runOnce(memories, EXPECTED, parting);
  if (parting > plan.past)
    for (const { tally } of others) takeOverSums(tally, first.tally, plan.months, commonMonths);
  return memories.map(({ tally }) => {
    const collector = collect(plan, tally, 0, 1);
    collector.addRows(0);
    return collector.partial();
  });
}

function collect(plan: Plan, tally: Tally, from: number, to: number) {
  const cells = plan.flows.length * plan.months;
  const rows = new Map<Measure, Column>();
  return {
    addRows(replication: number): void {
      for (const measure of MEASURES)
        addRow(rows, measure, tally.counts[measure], (replication - from) * cells, (to - from) * cells);
    },
    partial(): Partial {
      const columns = Object.fromEntries(MEASURES.map((measure) => [measure, rows.get(measure) ?? null]));
      // Copies, as the memory goes on to other ranges while the partial may move to another thread.
      const sums = Object.fromEntries(SUM_FIELDS.map((field) => [field, new Float64Array(tally[field])]));
      return {
        from,
        to,
        cells,
        columns: columns as Record<Measure, Column | null>,
        sums: sums as unknown as Sums
      };
    }
  };
}

function addRow(
  rows: Map<Measure, Column>,
  measure: Measure,
  row: Int32Array,
  at: number,
  length: number
): void {
  let largest = 0;
  for (let i = 0; i < row.length; i++) if (row[i]! > largest) largest = row[i]!;
  if (largest === 0) return;
  let column = rows.get(measure) ?? new Uint16Array(length);
  if (largest > 0xffff && column instanceof Uint16Array) column = Uint32Array.from(column);
  column.set(row, at);
  rows.set(measure, column);
}

function addTo(sum: Float64Array, numbers: ArrayLike<number>): void {
  for (let i = 0; i < sum.length; i++) sum[i] = sum[i]! + numbers[i]!;
}

/**
 * Joins partials of one plan into one.
 * @throws when they leave a gap or overlap: a programmer's error.
 */
export function merge(partials: readonly Partial[]): Partial {
  const sorted = [...partials].sort((a, b) => a.from - b.from);
  const first = sorted[0];
  const last = sorted.at(-1);
  if (!first || !last) throw new Error('merge: no partials');
  sorted.forEach((partial, i) => {
    if (i > 0 && partial.from !== sorted[i - 1]!.to)
      throw new Error(`merge: gap or overlap at replication ${partial.from}`);
  });
  const sums = Object.fromEntries(
    SUM_FIELDS.map((field) => {
      const sum = new Float64Array(first.sums[field].length);
      for (const partial of sorted) addTo(sum, partial.sums[field]);
      return [field, sum];
    })
  ) as unknown as Sums;
  const columns = Object.fromEntries(
    MEASURES.map((measure) => [measure, mergeColumns(sorted, measure, (last.to - first.from) * first.cells)])
  ) as Record<Measure, Column | null>;
  return { from: first.from, to: last.to, cells: first.cells, columns, sums };
}

function mergeColumns(partials: readonly Partial[], measure: Measure, length: number): Column | null {
  const present = partials.filter((partial) => partial.columns[measure]);
  if (present.length === 0) return null;
  const wide = present.some((partial) => partial.columns[measure] instanceof Uint32Array);
  const column = wide ? new Uint32Array(length) : new Uint16Array(length);
  for (const partial of present) {
    column.set(partial.columns[measure]!, (partial.from - partials[0]!.from) * partial.cells);
  }
  return column;
}

/** The buffers of a partial, for handing it to another thread without a copy. */
export function buffersOf(partial: Partial): ArrayBuffer[] {
  const columns = MEASURES.flatMap((measure) => partial.columns[measure]?.buffer ?? []);
  return [...columns, ...SUM_FIELDS.map((field) => partial.sums[field].buffer)];
}
