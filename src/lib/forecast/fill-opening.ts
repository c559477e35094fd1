import type { Backlog as BacklogInput, BacklogAges } from '../model/backlog.ts';
import { startStepOf } from '../model/defaults.ts';
import type { FollowUp } from '../model/follow-up.ts';
import { isRange } from '../model/quantity-value.ts';
import { hashText } from '../numerics/hash-text.ts';
import { log1p } from '../numerics/log.ts';
import { gammaFromMean } from '../numerics/gamma-distribution.ts';
import type { Backlog, FollowUpStock } from '../simulation/plan.ts';
import type { Clock } from './clock.ts';
import { DAYS_PER_YEAR } from './average-days.ts';
import type { Resolve } from './draw-values.ts';
import { fillDays, isUncertainDays, meanOf, resolveSpread } from './fill-handling.ts';
import { flowIndex, type FlowOf } from './flows-of.ts';
import { SAMPLER_LENGTH, strataOf, writeSampler } from './sampler-tables.ts';
import type { StrataCache } from './strata-cache.ts';

type Writable<T> = { -readonly [Key in keyof T]: T[Key] };

/** The oldest age, in days, that a backlog's cases can have. */
export function oldestAge(ages: BacklogAges): number {
  switch (ages.kind) {
    case 'uniform':
      return ages.to;
    case 'table':
      return Math.max(...ages.bins.map((bin) => bin.to));
    case 'list':
      return ages.days.reduce((oldest, days) => Math.max(oldest, days), 0);
  }
}

/** A backlog's cohorts; every case has the age at its place in the distribution of ages, so that the ages hold no luck. */
export function backlogOf(input: BacklogInput, flows: readonly FlowOf[], clock: Clock) {
  const flow = flowIndex(flows, input.caseType, input.unit);
  const { caseType } = flows[flow]!;
  const step = startStepOf(input, caseType);
  const backlog: Backlog = {
    flow,
    step: caseType.steps.findIndex(({ id }) => id === step),
    identity: hashText(`backlogs.${input.id}`)[0] | 0,
    received: Int32Array.from({ length: clock.past }, (_, t) => t),
    count: new Int32Array(clock.past)
  };
  const age = ageQuantile(input.ages);
  return {
    backlog,
    uncertain: isRange(input.openCases),
    fill(resolve: Resolve): void {
      const cases = Math.round(resolve(input.openCases, input.unit));
      backlog.count.fill(0);
      for (let i = 0; i < cases; i++) {
        const received = Math.max(0, clock.past - Math.max(1, age((i + 0.5) / cases)));
        backlog.count[received] = backlog.count[received]! + 1;
      }
    }
  };
}

function ageQuantile(ages: BacklogAges): (p: number) => number {
  switch (ages.kind) {
    case 'uniform':
      return (p) => Math.min(ages.to, ages.from + Math.floor(p * (ages.to - ages.from + 1)));
    case 'table': {
      const total = ages.bins.reduce((sum, bin) => sum + bin.share, 0);
      return (p) => {
        let below = 0;
        for (const bin of ages.bins) {
          const share = bin.share / total;
          if (p < below + share)
            return bin.from + Math.floor(((p - below) / share) * (bin.to - bin.from + 1));
          below += share;
        }
        return ages.bins.at(-1)!.to;
      };
    }
    case 'list': {
      const sorted = [...ages.days].sort((a, b) => a - b);
      return (p) => sorted[Math.min(sorted.length - 1, Math.floor(p * sorted.length))]!;
    }
  }
}

/** Numbers a follow-up stock adds to the tables: the interval and, where cases leave, the stay. */
export const STOCK_TABLES = 2 * SAMPLER_LENGTH;

/**
 * A follow-up stock. At the start, the overdue cases are spread evenly over the days they may be overdue, and the others over one
 * interval ahead.
 */
export function stockOf(input: FollowUp, flows: readonly FlowOf[], clock: Clock, offset: number) {
  const { exitsPerYear } = input;
  const stock: Writable<FollowUpStock> = {
    flow: flowIndex(flows, input.caseType, input.unit),
    identity: hashText(`followUps.${input.id}`)[0] | 0,
    firstDue: new Int32Array(0),
    interval: offset,
    ...(input.intervalPer === 'case' && { keepsInterval: true }),
    earliestDaysBefore: 0,
    fromPlanned: input.nextFrom === 'planned',
    stay: exitsPerYear ? offset + SAMPLER_LENGTH : -1
  };
  return {
    stock: stock as FollowUpStock,
    uncertain:
      [input.activeCases, input.earliestDaysBefore, input.overdueAtStart].some(isRange) ||
      (input.overdueDays !== undefined && isRange(input.overdueDays)) ||
      (exitsPerYear !== undefined && isRange(exitsPerYear)) ||
      isUncertainDays(input.interval),
    fill(tables: Int32Array, resolve: Resolve, strata: StrataCache): void {
      stock.earliestDaysBefore = Math.round(resolve(input.earliestDaysBefore, input.unit));
      stock.firstDue = firstDueDays(input, clock, resolve);
      fillDays(tables, stock.interval, input.interval, 1, resolve, input.unit, strata);
      if (!exitsPerYear) return;
      const leaving = Math.min(0.999, resolve(exitsPerYear, input.unit));
      const stayDays = leaving === 0 ? 1e6 : -DAYS_PER_YEAR / log1p(-leaving);
      const exponential = exponentialStrata ?? (exponentialStrata = strataOf(gammaFromMean(1, 1)));
      writeSampler(tables, stock.stay, { strata: exponential, scale: stayDays, shift: 0 }, 1, 1);
    }
  };
}

let exponentialStrata: ReturnType<typeof strataOf> | undefined;

function firstDueDays(input: FollowUp, clock: Clock, resolve: Resolve): Int32Array {
  const active = Math.round(resolve(input.activeCases, input.unit));
  const overdue = Math.round(active * resolve(input.overdueAtStart, input.unit));
  const mean = 'mean' in input.interval ? resolve(input.interval.mean, input.unit) : 0;
  const interval = meanOf(resolveSpread(input.interval, mean, resolve, input.unit));
  const overdueDays = input.overdueDays ? resolve(input.overdueDays, input.unit) : interval;
  const firstDue = new Int32Array(active);
  for (let i = 0; i < overdue; i++) {
    firstDue[i] = clock.past - 1 - Math.floor(((i + 0.5) / overdue) * overdueDays);
  }
  for (let i = overdue; i < active; i++) {
    firstDue[i] = clock.past + Math.floor(((i - overdue + 0.5) / (active - overdue)) * interval);
  }
  return firstDue;
}
