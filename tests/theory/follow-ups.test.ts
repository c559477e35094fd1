import { describe, expect, it } from 'vitest';
import type { PlainModel } from '../../src/lib/forecast/plain-plan.ts';
import { fixedDistribution } from '../../src/lib/numerics/fixed.ts';
import { gammaFromMean } from '../../src/lib/numerics/gamma-distribution.ts';
import type { Discipline, Plan } from '../../src/lib/simulation/plan.ts';
import { AGE_BOUNDS, AGE_CLASSES, type Tally } from '../../src/lib/simulation/tally.ts';
import {
  dailyPlan,
  estimateOf,
  expectTheory,
  expectedRun,
  monthsOf,
  often,
  ratioOf,
  replications,
  sum
} from './measure.ts';

interface Setting {
  active: number;
  interval: number;
  perDay: number;
  days: number;
  earliest?: number;
  fromPlanned?: boolean;
  discipline?: Discipline;
  hours?: PlainModel['flows'][number]['steps'][number]['hours'];
}

/** A stock whose first due days are spread evenly over one interval, and a team that does `perDay` follow-ups of one hour. */
function stockPlan({ active, interval, perDay, days, ...more }: Setting): Plan {
  return dailyPlan({
    days,
    flows: [{ dueAfterDays: 0, steps: [{ hours: more.hours ?? fixedDistribution(1) }] }],
    stocks: [
      {
        flow: 0,
        activeCases: active,
        intervalDays: fixedDistribution(interval),
        earliestDaysBefore: more.earliest ?? 0,
        firstAvailableOver: interval - 1,
        fromPlanned: more.fromPlanned ?? false
      }
    ],
    groups: [{ hoursPerDay: perDay, lanes: [{ serves: [0], discipline: more.discipline ?? 'earliestDue' }] }]
  });
}

const bothReadings = (plan: Plan): Tally[] => [
  expectedRun(plan),
  ...replications(plan, 1, (tally) => structuredClone(tally))
];

describe('follow-ups of A active cases at interval I from the actual day, c a day', () => {
  it.each([
    [1200, 50, 24, 0],
    [1200, 50, 30, 0],
    [1200, 50, 24, 5],
    [1200, 50, 27, 10],
    [130, 130, 1, 0]
  ])('A = %i, I = %i, c = %i ≥ A/I, %i days early: all on time', (active, interval, perDay, earliest) => {
    const plan = stockPlan({ active, interval, perDay, earliest, days: 12 * interval });
    for (const tally of bothReadings(plan)) {
      const closed = monthsOf(plan, tally, 'closed');
      expect(monthsOf(plan, tally, 'closedOnTime')).toEqual(closed);
      expect(sum(monthsOf(plan, tally, 'overdue'))).toBe(0);
      // Each case is done at least once an interval, and at most once per interval less what it may be early.
      expect(sum(closed)).toBeGreaterThanOrEqual(active * 11);
      expect(sum(closed)).toBeLessThanOrEqual(active * Math.ceil((12 * interval) / (interval - earliest)));
    }
  });

  it.each([
    [1200, 50, 15, 'earliestDue'],
    [1200, 50, 15, 'firstReceived'],
    [1200, 50, 20, 'earliestDue'],
    [600, 20, 10, 'earliestDue'],
    [1000, 50, 14, 'earliestDue'],
    [1000, 50, 13, 'firstReceived']
  ] as const)(
    'A = %i, I = %i, c = %i < A/I (%s): each A/c − I late, none on time',
    (active, interval, perDay, discipline) => {
      const cycle = active / perDay;
      const days = Math.ceil(8 * cycle);
      const plan = stockPlan({ active, interval, perDay, days, discipline });
      for (const tally of bothReadings(plan)) {
        const closed = monthsOf(plan, tally, 'closed');
        const leadDays = monthsOf(plan, tally, 'leadDays');
        const onTime = monthsOf(plan, tally, 'closedOnTime');
        for (let day = Math.ceil(cycle) + 1; day < days; day++) {
          expect(closed[day]).toBe(perDay);
          expect(onTime[day]).toBe(0);
          // Follow-up n of all is done on day ⌊n/c⌋, and falls due I days after the one A places before it was done.
          let late = 0;
          for (let n = day * perDay; n < (day + 1) * perDay; n++)
            late += day - Math.floor((n - active) / perDay) - interval;
          expect(leadDays[day]).toBe(late);
          expect(Math.abs(late / perDay - (cycle - interval))).toBeLessThan(1);
          if (Number.isInteger(cycle)) expect(late / perDay).toBe(cycle - interval);
        }
      }
    }
  );

  it('does A·E[h]/H − I when hours vary', () => {
    const [active, interval, hoursPerDay, days] = [600, 20, 15, 1200];
    const plan = stockPlan({ active, interval, perDay: hoursPerDay, days, hours: gammaFromMean(1, 0.7) });
    const cycle = active / hoursPerDay;
    const settled = 2 * cycle;
    const runs = replications(plan, often(100), (tally) => ({
      closed: sum(monthsOf(plan, tally, 'closed').slice(settled)),
      onTime: sum(monthsOf(plan, tally, 'closedOnTime').slice(settled)),
      leadDays: sum(monthsOf(plan, tally, 'leadDays').slice(settled))
    }));
    const closed = runs.map((run) => run.closed);
    expect(sum(runs.map((run) => run.onTime))).toBe(0);
    // The team never idles, so what it does differs from hours/mean by the case in hand at either end.
    expectTheory(
      'follow-ups a day',
      estimateOf(closed.map((n) => n / (days - settled))),
      hoursPerDay,
      2 / (days - settled)
    );
    expectTheory(
      'days late',
      ratioOf(
        runs.map((run) => run.leadDays),
        closed
      ),
      cycle - interval
    );
  });
});

describe('follow-ups from the planned day, c < A/I', () => {
  it('fall ever further behind: every day the age classes of all that are overdue are those of theory', () => {
    const [active, interval, perDay, days] = [1200, 50, 15, 1100];
    const plan = stockPlan({ active, interval, perDay, days, fromPlanned: true });
    for (const tally of bothReadings(plan)) {
      for (let day = 0; day < days; day += 7) {
        const classes = new Array<number>(AGE_CLASSES).fill(0);
        for (let i = 0; i < active; i++) {
          // Follow-up n = m·A + i is done on day ⌊n/c⌋; it fell due m intervals after the first.
          const done = Math.max(0, Math.floor(((day + 1) * perDay - 1 - i) / active) + 1);
          const overdue = day - (Math.floor((i * interval) / active) + done * interval);
          const lastDone = done === 0 ? -1 : Math.floor(((done - 1) * active + i) / perDay);
          if (overdue <= 0 || lastDone === day) continue;
          const index = AGE_BOUNDS.findIndex((bound) => overdue <= bound);
          classes[index < 0 ? AGE_CLASSES - 1 : index]!++;
        }
        expect(Array.from(tally.overdueByAge.subarray(day * AGE_CLASSES, (day + 1) * AGE_CLASSES))).toEqual(
          classes
        );
      }
      expect(sum(monthsOf(plan, tally, 'closedOnTime').slice(100))).toBe(0);
      const oldest = tally.overdueByAge[days * AGE_CLASSES - 1]!;
      expect(oldest, 'overdue by more than a year at the end').toBeGreaterThan(active / 2);
    }
  });
});

describe('a stock with entries and exits', () => {
  const [perDay, share, days] = [40, 0.25, 400];
  const plan = dailyPlan({
    days,
    flows: [
      {
        dueAfterDays: 10,
        arrivalsPerDay: perDay,
        steps: [{ hours: fixedDistribution(0.01) }],
        grants: [{ stock: 0, share }]
      },
      { dueAfterDays: 0, steps: [{ hours: fixedDistribution(0.01) }] }
    ],
    stocks: [
      {
        flow: 1,
        activeCases: 0,
        intervalDays: fixedDistribution(60),
        earliestDaysBefore: 0,
        firstAvailableOver: 0,
        stayDays: gammaFromMean(50, 1.2)
      }
    ],
    groups: [{ hoursPerDay: 100, lanes: [{ serves: [0, 1], discipline: 'firstReceived' }] }]
  });
  /** P(stay ≥ j) of the table that stays are drawn from. */
  const stays = Array.from({ length: 2 ** 10 }, (_, i) => plan.tables[plan.stocks[0]!.stay + i]!).flatMap(
    (value) =>
      value >= 0
        ? [{ value, weight: 2 ** 10 }]
        : Array.from({ length: 2 ** 10 }, (_, j) => ({ value: plan.tables[j - value]!, weight: 1 }))
  );
  const atLeast = (days: number) =>
    stays.reduce((total, { value, weight }) => total + (value >= days ? weight : 0), 0) / 2 ** 20;
  /** A case granted on day s counts at the end of days s … s + stay: mean active cases are the rate times Σ P(stay ≥ j). */
  let meanStay = 0;
  const theory = Array.from({ length: days }, (_, day) => perDay * share * (meanStay += atLeast(day)));

  it('holds entries × mean stay of those who came', () => {
    const runs = replications(plan, often(200), (tally) => monthsOf(plan, tally, 'active', 1));
    for (const day of [0, 10, 50, 150, 399])
      expectTheory(`active cases on day ${day}`, estimateOf(runs.map((run) => run[day]!)), theory[day]!);
    const followUps = replications(plan, often(200), (tally) => sum(monthsOf(plan, tally, 'received', 1)));
    // Due 60, 120 … days after entry, for as long as the case stays: released on day s + 60k if still active then.
    let expected = 0;
    for (let s = 0; s < days; s++)
      for (let due = s + 60; due < days; due += 60) expected += perDay * share * atLeast(due - s);
    expectTheory('follow-ups released', estimateOf(followUps), expected);
  });

  it('is dealt more evenly in the expected run than by luck', () => {
    const active = monthsOf(plan, expectedRun(plan), 'active', 1);
    // Entries are Poisson, so active cases vary by the square root of their mean between stochastic runs.
    const inDeviations = active.map((n, day) => ((n - theory[day]!) / Math.sqrt(theory[day]!)) ** 2);
    expect(Math.sqrt(sum(inDeviations) / days)).toBeLessThan(1);
  });
});
