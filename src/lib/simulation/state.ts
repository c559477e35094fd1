import { CASE_SIZE } from './cohorts.ts';
import { deadlineClocksOf, type DeadlineClocks } from './deadline-clocks.ts';
import { desksOf, type Desks } from './desks.ts';
import { ENTRY_SIZE } from './entries.ts';
import { Purpose } from './random.ts';
import type { Lane, Plan } from './plan.ts';
import { pressureOf, type PressureState } from './pressure.ts';
import { LEAD_CLASSES } from './tally.ts';
import { withdrawalsOf, type WithdrawalState } from './withdrawals.ts';

/** The memory of one replication, allocated once per plan and reused. */
export interface State {
  readonly plan: Plan;
  /** Expected run: counts and hours at their means, waits dealt in turn. */
  expected: boolean;
  /** Pool of entries; see `entries.ts`. */
  entries: Int32Array;
  freeEntry: number;
  usedEntries: number;
  /** Per line: its first row of places, one per order key. Lines of personal groups have a row per caseload, others one. */
  readonly firstRow: Int32Array;
  /** First and last entry per (row, order key). */
  readonly head: Int32Array;
  readonly tail: Int32Array;
  /** One bit per (row, order key) that holds entries. */
  readonly filled: Int32Array;
  readonly wordsPerLine: number;
  /** Per row: no filled key lies below it. */
  readonly lowKey: Int32Array;
  /** Per row: 1 where the order key is the due day, 0 where it is the day received. */
  readonly byDue: Uint8Array;
  /** Per row: priority class of its line. */
  readonly rowClass: Int32Array;
  /** Entries that join a line on a later step of the clock: returns, next steps, releases of follow-ups. */
  readonly joinHead: Int32Array;
  readonly joinTail: Int32Array;
  /** Per group, as many as it has lanes in any epoch, and then per adviser: the case begun and not finished, and the work left of it. */
  readonly inHand: Int32Array;
  readonly inHandWork: Int32Array;
  readonly firstLane: Int32Array;
  /** Per group: its lanes today. */
  readonly lanes: (readonly Lane[])[];
  /** Epochs entered, and the step of the clock on which the next begins. */
  epoch: number;
  nextEpoch: number;
  /** Room for the cases in hand of a group while its lanes change, and for the lines that steps had. */
  readonly handsBefore: Int32Array;
  readonly linesBefore: Int32Array;
  /** Per group: work units of duties that have arisen and are not done; see `duties.ts`. */
  readonly dutyOwed: Float64Array;
  readonly desks: Desks;
  /** See `pressure.ts`. */
  readonly pressure: PressureState;
  /** Answers beside a function's own: the order key that a lane's choice fell on; hours left, and the work of the next case. */
  chosenKey: number;
  workLeft: number;
  nextWork: number;
  /** Per flow: its first step over all flows. */
  readonly firstStep: Int32Array;
  /** Per step over all flows: its flow, its index in the flow, its line and the first row of it, the sampler of the wait after it. */
  readonly stepFlow: Int32Array;
  readonly stepIndex: Int32Array;
  readonly stepLine: Int32Array;
  readonly stepRow: Int32Array;
  readonly stepWait: Int32Array;
  /** Per step: days after which every case goes on alike, at least 1; 0 where they are drawn. */
  readonly onlyWait: Int32Array;
  readonly stepCount: number;
  /** Per (step, segment): sampler of work; the work of every case alike, or 0 where it is drawn; mean work. */
  readonly work: Int32Array;
  readonly equalWork: Int32Array;
  readonly meanWork: Int32Array;
  /** Per (flow, segment): mean work of a whole case. */
  readonly meanWorkOfCase: Float64Array;
  /** Open cases per flow and due day, whether waiting in a line or outside. */
  readonly openDue: Int32Array;
  /** Open cases per flow and day received. */
  readonly openReceived: Int32Array;
  readonly open: Int32Array;
  readonly overdue: Int32Array;
  /** Per flow: age in days beyond which an open case costs reminders, and the open cases of that age; see `reminders.ts`. */
  readonly reminderAge: Int32Array;
  readonly older: Int32Array;
  /** Per reminders of the plan: the fraction of a work unit carried. */
  readonly reminderCarried: Float64Array;
  /** Per (flow, class of lead time): cases closed this month. Kept apart from the long sums, since it stays in the fastest memory. */
  readonly monthLeads: Int32Array;
  /** Cases at each step, in a line, in hand or on their way to it. */
  readonly atStep: Int32Array;
  /** Per (source, purpose): key words of this replication; dealing steps in the expected run. */
  readonly key: Int32Array;
  readonly key2: Int32Array;
  readonly purposes: number;
  /** The first source that is a birth; its cases are addressed by those that they come of. */
  readonly firstBirthSource: number;
  /** The first source that is a stock; the cases of those below it are runs. */
  readonly firstStockSource: number;
  /** Per source: running number (expected run). */
  readonly running: Int32Array;
  /** Per arrivals source: fraction carried (expected run), and its cumulative table of counts. */
  readonly carried: Float64Array;
  readonly counts: CountTable[];
  readonly stocks: StockState[];
  /** Sources of releases: the first of them. */
  readonly firstReleaseSource: number;
  /** Per release that follows a stock: cases not yet released. */
  readonly unreleased: Int32Array;
  /** Per stock: the releases that follow it; the n-th is bit n of what its active cases are still to release. */
  readonly followers: readonly (readonly number[])[];
  /** Per flow: cases closed in the months before this one; kept where there are probes. */
  readonly closedBefore: Int32Array;
  /** Per flow and choice: how far each option, and last none, is behind its share (expected run). */
  readonly behind: readonly (readonly Float64Array[])[];
  /** Per flow: 1 where cases that changed hands have an option with a larger share. */
  readonly minds: Uint8Array;
  /** Per flow that minds: open cases that have changed hands; fractions, since closings take their part. */
  readonly handedOver: Float64Array;
  /** The next of the plan's moves of caseloads. */
  nextMove: number;
  readonly withdrawals: WithdrawalState;
  readonly clocks: DeadlineClocks;
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

/** The memory of a follow-up stock. */
export interface StockState {
  /** Active cases. */
  active: number;
  /** Pool of active cases; see `cohorts.ts`. */
  cases: Int32Array;
  freeCase: number;
  usedCases: number;
  /** The interval of every follow-up alike, or 0 where it is drawn. */
  onlyInterval: number;
  /** First of those that leave the stock on each step of the clock. */
  readonly leaveHead: Int32Array;
  /** Running numbers for dealing in the expected run: of intervals, and of cases that entered. */
  dealt: number;
  entered: number;
  /** Per flow: fraction of a case that its grants carry (expected run). */
  readonly carried: Float64Array;
}

const FIRST_ENTRIES = 1 << 12;

/** @returns memory for replications of the plan. */
export function createState(plan: Plan): State {
  const span = plan.past + plan.days;
  const firstLane = startsOf(plan.groups.map((_, g) => mostLanes(plan, g)));
  const desks = desksOf(plan, firstLane, FIRST_ENTRIES);
  const slots = desks.firstSlot + desks.first[plan.groups.length]!;
  // A row per caseload, and one for the cases that nobody holds.
  const rowsOfLine = plan.lines.map((_, line) =>
    desks.groupOfLine[line]! < 0 ? 1 : plan.groups[desks.groupOfLine[line]!]!.advisers.length + 1
  );
  const firstRow = startsOf(rowsOfLine);
  const rowLines = rowsOfLine.flatMap((count, line) => new Array<number>(count).fill(line));
  const rows = rowLines.length;
  const wordsPerLine = (plan.horizon >> 5) + 1;
  const steps = plan.flows.flatMap((flow, f) =>
    flow.steps.map(({ line, wait }, index) => ({ f, index, line, wait }))
  );
  const longest = plan.flows.reduce((most, flow) => Math.max(most, flow.steps.length), 1);
  const firstReleaseSource = plan.arrivals.length + plan.backlogs.length;
  const firstBirthSource = firstReleaseSource + plan.releases.length;
  const firstStockSource = firstBirthSource + plan.births.length;
  const sources = firstStockSource + plan.stocks.length;
  const purposes = Purpose.WORK + 2 * longest;
  return {
    plan,
    expected: false,
    entries: new Int32Array(FIRST_ENTRIES * ENTRY_SIZE),
    freeEntry: 0,
    usedEntries: 1,
    firstRow,
    head: new Int32Array(rows * plan.horizon),
    tail: new Int32Array(rows * plan.horizon),
    filled: new Int32Array(rows * wordsPerLine),
    wordsPerLine,
    lowKey: new Int32Array(rows),
    byDue: Uint8Array.from(rowLines, (line) => (plan.lines[line]!.order === 'due' ? 1 : 0)),
    rowClass: Int32Array.from(rowLines, (line) => plan.lines[line]!.priorityClass),
    joinHead: new Int32Array(span),
    joinTail: new Int32Array(span),
    inHand: new Int32Array(slots),
    inHandWork: new Int32Array(slots),
    firstLane,
    lanes: plan.groups.map((group) => group.lanes),
    epoch: 0,
    nextEpoch: plan.epochs[0]?.from ?? Infinity,
    handsBefore: new Int32Array(2 * firstLane[plan.groups.length]!),
    linesBefore: new Int32Array(steps.length),
    dutyOwed: new Float64Array(plan.groups.length),
    desks,
    pressure: pressureOf(plan, FIRST_ENTRIES),
    chosenKey: 0,
    workLeft: 0,
    nextWork: 0,
    firstStep: startsOf(plan.flows.map((flow) => flow.steps.length)),
    stepFlow: Int32Array.from(steps, ({ f }) => f),
    stepIndex: Int32Array.from(steps, ({ index }) => index),
    stepLine: Int32Array.from(steps, ({ line }) => line),
    stepRow: Int32Array.from(steps, ({ line }) => firstRow[line]!),
    stepWait: Int32Array.from(steps, ({ wait }) => wait),
    onlyWait: new Int32Array(steps.length),
    stepCount: steps.length,
    work: new Int32Array(steps.length * plan.segments),
    equalWork: new Int32Array(steps.length * plan.segments),
    meanWork: new Int32Array(steps.length * plan.segments),
    meanWorkOfCase: new Float64Array(plan.flows.length * plan.segments),
    openDue: new Int32Array(plan.flows.length * plan.horizon),
    openReceived: new Int32Array(plan.flows.length * span),
    open: new Int32Array(plan.flows.length),
    overdue: new Int32Array(plan.flows.length),
    reminderAge: new Int32Array(plan.flows.length),
    older: new Int32Array(plan.flows.length),
    reminderCarried: new Float64Array(plan.reminders.length),
    monthLeads: new Int32Array(plan.flows.length * LEAD_CLASSES),
    atStep: new Int32Array(steps.length),
    key: new Int32Array(sources * purposes),
    key2: new Int32Array(sources * purposes),
    purposes,
    firstBirthSource,
    firstStockSource,
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
    firstReleaseSource,
    unreleased: new Int32Array(plan.releases.length),
    followers: plan.stocks.map((_, k) =>
      plan.releases.flatMap(({ withFollowUps }, r) => (withFollowUps?.stock === k ? [r] : []))
    ),
    closedBefore: new Int32Array(plan.flows.length),
    behind: plan.flows.map(({ choices }) =>
      choices.map(({ options }) => new Float64Array(options.length + 1))
    ),
    minds: new Uint8Array(plan.flows.length),
    handedOver: new Float64Array(plan.flows.length),
    nextMove: 0,
    withdrawals: withdrawalsOf(plan, FIRST_ENTRIES),
    clocks: deadlineClocksOf(plan),
    stockOfFlow: Int32Array.from(plan.flows, (_, f) => plan.stocks.findIndex(({ flow }) => flow === f))
  };
}

/** The most lanes that a group has in any epoch. */
function mostLanes({ groups, epochs }: Plan, g: number): number {
  return epochs.reduce((most, { lanes }) => Math.max(most, lanes[g]!.length), groups[g]!.lanes.length);
}

/** Where each of several consecutive ranges begins, and where the last ends. */
function startsOf(lengths: readonly number[]): Int32Array {
  const starts = new Int32Array(lengths.length + 1);
  lengths.forEach((length, i) => (starts[i + 1] = starts[i]! + length));
  return starts;
}

function stockState(active: number, span: number, flows: number): StockState {
  return {
    active: 0,
    cases: new Int32Array((active + 16) * CASE_SIZE),
    freeCase: 0,
    usedCases: 1,
    onlyInterval: 0,
    leaveHead: new Int32Array(span),
    dealt: 0,
    entered: 0,
    carried: new Float64Array(flows)
  };
}
