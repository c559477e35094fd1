import { describe, expect, it } from 'vitest';
import { fixedDistribution } from '../../src/lib/numerics/fixed.ts';
import { dailyPlan, expectedRun, monthsOf } from './measure.ts';

const WEEK = 5;

/** 100 cases in and 80 out a week, `steps` steps a day, 8 weeks' deadline. */
function overloadedPlan(steps: number, days: number, backlog = 0) {
  return dailyPlan({
    days: days * steps,
    flows: [
      {
        dueAfterDays: 8 * WEEK * steps,
        arrivalsPerDay: 20 / steps,
        steps: [{ hours: fixedDistribution(1) }],
        ...(backlog > 0 ? { backlog: { cases: backlog, perDay: 20 } } : {})
      }
    ],
    groups: [{ hoursPerDay: 16 / steps, lanes: [{ serves: [0], discipline: 'firstReceived' }] }]
  });
}

describe('100 cases a week in, 80 out, 8 weeks to decide', () => {
  it('breaches first with a case of week 32, decided in week 40', () => {
    const tally = expectedRun(overloadedPlan(1, 300));
    const plan = overloadedPlan(1, 300);
    const received = monthsOf(plan, tally, 'received');
    const onTime = monthsOf(plan, tally, 'receivedOnTime');
    const firstBreach = received.findIndex((cases, day) => onTime[day]! < cases);
    expect(Math.floor(firstBreach / WEEK)).toBe(32);
    const closed = monthsOf(plan, tally, 'closed');
    const closedOnTime = monthsOf(plan, tally, 'closedOnTime');
    const firstLate = closed.findIndex((cases, day) => closedOnTime[day]! < cases);
    expect(Math.floor(firstLate / WEEK)).toBe(40);
  });

  it('is off from the fluid by one step at most, whatever its length: half the step, half the error', () => {
    const errors = [1, 2, 4].map((steps) => {
      const plan = overloadedPlan(steps, 210);
      const tally = expectedRun(plan);
      const closed = monthsOf(plan, tally, 'closed');
      const closedOnTime = monthsOf(plan, tally, 'closedOnTime');
      const firstLate = closed.findIndex((cases, step) => closedOnTime[step]! < cases);
      return firstLate / steps - 40 * WEEK;
    });
    // A case is late when the step in which it is decided lies wholly after its deadline: one step later than the fluid.
    expect(errors).toEqual([1, 0.5, 0.25]);
  });

  it('lets a case wait B0/c + (λ/c − 1)·t, to the day', () => {
    const [backlog, days] = [640, 250];
    const plan = overloadedPlan(1, days, backlog);
    const tally = expectedRun(plan);
    const leadDays = monthsOf(plan, tally, 'leadDays');
    const closed = monthsOf(plan, tally, 'closed');
    for (let day = backlog / 16; day < days; day++) {
      expect(closed[day]).toBe(16);
      // In the middle of the day's cases stands the one that arrived when (day + ½)·c − B0 cases had.
      const arrived = ((day + 0.5) * 16 - backlog) / 20;
      const fluid = backlog / 16 + (20 / 16 - 1) * arrived;
      expect(Math.abs(leadDays[day]! / 16 - fluid)).toBeLessThan(1);
    }
  });
});
