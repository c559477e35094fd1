import { dueDays } from '../calendar/deadlines.ts';
import type { ModelDocument } from '../model/document.ts';
import type { ScenarioId } from '../model/id.ts';
import { highestOf } from '../model/schedule.ts';
import { highestValue } from '../model/quantity.ts';
import { withMeasures } from '../model/scenario-view.ts';
import type { DaySpread } from '../model/spread.ts';
import type { Plan } from '../simulation/plan.ts';
import { assignLines } from './assign-lines.ts';
import { clockOf, type Clock } from './clock.ts';
import { resolveLikely, type Resolve } from './draw-values.ts';
import { arrivalsOf } from './fill-arrivals.ts';
import { capacityOf, hasUncertainWeights, weightsOf, type FillableCapacity } from './fill-capacity.ts';
import { fillDays, handlingTables, isUncertainDays } from './fill-handling.ts';
import { STOCK_TABLES, backlogOf, oldestAge, stockOf } from './fill-opening.ts';
import { flowIndex, flowsOf, queueLanes, queuesOf, type FlowOf } from './flows-of.ts';
import { bendsOf } from './levels.ts';
import { SAMPLER_LENGTH } from './sampler-tables.ts';
import { StrataCache } from './strata-cache.ts';

/** A scenario of a model, ready to be run: the kernel's plan, and how it is refilled with the values of a replication. */
export interface Compiled {
  readonly clock: Clock;
  readonly flows: readonly FlowOf[];
  /** Per staff group of the model, in order. */
  readonly capacities: readonly FillableCapacity[];
  /** `[flow · months + month]`: 1 where cases received in the month may be due after the end of the run. */
  readonly undecided: Uint8Array;
  /** The plan with the values given: the same object each time. */
  fill(resolve: Resolve): Plan;
}

/** Tables of shapes outlive a compilation: most edits change a mean or a number of positions. */
const strataCache = new StrataCache();

/** Compiles a scenario of a valid model. */
export function compile(model: ModelDocument, scenario: ScenarioId): Compiled {
  const measures = withMeasures(model, scenario).map(({ measure }) => measure);
  const flows = flowsOf(model);
  const clock = clockOf(model, pastOf(model), bendsOfModel(model));
  const queues = queuesOf(flows);
  const { lines, lineOf, lanes } = assignLines(queues, queueLanes(model, flows, queues));
  let length = 0;
  const reserve = (numbers: number) => {
    length += numbers;
    return length - numbers;
  };
  const handling = flows.map(({ caseType }) =>
    caseType.steps.map((step) => {
      const tables = handlingTables(step.handlingHours, clock, length);
      reserve(tables.length);
      return tables;
    })
  );
  const waits = flows.map(({ caseType }) =>
    caseType.steps.map((step) => (step.outsideWait ? reserve(SAMPLER_LENGTH) : -1))
  );
  const arrivals = model.inflows.map((inflow) =>
    arrivalsOf(inflow, flowIndex(flows, inflow.caseType, inflow.unit), clock)
  );
  const backlogs = model.backlogs.map((backlog) => backlogOf(backlog, flows, clock));
  const stocks = model.followUps.map((followUp) => stockOf(followUp, flows, clock, reserve(STOCK_TABLES)));
  const capacities = model.staffGroups.map((group) => capacityOf(model, group, measures, clock));
  const groupLanes = lanes.map((ofGroup) => ofGroup.map((lane) => ({ ...lane })));
  const entries = flows.map((flow) => entriesOf(model, flow));
  const dueDay = flows.map((flow) => dueDaysOf(flow, clock));
  const plan: Plan = {
    past: clock.past,
    days: clock.days,
    horizon: horizonOf(model, clock, dueDay),
    months: clock.months,
    monthOfDay: clock.monthOfDay,
    segments: clock.segmentStarts.length,
    segmentOfDay: clock.segmentOfDay,
    arrivalDay: clock.arrivalDay,
    flows: flows.map((flow, f) => ({
      dueDay: dueDay[f]!,
      grants: entries[f]!,
      steps: flow.caseType.steps.map((_, k) => ({
        line: lineOf[queues.findIndex((queue) => queue.flow === f && queue.step === k)]!,
        work: handling[f]![k]!.work,
        meanWork: handling[f]![k]!.meanWork,
        wait: waits[f]![k]!
      }))
    })),
    arrivals: arrivals.map((source) => source.arrivals),
    backlogs: backlogs.map((source) => source.backlog),
    stocks: stocks.map((source) => source.stock),
    lines,
    groups: model.staffGroups.map((_, g) => ({ capacity: capacities[g]!.capacity, lanes: groupLanes[g]! })),
    tables: new Int32Array(length)
  };
  let weights: Float64Array | undefined;
  const uncertainWeights = hasUncertainWeights(model);
  let fresh = true;
  return {
    clock,
    flows,
    capacities,
    undecided: undecidedMonths(model, flows, clock, dueDay),
    fill(resolve) {
      if (!weights || uncertainWeights) weights = weightsOf(model, clock, resolve);
      flows.forEach(({ caseType, unit }, f) =>
        caseType.steps.forEach((step, k) => {
          const tables = handling[f]![k]!;
          if (fresh || tables.uncertain) tables.fill(plan.tables, resolve, unit, strataCache);
          const wait = step.outsideWait;
          if (wait && (fresh || isUncertainDays(wait))) {
            fillDays(plan.tables, waits[f]![k]!, wait, 0, resolve, unit, strataCache);
          }
        })
      );
      for (const source of arrivals) if (fresh || source.uncertain) source.fill(resolve);
      for (const source of backlogs) if (fresh || source.uncertain) source.fill(resolve);
      for (const source of stocks)
        if (fresh || source.uncertain) source.fill(plan.tables, resolve, strataCache);
      for (const capacity of capacities) capacity.fill(resolve, weights);
      fillShares(model, flows, groupLanes, entries, resolve);
      fresh = false;
      return plan;
    }
  };
}

/** Reserves of lanes and shares of cases that enter a stock. */
function fillShares(
  model: ModelDocument,
  flows: readonly FlowOf[],
  lanes: { reservedShare: number }[][],
  entries: readonly { stock: number; share: number }[][],
  resolve: Resolve
): void {
  model.staffGroups.forEach((group, g) =>
    group.lanes.forEach((lane, i) => {
      lanes[g]![i]!.reservedShare = lane.reservedShare ? resolve(lane.reservedShare, group.unit) : 0;
    })
  );
  flows.forEach((flow, f) => {
    for (const entry of entries[f]!) {
      const followUp = model.followUps[entry.stock]!;
      const input = followUp.entries.find(({ caseType }) => caseType === flow.caseType.id)!;
      entry.share = resolve(input.share, followUp.unit);
    }
  });
}

function entriesOf(model: ModelDocument, flow: FlowOf): { stock: number; share: number }[] {
  return model.followUps.flatMap((followUp, stock) =>
    followUp.unit === flow.unit && followUp.entries.some(({ caseType }) => caseType === flow.caseType.id)
      ? [{ stock, share: 0 }]
      : []
  );
}

function pastOf(model: ModelDocument): number {
  const ages = model.backlogs.map((backlog) => oldestAge(backlog.ages) + 1);
  const overdue = model.followUps.map(
    (followUp) =>
      Math.ceil(highestValue(followUp.earliestDaysBefore)) +
      Math.ceil(followUp.overdueDays ? highestValue(followUp.overdueDays) : longestOf(followUp.interval)) +
      2
  );
  return Math.max(2, ...ages, ...overdue);
}

/** A length that few draws exceed: later due days are cut off at the end of the plan's arrays, which lies after the run. */
function longestOf(spread: DaySpread): number {
  if (spread.kind === 'range') return highestValue(spread.high);
  const mean = highestOf(spread.mean);
  return spread.kind === 'fixed' ? mean : mean * (1 + 6 * highestValue(spread.variation));
}

function bendsOfModel(model: ModelDocument) {
  return [
    ...model.inflows.flatMap(({ perMonth }) => bendsOf(perMonth)),
    ...model.caseTypes.flatMap(({ steps }) =>
      steps.flatMap(({ handlingHours }) => ('mean' in handlingHours ? bendsOf(handlingHours.mean) : []))
    )
  ];
}

/** Due days as steps of the clock; empty for follow-ups, whose stock plans them. */
function dueDaysOf({ caseType: { deadline } }: FlowOf, clock: Clock): Int32Array {
  if ('planned' in deadline) return new Int32Array(0);
  const { value, unit } = deadline.amount;
  const rule = { amount: value, unit, rollToWorkingDay: deadline.rollToWorkingDay };
  return dueDays(rule, clock.zero, clock.past + clock.days, clock.calendar).map((day) => day - clock.zero);
}

function horizonOf(model: ModelDocument, clock: Clock, dueDay: readonly Int32Array[]): number {
  const latest = dueDay.reduce((most, days) => Math.max(most, days.at(-1) ?? 0), clock.past + clock.days);
  const ahead = model.followUps.map((followUp) => Math.ceil(highestValue(followUp.earliestDaysBefore)));
  return Math.max(latest, clock.past + clock.days + Math.max(0, ...ahead)) + 2;
}

function undecidedMonths(
  model: ModelDocument,
  flows: readonly FlowOf[],
  clock: Clock,
  dueDay: readonly Int32Array[]
): Uint8Array {
  const undecided = new Uint8Array(flows.length * clock.months);
  const end = clock.past + clock.days;
  flows.forEach((flow, f) => {
    const stock = model.followUps.find(
      ({ caseType, unit }) => caseType === flow.caseType.id && unit === flow.unit
    );
    const ahead = stock ? Math.ceil(highestValue(stock.earliestDaysBefore)) : 0;
    for (let t = clock.past; t < end; t++) {
      const due = flow.planned ? t + ahead : dueDay[f]![t]!;
      if (due >= end) undecided[f * clock.months + clock.monthOfDay[t]!] = 1;
    }
  });
  return undecided;
}

/** The expected run's plan: every range at *sandsynlig*. */
export const fillLikely = (compiled: Compiled): Plan => compiled.fill(resolveLikely);
