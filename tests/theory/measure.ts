import { expect } from 'vitest';
import { plainPlan, type PlainModel } from '../../src/lib/forecast/plain-plan.ts';
import type { Plan } from '../../src/lib/simulation/plan.ts';
import { replicate } from '../../src/lib/simulation/replicate.ts';
import { createState } from '../../src/lib/simulation/state.ts';
import { LEAD_CLASSES, createTally, type Measure, type Tally } from '../../src/lib/simulation/tally.ts';

/** The seed list of the theory tests: one seed, replications 0, 1, 2 … */
export const SEED = 19_340_317;

/** Replications of a theory test; the deep tests run the same tests with more. */
export const often = (replications: number): number =>
  replications * Number(process.env['THEORY_SCALE'] ?? 1);

/**
 * Runs replications of a plan one after another and reads something of each.
 * @param read called with the same tally every time; must copy what it keeps.
 */
export function replications<T>(
  plan: Plan,
  count: number,
  read: (tally: Tally, replication: number) => T,
  seed = SEED
): T[] {
  const state = createState(plan);
  const tally = createTally(plan);
  return Array.from({ length: count }, (_, replication) => {
    replicate(state, tally, { seed, replication, expected: false });
    return read(tally, replication);
  });
}

/** The expected run of a plan. */
export function expectedRun(plan: Plan): Tally {
  const tally = createTally(plan);
  replicate(createState(plan), tally, { seed: SEED, replication: 0, expected: true });
  return tally;
}

/** The plan of a model whose every day is a month, so that every day is observed. */
export function dailyPlan(model: Omit<PlainModel, 'months'>): Plan {
  return plainPlan({ ...model, months: model.days });
}

/** The plan with no arrivals from a day of the run on. */
export function withoutArrivalsFrom(plan: Plan, day: number): Plan {
  const arrivalDay = plan.arrivalDay.slice();
  arrivalDay.fill(0, plan.past + day);
  return { ...plan, arrivalDay };
}

/** A measure of a flow, month by month. */
export function monthsOf(plan: Plan, tally: Tally, measure: Measure, flow = 0): number[] {
  return Array.from(tally.counts[measure].subarray(flow * plan.months, (flow + 1) * plan.months));
}

/** A measure over flows and months. */
export function totalOf(tally: Tally, measure: Measure): number {
  return sum(tally.counts[measure]);
}

/** Largest lead time of a flow's closed cases, in days; below 200, where classes are single days. */
export function largestLead(plan: Plan, tally: Tally, flow: number): number {
  for (let lead = LEAD_CLASSES - 1; lead >= 0; lead--) {
    for (let month = 0; month < plan.months; month++) {
      if (tally.leadTimes[(flow * plan.months + month) * LEAD_CLASSES + lead]! > 0) {
        if (lead >= 200) throw new Error('largestLead: beyond the classes of single days');
        return lead;
      }
    }
  }
  return -1;
}

export function sum(numbers: ArrayLike<number>): number {
  let total = 0;
  for (let i = 0; i < numbers.length; i++) total += numbers[i]!;
  return total;
}

/** A mean and its standard error, of independent values. */
export interface Estimate {
  mean: number;
  error: number;
}

export function estimateOf(values: readonly number[]): Estimate {
  const mean = sum(values) / values.length;
  const squares = values.reduce((total, value) => total + (value - mean) ** 2, 0);
  return { mean, error: Math.sqrt(squares / (values.length - 1) / values.length) };
}

/** A share of totals (Σ part / Σ whole over replications), with the standard error of a ratio. */
export function ratioOf(parts: readonly number[], wholes: readonly number[]): Estimate {
  const ratio = sum(parts) / sum(wholes);
  const mean = sum(wholes) / wholes.length;
  const { error } = estimateOf(parts.map((part, i) => (part - ratio * wholes[i]!) / mean));
  return { mean: ratio, error };
}

/**
 * Requires an estimate within four standard errors of theory.
 * @param bias what a step or a table may add beside chance, derived where the test says so
 */
export function expectTheory(what: string, { mean, error }: Estimate, theory: number, bias = 0): void {
  const off = `${what}: measured ${mean}, theory ${theory}, ${((mean - theory) / error).toFixed(2)} SE of ${error}`;
  if (process.env['SHOW_ERRORS']) console.log(off);
  expect(error, `${what} varies between replications`).toBeGreaterThan(0);
  expect(Math.abs(mean - theory), off).toBeLessThanOrEqual(4 * error + bias);
}
