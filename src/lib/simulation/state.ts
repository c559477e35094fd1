import { TABLE_BITS, type Plan } from './plan.ts';
import { Purpose, dealingStep, streamKey, streamKey2 } from './random.ts';

/**
 * The memory of one replication, allocated once per plan and reused. Waiting cases are *entries* in one integer pool: a run of
 * cases of one source, received on one day and at the same step, or a single case. Hours are drawn when work begins, at the
 * address that the case was given when it was born, so an entry of a thousand cases costs as much as one.
 */
export interface State {
  readonly plan: Plan;
  /** Expected run: counts and hours at their means, waits dealt in turn. */
  expected: boolean;
  /** Entry pool; an entry is the offset of its {@link ENTRY_SIZE} fields; 0 is none. */
  entries: Int32Array;
  freeEntry: number;
  usedEntries: number;
  /** First and last entry per (line, order key). */
  readonly head: Int32Array;
  readonly tail: Int32Array;
  /** One bit per (line, order key) that holds entries. */
  readonly filled: Int32Array;
  readonly wordsPerLine: number;
  /** Per line: no filled key lies below it. */
  readonly lowKey: Int32Array;
  /** Entries that join a line on a later step of the clock: returns, next steps, releases of follow-ups. */
  readonly joinHead: Int32Array;
  readonly joinTail: Int32Array;
  /** Per (group, lane): the case begun and not finished, and the work left of it. */
  readonly inHand: Int32Array;
  readonly inHandWork: Int32Array;
  readonly firstLane: Int32Array;
  /** Per global step: its flow, its index in the flow, whether it is the last, its line. */
  readonly firstStep: Int32Array;
  readonly stepFlow: Int32Array;
  readonly stepIndex: Int32Array;
  readonly stepCount: number;
  /** Per (global step, segment): sampler of work. */
  readonly work: Int32Array;
  /** Per (global step, segment): mean work. */
  readonly meanWork: Int32Array;
  /** Per (flow, segment): mean work of a whole case. */
  readonly meanWorkOfCase: Float64Array;
  /** Open cases per flow and due day, whether waiting in a line or outside. */
  readonly openDue: Int32Array;
  readonly open: Int32Array;
  readonly overdue: Int32Array;
  /** Cases at each global step, in a line, in hand or on their way to it. */
  readonly atStep: Int32Array;
  /** Per (source, purpose): key words of this replication; dealing steps in the expected run. */
  readonly key: Int32Array;
  readonly key2: Int32Array;
  readonly sources: number;
  /** The first source that is a stock: what lies below it comes from outside or from the backlog. */
  readonly firstStockSource: number;
  /** Order key that the lane's choice of a line fell on. */
  chosenKey: number;
  readonly purposes: number;
  /** Per arrivals source: running number, fraction carried (expected run), and its cumulative table of counts. */
  readonly running: Int32Array;
  readonly carried: Float64Array;
  readonly counts: CountTable[];
  readonly stocks: StockState[];
  /** Stock whose follow-ups a flow holds, or −1. */
  readonly stockOfFlow: Int32Array;
}

/** Cumulative probabilities of a source's daily count, kept while its segment lasts. */
export interface CountTable {
  segment: number;
  /** Count at index 0. */
  first: number;
  length: number;
  cumulative: Float64Array;
  /** Per 64th of the unit interval: where to begin looking. */
  readonly guide: Int32Array;
}

/** Active cases of a follow-up stock; each owns one entry for as long as it is active. */
export interface StockState {
  active: number;
  /** Active cases ever, and the capacity of the arrays. */
  used: number;
  /** Per active case: address of its draws, and next in the list of those that leave the same day. */
  address: Int32Array;
  nextLeaver: Int32Array;
  entry: Int32Array;
  freeActive: number;
  readonly leaveHead: Int32Array;
  /** Running numbers for dealing in the expected run. */
  dealt: number;
  entered: Float64Array;
}

export const ENTRY_SIZE = 8;
export const NEXT = 0;
/** Global step, or ~step once the case has left the stock and only its entry remains. */
export const STEP = 1;
export const RECEIVED = 2;
export const DUE = 3;
export const SOURCE = 4;
/** Day received (outside cases), or index of the active case (stocks). */
export const PLACE = 5;
export const FROM = 6;
export const TO = 7;

const FIRST_ENTRIES = 1 << 12;

/** Sources in the order of their key words: arrivals, backlogs, stocks. */
export function sourceIdentities(plan: Plan): number[] {
  return [...plan.arrivals, ...plan.backlogs, ...plan.stocks].map((source) => source.identity);
}

/** @returns memory for replications of the plan; `refill` it when the plan's numbers change. */
export function createState(plan: Plan): State {
  const span = plan.past + plan.days;
  const lines = plan.lines.length;
  const words = (plan.horizon >> 5) + 1;
  const firstStep = new Int32Array(plan.flows.length + 1);
  const stepFlow: number[] = [];
  const stepIndex: number[] = [];
  plan.flows.forEach((flow, f) => {
    flow.steps.forEach((_, k) => {
      stepFlow.push(f);
      stepIndex.push(k);
    });
    firstStep[f + 1] = stepFlow.length;
  });
  const firstLane = new Int32Array(plan.groups.length + 1);
  plan.groups.forEach((group, g) => (firstLane[g + 1] = firstLane[g]! + group.lanes.length));
  const laneCount = firstLane[plan.groups.length]!;
  const longest = plan.flows.reduce((most, flow) => Math.max(most, flow.steps.length), 1);
  const sources = plan.arrivals.length + plan.backlogs.length + plan.stocks.length;
  const purposes = Purpose.WORK + 2 * longest;
  const stockOfFlow = new Int32Array(plan.flows.length).fill(-1);
  plan.stocks.forEach((stock, k) => (stockOfFlow[stock.flow] = k));
  return {
    plan,
    expected: false,
    entries: new Int32Array(FIRST_ENTRIES * ENTRY_SIZE),
    freeEntry: 0,
    usedEntries: 1,
    head: new Int32Array(lines * plan.horizon),
    tail: new Int32Array(lines * plan.horizon),
    filled: new Int32Array(lines * words),
    wordsPerLine: words,
    lowKey: new Int32Array(lines),
    joinHead: new Int32Array(span),
    joinTail: new Int32Array(span),
    inHand: new Int32Array(laneCount),
    inHandWork: new Int32Array(laneCount),
    firstLane,
    firstStep,
    stepFlow: Int32Array.from(stepFlow),
    stepIndex: Int32Array.from(stepIndex),
    stepCount: stepFlow.length,
    work: new Int32Array(stepFlow.length * plan.segments),
    meanWork: new Int32Array(stepFlow.length * plan.segments),
    meanWorkOfCase: new Float64Array(plan.flows.length * plan.segments),
    openDue: new Int32Array(plan.flows.length * plan.horizon),
    open: new Int32Array(plan.flows.length),
    overdue: new Int32Array(plan.flows.length),
    atStep: new Int32Array(stepFlow.length),
    key: new Int32Array(sources * purposes),
    key2: new Int32Array(sources * purposes),
    sources,
    firstStockSource: plan.arrivals.length + plan.backlogs.length,
    chosenKey: 0,
    purposes,
    running: new Int32Array(sources),
    carried: new Float64Array(plan.arrivals.length),
    counts: plan.arrivals.map(() => ({
      segment: -1,
      first: 0,
      length: 0,
      cumulative: new Float64Array(256),
      guide: new Int32Array(65)
    })),
    stocks: plan.stocks.map((stock) => stockState(stock.firstDue.length, span, plan.flows.length)),
    stockOfFlow
  };
}

function stockState(active: number, span: number, flows: number): StockState {
  const capacity = Math.max(16, active);
  return {
    active: 0,
    used: 0,
    address: new Int32Array(capacity),
    nextLeaver: new Int32Array(capacity),
    entry: new Int32Array(capacity),
    freeActive: -1,
    leaveHead: new Int32Array(span),
    dealt: 0,
    entered: new Float64Array(flows)
  };
}

/** Empties the memory and sets the keys of one replication. */
export function reset(state: State, seed: number, replication: number, expected: boolean): void {
  const { plan } = state;
  state.expected = expected;
  state.freeEntry = 0;
  state.usedEntries = 1;
  state.head.fill(0);
  state.filled.fill(0);
  state.lowKey.fill(plan.horizon);
  state.joinHead.fill(0);
  state.inHand.fill(0);
  state.openDue.fill(0);
  state.open.fill(0);
  state.overdue.fill(0);
  state.atStep.fill(0);
  state.running.fill(0);
  state.carried.fill(0);
  for (const table of state.counts) table.segment = -1;
  for (const stock of state.stocks) {
    stock.active = 0;
    stock.used = 0;
    stock.freeActive = -1;
    stock.leaveHead.fill(0);
    stock.dealt = 0;
    stock.entered.fill(0);
  }
  readSteps(state);
  sourceIdentities(plan).forEach((identity, source) => {
    for (let purpose = 0; purpose < state.purposes; purpose++) {
      const at = source * state.purposes + purpose;
      state.key[at] = expected ? dealingStep(purpose) : streamKey(seed, replication, identity, purpose);
      state.key2[at] = streamKey2(seed, replication, identity, purpose);
    }
  });
}

function readSteps(state: State): void {
  const { plan, meanWorkOfCase } = state;
  meanWorkOfCase.fill(0);
  for (let step = 0; step < state.stepCount; step++) {
    const flow = state.stepFlow[step]!;
    const { work, meanWork } = plan.flows[flow]!.steps[state.stepIndex[step]!]!;
    state.work.set(work, step * plan.segments);
    state.meanWork.set(meanWork, step * plan.segments);
    for (let segment = 0; segment < plan.segments; segment++) {
      const at = flow * plan.segments + segment;
      meanWorkOfCase[at] = meanWorkOfCase[at]! + meanWork[segment]!;
    }
  }
}

/** @returns a blank entry. The pool doubles when it is full; callers re-read `state.entries` afterwards. */
export function takeEntry(state: State): number {
  const free = state.freeEntry;
  if (free !== 0) {
    state.freeEntry = state.entries[free + NEXT]!;
    return free;
  }
  const entry = state.usedEntries * ENTRY_SIZE;
  if (entry + ENTRY_SIZE > state.entries.length) {
    const larger = new Int32Array(state.entries.length * 2);
    larger.set(state.entries);
    state.entries = larger;
  }
  state.usedEntries++;
  return entry;
}

/** Gives an entry back to the pool. */
export function freeEntry(state: State, entry: number): void {
  state.entries[entry + NEXT] = state.freeEntry;
  state.freeEntry = entry;
}

/** Draw from a sampler by 32 random bits: the upper ones choose the stratum, the lower ones divide the outermost. */
export function sample(tables: Int32Array, sampler: number, word: number): number {
  const value = tables[sampler + (word >>> (32 - TABLE_BITS))]!;
  return value >= 0 ? value : tables[((word >>> (32 - 2 * TABLE_BITS)) & ((1 << TABLE_BITS) - 1)) - value]!;
}
