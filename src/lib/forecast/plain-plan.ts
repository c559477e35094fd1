import type { Distribution } from '../numerics/distribution.ts';
import type { Discipline, Group, Plan, Sampler } from '../simulation/plan.ts';
import { assignLines } from './assign-lines.ts';
import { countStart } from './count-start.ts';
import { PATIENCE_LENGTH, writePatience } from './patience.ts';
import { SAMPLER_LENGTH, strataOf, writeSampler } from './sampler-tables.ts';

/** A model without a calendar: every day is a working day and all rates are constant. For theory and for reference. */
export interface PlainModel {
  days: number;
  /** Equal months; day d lies in month ⌊d · months / days⌋. */
  months: number;
  /** Work units per hour; default 3,600. */
  unitsPerHour?: number;
  flows: {
    /** Due this many days after receipt. */
    dueAfterDays: number;
    /** Per day; Poisson unless a dispersion is stated. */
    arrivalsPerDay?: number;
    /** Variance to mean of the day's cases. */
    dispersion?: number;
    /** Open at the start, received this many a day before day 0. */
    backlog?: { cases: number; perDay: number };
    priorityClass?: number;
    steps: { hours: Distribution; waitDays?: Distribution }[];
    /** Share of closed cases that become active cases of a stock. */
    grants?: { stock: number; share: number }[];
    /** Days that a case stays open on average, exponentially, before it leaves. */
    meanPatienceDays?: number;
    /** Shares of closed cases that give birth to others; at most one of a list. */
    choices?: { birth: number; share: number }[][];
  }[];
  births?: { flow: number; delayDays: Distribution }[];
  stocks?: {
    flow: number;
    activeCases: number;
    intervalDays: Distribution;
    earliestDaysBefore: number;
    /** Day of the first availability is spread evenly over 0 to this. */
    firstAvailableOver: number;
    fromPlanned?: boolean;
    stayDays?: Distribution;
  }[];
  groups: {
    hoursPerDay: number;
    /** With advisers, who share the hours equally, each works on one case at a time. Default: pooled, without. */
    caseload?: 'shared' | 'personal';
    advisers?: number;
    lanes: {
      /** Flows, or [flow, step] pairs. */
      serves: (number | [number, number])[];
      discipline: Discipline;
      reservedShare?: number;
    }[];
  }[];
}

/** Compiles a plain model to a plan. */
export function plainPlan(model: PlainModel): Plan {
  const unitsPerHour = model.unitsPerHour ?? 3600;
  const { days, months } = model;
  const past = Math.max(
    1,
    ...model.flows.map(({ backlog }) => (backlog ? Math.ceil(backlog.cases / backlog.perDay) : 0))
  );
  const span = past + days;
  const stocks = model.stocks ?? [];
  const longestInterval = Math.max(
    0,
    ...stocks.map((stock) => Math.ceil(stock.intervalDays.quantile(1 - 1e-7)) + stock.earliestDaysBefore)
  );
  const horizon = span + Math.max(...model.flows.map((flow) => flow.dueAfterDays)) + longestInterval + 1;
  const tables = tableWriter();
  const queues = model.flows.flatMap((flow, f) =>
    flow.steps.map((_, step) => ({ flow: f, step, priorityClass: flow.priorityClass ?? 5 }))
  );
  const queueIndex = (flow: number, step: number) =>
    queues.findIndex((q) => q.flow === flow && q.step === step);
  const assignment = assignLines(
    queues,
    model.groups.map((group) =>
      group.lanes.map((lane) => ({
        queues: lane.serves.flatMap((serve) =>
          typeof serve === 'number'
            ? model.flows[serve]!.steps.map((_, step) => queueIndex(serve, step))
            : [queueIndex(...serve)]
        ),
        discipline: lane.discipline,
        reservedShare: lane.reservedShare ?? 0
      }))
    )
  );
  const monthOfDay = Int16Array.from({ length: span }, (_, t) =>
    t < past ? -1 : Math.floor(((t - past) * months) / days)
  );
  return {
    past,
    zeroDay: 0,
    days,
    horizon,
    months,
    monthOfDay,
    segments: 1,
    segmentOfDay: new Int32Array(span),
    arrivalDay: new Uint8Array(span).fill(1),
    flows: model.flows.map((flow, f) => ({
      dueDay: Int32Array.from({ length: span }, (_, t) => t + flow.dueAfterDays),
      grants: flow.grants ?? [],
      patience: flow.meanPatienceDays === undefined ? -1 : tables.addPatience(flow.meanPatienceDays),
      choices: (flow.choices ?? []).map((options, c) => ({ identity: 40_001 + 100 * f + c, options })),
      steps: flow.steps.map((step, k) => ({
        line: assignment.lineOf[queueIndex(f, k)]!,
        work: Int32Array.of(tables.add(step.hours, unitsPerHour, 1)),
        meanWork: Int32Array.of(Math.round(step.hours.mean * unitsPerHour)),
        wait: step.waitDays ? tables.add(step.waitDays, 1, 0) : -1
      }))
    })),
    arrivals: model.flows.flatMap((flow, f) => {
      if (!flow.arrivalsPerDay) return [];
      const start = countStart(flow.arrivalsPerDay, flow.dispersion ?? 1);
      return {
        flow: f,
        identity: f + 1,
        perDay: Float64Array.of(flow.arrivalsPerDay),
        a: Float64Array.of(start.a),
        b: Float64Array.of(start.b),
        firstCount: Int32Array.of(start.firstCount),
        firstProbability: Float64Array.of(start.firstProbability)
      };
    }),
    backlogs: model.flows.flatMap(({ backlog }, f) => (backlog ? [backlogOf(f, backlog, past)] : [])),
    births: (model.births ?? []).map(({ flow, delayDays }, k) => ({
      flow,
      identity: 30_001 + k,
      delay: tables.add(delayDays, 1, 1)
    })),
    stocks: stocks.map((stock, k) => ({
      flow: stock.flow,
      identity: 20_001 + k,
      firstDue: Int32Array.from(
        { length: stock.activeCases },
        (_, i) =>
          past +
          Math.floor((i * (stock.firstAvailableOver + 1)) / stock.activeCases) +
          stock.earliestDaysBefore
      ),
      interval: tables.add(stock.intervalDays, 1, 1),
      earliestDaysBefore: stock.earliestDaysBefore,
      fromPlanned: stock.fromPlanned ?? false,
      stay: stock.stayDays ? tables.add(stock.stayDays, 1, 1) : -1
    })),
    releases: [],
    probes: [],
    epochs: [],
    lines: assignment.lines,
    reminders: [],
    notices: [],
    moves: [],
    groups: model.groups.map(({ hoursPerDay, caseload = 'pooled' as const, advisers = 0 }, g): Group => {
      const unitsPerDay = hoursPerDay * unitsPerHour;
      const posts = Array.from({ length: advisers }, () => ({
        capacity: wholeDays(unitsPerDay / advisers, past, days),
        presence: new Int32Array(span).fill(1),
        left: new Uint8Array(span)
      }));
      return {
        capacity:
          advisers > 0
            ? Int32Array.from({ length: span }, (_, t) => advisers * posts[0]!.capacity[t]!)
            : wholeDays(unitsPerDay, past, days),
        duty: null,
        lanes: assignment.lanes[g]!,
        caseload,
        advisers: posts,
        handoverWork: 0,
        leavingShare: null
      };
    }),
    tables: tables.finish()
  };
}

function backlogOf(
  flow: number,
  { cases, perDay }: { cases: number; perDay: number },
  past: number
): Plan['backlogs'][number] {
  const length = Math.ceil(cases / perDay);
  return {
    flow,
    step: 0,
    identity: 10_001 + flow,
    received: Int32Array.from({ length }, (_, i) => past - length + i),
    count: Int32Array.from({ length }, (_, i) => (i === 0 ? cases - (length - 1) * perDay : perDay))
  };
}

/** Tables that grow by one distribution at a time. */
function tableWriter() {
  let tables = new Int32Array(0);
  const room = (length: number): number => {
    const at = tables.length;
    const longer = new Int32Array(at + length);
    longer.set(tables);
    tables = longer;
    return at;
  };
  return {
    add(distribution: Distribution, scale: number, least: number): Sampler {
      const at = room(SAMPLER_LENGTH);
      writeSampler(tables, at, { strata: strataOf(distribution), scale: 1, shift: 0 }, scale, least);
      return at;
    },
    addPatience(meanDays: number): number {
      const at = room(PATIENCE_LENGTH);
      writePatience(tables, at, meanDays);
      return at;
    },
    finish: (): Int32Array => tables
  };
}

/** The same hours every day in whole units, fractions carried to the next day. */
function wholeDays(unitsPerDay: number, past: number, days: number): Int32Array {
  return Int32Array.from({ length: past + days }, (_, t) =>
    t < past
      ? 0
      : Math.floor((t - past + 1) * unitsPerDay + 1e-6) - Math.floor((t - past) * unitsPerDay + 1e-6)
  );
}
