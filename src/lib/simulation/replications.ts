import type { Plan } from './plan.ts';
import { collect, type Partial } from './partial.ts';
import { takeOver, takeOverCounts, takeOverSums } from './common-history.ts';
import { begin, replicate, runDays, type Reading } from './replicate.ts';
import { reset } from './reset.ts';
import { createState, type State } from './state.ts';
import { clearTally, createTally, type Tally } from './tally.ts';

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
  const isApart = parting === plan.past;
  for (const { state, tally } of memories) {
    // Plans that have nothing in common may begin at different steps of their clocks.
    const { past, days } = state.plan;
    runDays(state, tally, isApart ? past : parting, past + days);
  }
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
