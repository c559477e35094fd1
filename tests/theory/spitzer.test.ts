import { describe, expect, it } from 'vitest';
import type { Distribution } from '../../src/lib/numerics/distribution.ts';
import { fixedDistribution } from '../../src/lib/numerics/fixed.ts';
import { gammaFromMean } from '../../src/lib/numerics/gamma-distribution.ts';
import { lognormalFromMean } from '../../src/lib/numerics/lognormal.ts';
import { TABLE_SIZE, type Plan } from '../../src/lib/simulation/plan.ts';
import { arrivedOn } from './addressed-draws.ts';
import { dailyPlan, estimateOf, expectTheory, often, replications, sum } from './measure.ts';

const DAYS = 250;

/** The probability of every whole number of work units that a sampler draws: theory for the very tables that are drawn from. */
function probabilitiesOf({ flows, tables }: Plan): Float64Array {
  const sampler = flows[0]!.steps[0]!.work[0]!;
  const probabilities = new Float64Array(1000);
  const add = (value: number, probability: number) =>
    (probabilities[value] = probabilities[value]! + probability);
  for (let i = 0; i < TABLE_SIZE; i++) {
    const value = tables[sampler + i]!;
    if (value >= 0) add(value, 1 / TABLE_SIZE);
    else for (let j = 0; j < TABLE_SIZE; j++) add(tables[j - value]!, 1 / TABLE_SIZE / TABLE_SIZE);
  }
  expect(sum(probabilities)).toBeCloseTo(1, 12);
  return probabilities.subarray(0, probabilities.findLastIndex((probability) => probability > 0) + 1);
}

/**
 * E[(X − h)⁺] of a compound Poisson sum X by Panjer's recursion x·g(x) = λ·Σ y·f(y)·g(x − y) and
 * E[(X − h)⁺] = E[X] − h + Σ_{x<h} (h − x)·g(x), which needs no value above h.
 */
function meanExcess(cases: number, work: Float64Array, hours: number): number {
  const g = new Float64Array(hours);
  g[0] = Math.exp(-cases);
  for (let x = 1; x < hours; x++) {
    let total = 0;
    for (let y = Math.min(x, work.length - 1); y > 0; y--) total += y * work[y]! * g[x - y]!;
    g[x] = (cases * total) / x;
  }
  const meanWork = work.reduce((total, probability, y) => total + y * probability, 0);
  return cases * meanWork - hours + g.reduce((total, probability, x) => total + (hours - x) * probability, 0);
}

/** Spitzer: after n days from an empty start the mean work left is Σ_{k≤n} (1/k)·E[(S_k)⁺]; the whole sum is the stationary mean. */
function meansByTheory(arrivalsPerDay: number, work: Float64Array, hoursPerDay: number): number[] {
  let total = 0;
  return Array.from({ length: DAYS }, (_, i) => {
    total += meanExcess((i + 1) * arrivalsPerDay, work, (i + 1) * hoursPerDay) / (i + 1);
    return total;
  });
}

const CASES: [string, number, Distribution, number][] = [
  ['fixed hours, load .875', 2.1875, fixedDistribution(2), 5],
  ['gamma, load .9', 2.1, gammaFromMean(6, 0.7), 14],
  ['lognormal with much spread, load .8', 2.4, lognormalFromMean(5, 1.3), 15]
];

describe('mean work left in a pooled group is Σ (1/k)·E[(S_k)⁺]', () => {
  it.each(CASES)('%s', (name, arrivalsPerDay, hours, hoursPerDay) => {
    const plan = dailyPlan({
      days: DAYS,
      unitsPerHour: 1,
      flows: [{ dueAfterDays: 10, arrivalsPerDay, steps: [{ hours }] }],
      groups: [{ hoursPerDay, lanes: [{ serves: [0], discipline: 'firstReceived' }] }]
    });
    const theory = meansByTheory(arrivalsPerDay, probabilitiesOf(plan), hoursPerDay);
    const paths = replications(plan, often(2000), ({ worked }, replication) => {
      let left = 0;
      return Array.from(worked, (work, day) => {
        left += arrivedOn(plan, replication, plan.arrivals[0]!, plan.past + day).work - work;
        return left;
      });
    });
    expectTheory(`${name}, all days`, estimateOf(paths.map((path) => sum(path) / DAYS)), sum(theory) / DAYS);
    const last = theory[DAYS - 1]!;
    const tail = last - theory[DAYS - 2]!;
    // The terms fall by more than a geometric series does whose ratio is that of the last two.
    const ratio = tail / (theory[DAYS - 2]! - theory[DAYS - 3]!);
    expect(ratio).toBeLessThan(1);
    const lastDay = estimateOf(paths.map((path) => path[DAYS - 1]!));
    expectTheory(`${name}, stationary`, lastDay, last, (tail * ratio) / (1 - ratio));
  });
});
