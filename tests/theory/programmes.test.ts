import { describe, expect, it } from 'vitest';
import type { Distribution } from '../../src/lib/numerics/distribution.ts';
import { fixedDistribution } from '../../src/lib/numerics/fixed.ts';
import { gammaFromMean } from '../../src/lib/numerics/gamma-distribution.ts';
import type { Plan } from '../../src/lib/simulation/plan.ts';
import { dailyPlan, estimateOf, expectTheory, expectedRun, often, replications } from './measure.ts';

const CASES = 3000;
const HOURS = 2.5;
const WEEKS = 26;
const WEEK = 5;
/** Hours of a position in a day: 1.450 a year of 52 equal weeks. */
const HOURS_A_DAY = 1450 / 52 / WEEK;

/** All the cases are there on the first day. @param hoursOf hours there are on each day of the run */
function programmePlan(hours: Distribution, days: number, hoursOf: (day: number) => number): Plan {
  const plan = dailyPlan({
    days,
    flows: [{ dueAfterDays: 0, steps: [{ hours }] }],
    groups: [{ hoursPerDay: 0, lanes: [{ serves: [0], discipline: 'firstReceived' }] }]
  });
  let exact = 0;
  let given = 0;
  for (let day = 0; day < days; day++) {
    exact += hoursOf(day) * 3600;
    plan.groups[0]!.capacity[plan.past + day] = Math.floor(exact + 1e-3) - given;
    given = Math.floor(exact + 1e-3);
  }
  const count = new Int32Array(plan.past + days);
  count[plan.past] = CASES;
  return {
    ...plan,
    releases: [{ flow: 0, identity: 7, count, withFollowUps: null }],
    probes: [{ flows: [0], births: [], before: 0, needed: CASES }]
  };
}

/** The week in which the last case is closed, when all take the same time; Infinity beyond 40. */
function lastWeek(positions: number, productivity: (day: number) => number): number {
  const plan = programmePlan(
    fixedDistribution(HOURS),
    40 * WEEK,
    (day) => positions * productivity(day) * HOURS_A_DAY
  );
  const days = [expectedRun(plan).reachedOn[0]!, ...replications(plan, 1, ({ reachedOn }) => reachedOn[0]!)];
  expect(days[0]).toBe(days[1]);
  return days[0]! < 0 ? Infinity : Math.ceil(days[0]! / WEEK);
}

/** The fewest thousandths of a position that are done by the end of the last week. */
function fewest(productivity: (day: number) => number): number {
  let [tooFew, enough] = [1000, 100_000];
  while (enough - tooFew > 1) {
    const tried = Math.floor((tooFew + enough) / 2);
    if (lastWeek(tried / 1000, productivity) <= WEEKS) enough = tried;
    else tooFew = tried;
  }
  return enough / 1000;
}

describe('3.000 cases of 2,5 hours in 26 weeks, 1.450 hours a year', () => {
  const full = () => 1;
  /** From nothing to everything in eight weeks along a straight line, read at the middle of each day. */
  const ramp = (day: number) => Math.min(1, (day + 0.5) / (8 * WEEK));

  it('take N·h/(T·hours a week) = 10,345 positions: one pct. fewer are late', () => {
    expect(Math.ceil(((CASES * HOURS) / (WEEKS * WEEK * HOURS_A_DAY)) * 1000) / 1000).toBe(10.345);
    expect(fewest(full)).toBe(10.345);
    expect(lastWeek(10.345, full)).toBe(WEEKS);
    expect(lastWeek(10.345 * 0.99, full)).toBeGreaterThan(WEEKS);
  });

  it('take 12,226 when they need eight weeks to be up to speed, which costs four', () => {
    expect(Math.ceil(((CASES * HOURS) / ((WEEKS - 4) * WEEK * HOURS_A_DAY)) * 1000) / 1000).toBe(12.226);
    expect(fewest(ramp)).toBe(12.226);
    expect(lastWeek(12.226, ramp)).toBe(WEEKS);
    expect(lastWeek(12.226 * 0.99, ramp)).toBeGreaterThan(WEEKS);
  });

  it('are done in a straight line: hours spent divided by hours a case', () => {
    const perDay = 10.345 * HOURS_A_DAY;
    const plan = programmePlan(fixedDistribution(HOURS), WEEKS * WEEK, () => perDay);
    const { progress } = expectedRun(plan);
    progress.forEach((done, day) =>
      expect(done).toBe(Math.min(CASES, Math.floor(((day + 1) * perDay + 1e-6) / HOURS)))
    );
  });
});

describe('cases that differ in hours (gamma, coefficient of variation 0,8)', () => {
  const variation = 0.8;
  const days = WEEKS * WEEK;
  const hours = gammaFromMean(HOURS, variation);

  it('are done as a renewal process counts: t/μ + (cv² − 1)/2', () => {
    const perDay = 10.345 * HOURS_A_DAY;
    const plan = programmePlan(hours, days, () => perDay);
    const runs = replications(plan, often(400), ({ progress }) => [progress[25]!, progress[64]!]);
    for (const [i, day] of [25, 64].entries()) {
      const theory = ((day + 1) * perDay) / HOURS + (variation ** 2 - 1) / 2;
      expectTheory(`done by day ${day}`, estimateOf(runs.map((run) => run[i]!)), theory);
    }
  });

  it.each([0.2, 0.8, 0.95])(
    'are done by the date with probability %s where the hours suffice with it',
    (p) => {
      // The hours of all together are gamma with n times the shape.
      const all = gammaFromMean(CASES * HOURS, variation / Math.sqrt(CASES));
      const plan = programmePlan(hours, days, () => all.quantile(p) / days);
      const met = replications(plan, often(1000), ({ reachedOn }) => (reachedOn[0]! >= 0 ? 1 : 0));
      expectTheory(`probability ${p}`, estimateOf(met), p);
    }
  );
});
