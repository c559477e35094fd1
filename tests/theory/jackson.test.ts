import { describe, expect, it } from 'vitest';
import type { PlainModel } from '../../src/lib/forecast/plain-plan.ts';
import { plainPlan } from '../../src/lib/forecast/plain-plan.ts';
import { fixedDistribution } from '../../src/lib/numerics/fixed.ts';
import { gammaFromMean } from '../../src/lib/numerics/gamma-distribution.ts';
import { pertDistribution } from '../../src/lib/numerics/pert.ts';
import type { Discipline, Plan } from '../../src/lib/simulation/plan.ts';
import type { Tally } from '../../src/lib/simulation/tally.ts';
import {
  dailyPlan,
  expectedRun,
  largestLead,
  often,
  replications,
  totalOf,
  withoutArrivalsFrom
} from './measure.ts';

/** Working hours and due hours of the example; completed by the due hour is on time. */
const WORK = [3, 5, 2, 4, 6];
const DUE = [6, 8, 9, 14, 15];

/** One hour a step, every case open from the start, worked on in the order of its priority. */
function examplePlan(places: readonly number[], discipline: Discipline): Plan {
  return plainPlan({
    days: 25,
    months: 1,
    unitsPerHour: 1,
    flows: WORK.map((hours, i) => ({
      dueAfterDays: DUE[i]!,
      priorityClass: places[i]!,
      backlog: { cases: 1, perDay: 1 },
      steps: [{ hours: fixedDistribution(hours) }]
    })),
    groups: [{ hoursPerDay: 1, lanes: [{ serves: WORK.map((_, i) => i), discipline }] }]
  });
}

function outcomeOf(plan: Plan): { largestLateness: number; late: number } {
  const tally = expectedRun(plan);
  expect(totalOf(tally, 'closed')).toBe(WORK.length);
  return {
    largestLateness: Math.max(...DUE.map((due, flow) => largestLead(plan, tally, flow) - due)),
    late: WORK.length - totalOf(tally, 'closedOnTime')
  };
}

function permutations(items: readonly number[]): number[][] {
  if (items.length === 0) return [[]];
  return items.flatMap((item) =>
    permutations(items.filter((other) => other !== item)).map((rest) => [item, ...rest])
  );
}

describe('five cases and one server: hours 3, 5, 2, 4, 6, due 6, 8, 9, 14, 15', () => {
  const places = WORK.map((_, i) => i + 1);
  const orders = permutations(places).map((order) => outcomeOf(examplePlan(order, 'priority')));

  it('earliest due has a largest lateness of 5, the least of all 120 orders, with 2 late', () => {
    const byDue = outcomeOf(examplePlan(places, 'earliestDue'));
    expect(byDue).toEqual({ largestLateness: 5, late: 2 });
    expect(Math.min(...orders.map((order) => order.largestLateness))).toBe(5);
  });

  it('another order has 1 late (Moore–Hodgson): earliest due does not minimise the number', () => {
    expect(orders).toHaveLength(120);
    expect(Math.min(...orders.map((order) => order.late))).toBe(1);
  });
});

const DISCIPLINES = ['earliestDue', 'firstReceived', 'priority', 'onTimeFirst'] as const;
const ALLOWED = [3, 12, 40];
const HOURS_PER_DAY = 20;
/** Longest handling time of the random case: less than a day's hours. */
const LONGEST = 15;

/** Overloaded by three fifths for 60 days, then cleared. */
function urgentAndOther(
  discipline: Discipline,
  hours: PlainModel['flows'][number]['steps'][number]['hours']
): Plan {
  const perDay = (1.6 * HOURS_PER_DAY) / hours.mean / ALLOWED.length;
  const plan = dailyPlan({
    days: 130,
    flows: ALLOWED.map((dueAfterDays, flow) => ({
      dueAfterDays,
      arrivalsPerDay: perDay,
      priorityClass: [2, 3, 1][flow]!,
      steps: [{ hours }]
    })),
    groups: [{ hoursPerDay: HOURS_PER_DAY, lanes: [{ serves: [0, 1, 2], discipline }] }]
  });
  return withoutArrivalsFrom(plan, 60);
}

function largestLateness(plan: Plan, tally: Tally): number {
  expect(totalOf(tally, 'closed'), 'the run is cleared').toBe(totalOf(tally, 'received'));
  return Math.max(...ALLOWED.map((allowed, flow) => largestLead(plan, tally, flow) - allowed));
}

function latenessBy(hours: PlainModel['flows'][number]['steps'][number]['hours']): Map<Discipline, number[]> {
  return new Map(
    DISCIPLINES.map((discipline) => {
      const plan = urgentAndOther(discipline, hours);
      return [discipline, replications(plan, often(100), (tally) => largestLateness(plan, tally))];
    })
  );
}

describe("Jackson's rule: earliest due has the least largest lateness, path by path", () => {
  it('exactly, where cases fill whole days and none is cut in two by the night', () => {
    const lateness = latenessBy(fixedDistribution(HOURS_PER_DAY / 10));
    for (const discipline of DISCIPLINES) {
      const gain = lateness.get(discipline)!.map((days, r) => days - lateness.get('earliestDue')![r]!);
      expect(Math.min(...gain), discipline).toBeGreaterThanOrEqual(0);
      if (discipline !== 'earliestDue') expect(Math.max(...gain), discipline).toBeGreaterThan(0);
    }
  });

  it('but for one day at most where a case begun yesterday is finished first', () => {
    // Only one case can stand in the way of what came after it was begun, and it takes less than a day.
    for (const hours of [gammaFromMean(1, 0.5), pertDistribution(1, 2, LONGEST)]) {
      const lateness = latenessBy(hours);
      for (const discipline of DISCIPLINES) {
        const gain = lateness.get(discipline)!.map((days, r) => days - lateness.get('earliestDue')![r]!);
        expect(Math.min(...gain), discipline).toBeGreaterThanOrEqual(-1);
      }
    }
  });
});
