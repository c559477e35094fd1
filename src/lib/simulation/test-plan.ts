import {
  PATIENCE_PARTS,
  TABLE_SIZE,
  type Adviser,
  type Caseload,
  type Choice,
  type ClockStart,
  type Entry,
  type Epoch,
  type Group,
  type Lane,
  type Line,
  type Move,
  type Notice,
  type Plan,
  type Pressure,
  type Probe,
  type Reminders
} from './plan.ts';

/** A plan in few words, for tests of the kernel alone. Days count from the start of the run; lists of whole numbers are equally likely. */
export interface Sketch {
  days: number;
  /** Days before the start; default 10. */
  past?: number;
  /** Default: every day is a month. */
  months?: number;
  /** Two days of seven without arrivals and without hours. */
  weekends?: boolean;
  /** Work and arrivals of the second half of the run are this many times those of the first; default 1. */
  growth?: number;
  flows: readonly {
    dueAfter: number;
    steps: readonly { line: number; work: readonly number[]; wait?: readonly number[] }[];
    /** Poisson. */
    perDay?: number;
    backlog?: { step: number; perDay: readonly number[] };
    grants?: readonly Entry[];
    choices?: readonly Choice['options'][];
    /** Days after which a case leaves, spread evenly from 0 to this. */
    patienceUpTo?: number;
    /** Of open cases older than some days, as work units a day, for a group. */
    reminders?: Omit<Reminders, 'flow'>;
    notice?: Omit<Notice, 'flow'>;
    /** The last step starts none. */
    clock?: ClockStart;
  }[];
  births?: readonly { flow: number; delay: readonly number[] }[];
  stocks?: readonly {
    flow: number;
    firstDue: readonly number[];
    interval: readonly number[];
    keepsInterval?: boolean;
    earliest: number;
    fromPlanned?: boolean;
    stay?: readonly number[];
  }[];
  releases?: readonly {
    flow: number;
    /** Per day of the run, from the first on. */
    count?: readonly number[];
    /** Days count from the start of the run. */
    withFollowUps?: { stock: number; cases: number; from: number; latest?: number; until?: number };
  }[];
  probes?: readonly (Omit<Probe, 'births'> & { births?: readonly number[] })[];
  lines: readonly Line[];
  /** Days count from the start of the run. */
  epochs?: readonly Epoch[];
  /** Days count from the start of the run. */
  moves?: readonly Move[];
  groups: readonly SketchGroup[];
}

/** A group: pooled with a capacity, or with posts. */
export interface SketchGroup {
  /** Per open day; counts for nothing where there are posts. */
  capacity: number;
  /** Work units that arise from day to day, again and again. */
  duty?: readonly number[];
  pressure?: Pressure;
  lanes: readonly Lane[];
  /** Default: pooled. */
  caseload?: Caseload;
  posts?: readonly SketchPost[];
  handover?: number;
  /** Part of the group that leaves on each day of the run, from the first on. */
  leaving?: readonly number[];
}

/** A post that is filled from a day until before another, and where somebody else begins on a day. Its capacity is its presence too. */
export interface SketchPost {
  capacity: number;
  from?: number;
  to?: number;
  successor?: number;
}

const largest = (numbers: readonly number[]): number => numbers.reduce((a, b) => Math.max(a, b), 0);
const average = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0) / numbers.length;

/** @returns the plan that a sketch describes. */
export function planOf(sketch: Sketch): Plan {
  const { days, flows, stocks = [], growth = 1 } = sketch;
  const past = sketch.past ?? 10;
  const months = sketch.months ?? days;
  const span = past + days;
  const tables: number[] = [];
  const tableOf = (values: readonly number[]): number => {
    const offset = tables.length;
    for (let i = 0; i < TABLE_SIZE; i++) tables.push(values[Math.floor((i * values.length) / TABLE_SIZE)]!);
    return offset;
  };
  const evenPatience = (longest: number): number => {
    const offset = tables.length;
    for (let i = 0; i <= TABLE_SIZE; i++)
      tables.push(Math.round((i / TABLE_SIZE) * longest * PATIENCE_PARTS));
    return offset;
  };
  const grown = (values: readonly number[]) => values.map((value) => Math.ceil(value * growth));
  const isOpen = (t: number) => !sketch.weekends || t % 7 < 5;
  const capacityOf = (capacity: number): Group['capacity'] =>
    Int32Array.from({ length: span }, (_, t) => (t >= past && isOpen(t) ? capacity : 0));
  const adviserOf = ({ capacity, from = 0, to = days, successor = -1 }: SketchPost): Adviser => {
    const isFilled = (t: number) => t - past >= from && t - past < to;
    return {
      capacity: Int32Array.from({ length: span }, (_, t) => (isFilled(t) && isOpen(t) ? capacity : 0)),
      presence: Int32Array.from({ length: span }, (_, t) => (isFilled(t) ? capacity : 0)),
      left: Uint8Array.from({ length: span }, (_, t) => (t - past === successor ? 1 : 0))
    };
  };
  return {
    past,
    zeroDay: 0,
    days,
    months,
    horizon:
      span +
      largest(flows.map((flow) => flow.dueAfter)) +
      largest(stocks.map((stock) => largest(stock.interval) + stock.earliest)) +
      largest(stocks.map((stock) => largest(stock.firstDue))) +
      2,
    monthOfDay: Int16Array.from({ length: span }, (_, t) =>
      t < past ? -1 : Math.floor(((t - past) * months) / days)
    ),
    segments: 2,
    segmentOfDay: Int32Array.from({ length: span }, (_, t) => (t - past < days / 2 ? 0 : 1)),
    arrivalDay: Uint8Array.from({ length: span }, (_, t) => (isOpen(t) ? 1 : 0)),
    flows: flows.map((flow, f) => ({
      dueDay: Int32Array.from({ length: span }, (_, t) => t + flow.dueAfter),
      ...(flow.clock && { clock: flow.clock }),
      grants: flow.grants ?? [],
      patience: flow.patienceUpTo === undefined ? -1 : evenPatience(flow.patienceUpTo),
      choices: (flow.choices ?? []).map((options, c) => ({ identity: 4001 + 10 * f + c, options })),
      steps: flow.steps.map(({ line, work, wait }) => ({
        line,
        work: Int32Array.of(tableOf(work), tableOf(grown(work))),
        meanWork: Int32Array.of(Math.round(average(work)), Math.round(average(grown(work)))),
        wait: wait ? tableOf(wait) : -1
      }))
    })),
    arrivals: flows.flatMap(({ perDay }, flow) =>
      perDay === undefined ? [] : [poissonArrivals(flow, [perDay, perDay * growth])]
    ),
    backlogs: flows.flatMap(({ backlog }, flow) =>
      backlog
        ? {
            flow,
            step: backlog.step,
            identity: 1001 + flow,
            received: Int32Array.from(backlog.perDay, (_, i) => past - backlog.perDay.length + i),
            count: Int32Array.from(backlog.perDay)
          }
        : []
    ),
    births: (sketch.births ?? []).map(({ flow, delay }, k) => ({
      flow,
      identity: 3001 + k,
      delay: tableOf(delay)
    })),
    stocks: stocks.map((stock, k) => ({
      flow: stock.flow,
      identity: 2001 + k,
      firstDue: Int32Array.from(stock.firstDue, (due) => past + due),
      interval: tableOf(stock.interval),
      ...(stock.keepsInterval && { keepsInterval: true }),
      earliestDaysBefore: stock.earliest,
      fromPlanned: stock.fromPlanned ?? false,
      stay: stock.stay ? tableOf(stock.stay) : -1
    })),
    releases: (sketch.releases ?? []).map(({ flow, count = [], withFollowUps }, r) => ({
      flow,
      identity: 3001 + r,
      count: Int32Array.from({ length: span }, (_, t) => count[t - past] ?? 0),
      withFollowUps: withFollowUps
        ? {
            stock: withFollowUps.stock,
            cases: withFollowUps.cases,
            from: past + withFollowUps.from,
            latest: withFollowUps.latest === undefined ? -1 : past + withFollowUps.latest,
            until: withFollowUps.until === undefined ? span : past + withFollowUps.until
          }
        : null
    })),
    probes: (sketch.probes ?? []).map((probe) => ({ births: [], ...probe })),
    lines: sketch.lines,
    epochs: (sketch.epochs ?? []).map(({ from, ...epoch }) => ({ from: past + from, ...epoch })),
    reminders: flows.flatMap(({ reminders }, flow) => (reminders ? [{ flow, ...reminders }] : [])),
    notices: flows.flatMap(({ notice }, flow) => (notice ? [{ flow, ...notice }] : [])),
    moves: (sketch.moves ?? []).map((move) => ({ ...move, on: past + move.on })),
    groups: sketch.groups.map(
      ({ capacity, duty, pressure, lanes, caseload = 'pooled', posts = [], handover = 0, leaving }) => ({
        capacity: caseload === 'pooled' ? capacityOf(capacity) : capacityOfPosts(posts.map(adviserOf), span),
        duty: duty
          ? Int32Array.from({ length: span }, (_, t) => (t < past ? 0 : duty[(t - past) % duty.length]!))
          : null,
        ...(pressure && { pressure }),
        lanes,
        caseload,
        advisers: posts.map(adviserOf),
        handoverWork: handover,
        leavingShare: leaving ? Float64Array.from({ length: span }, (_, t) => leaving[t - past] ?? 0) : null
      })
    ),
    tables: Int32Array.from(tables)
  };
}

function capacityOfPosts(advisers: readonly Adviser[], span: number): Int32Array {
  return Int32Array.from({ length: span }, (_, t) =>
    advisers.reduce((sum, { capacity }) => sum + capacity[t]!, 0)
  );
}

function poissonArrivals(flow: number, perDay: readonly number[]): Plan['arrivals'][number] {
  return {
    flow,
    identity: 1 + flow,
    perDay: Float64Array.from(perDay),
    a: new Float64Array(perDay.length),
    b: Float64Array.from(perDay),
    firstCount: new Int32Array(perDay.length),
    firstProbability: Float64Array.from(perDay, noneOf)
  };
}

/** e^−mean, by the series of its inverse. */
function noneOf(mean: number): number {
  let sum = 0;
  for (let term = 1, k = 1; term > 1e-17 * sum; term *= mean / k++) sum += term;
  return 1 / sum;
}
