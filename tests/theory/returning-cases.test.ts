import { describe, expect, it } from 'vitest';
import type { PlainModel } from '../../src/lib/forecast/plain-plan.ts';
import { plainPlan } from '../../src/lib/forecast/plain-plan.ts';
import { fixedDistribution } from '../../src/lib/numerics/fixed.ts';
import { gammaFromMean } from '../../src/lib/numerics/gamma-distribution.ts';
import { incompleteGamma } from '../../src/lib/numerics/incomplete-gamma.ts';
import type { Plan } from '../../src/lib/simulation/plan.ts';
import type { Tally } from '../../src/lib/simulation/tally.ts';
import { estimateOf, expectTheory, expectedRun, monthsOf, often, replications, sum } from './measure.ts';

const WEEK = 7;
/** A case comes back 26 weeks after it was closed. */
const CYCLE = 26;
const NEW_A_WEEK = 10;
const AGAIN = 0.8;
const CYCLES = 24;
const FIRST_HOURS = 6;
const LATER_HOURS = 2;

/**
 * New cases take 6 hours, and with a share of 0.8 come back as reviews of 2 hours, which come back in the same way. Nobody waits, so
 * that what closes is what was received.
 */
const returning = (delayDays = fixedDistribution(CYCLE * WEEK)): PlainModel => ({
  days: CYCLES * CYCLE * WEEK,
  months: CYCLES * CYCLE,
  flows: [
    {
      dueAfterDays: 7,
      arrivalsPerDay: NEW_A_WEEK / WEEK,
      steps: [{ hours: fixedDistribution(FIRST_HOURS) }],
      choices: [[{ birth: 0, share: AGAIN }]]
    },
    {
      dueAfterDays: 7,
      steps: [{ hours: fixedDistribution(LATER_HOURS) }],
      choices: [[{ birth: 0, share: AGAIN }]]
    }
  ],
  births: [{ flow: 1, delayDays }],
  groups: [{ hoursPerDay: 10_000, lanes: [{ serves: [0, 1], discipline: 'firstReceived' }] }]
});

/** Handlings a week in the k-th cycle (from 0), which hold the first k generations of returns: 10·(1 + 0.8 + … + 0.8^k). */
const handlingsInCycle = (k: number): number => (NEW_A_WEEK * (1 - AGAIN ** (k + 1))) / (1 - AGAIN);

/**
 * Handlings a week in the last cycle when delays are gamma with a coefficient of variation of ½: 10·Σ 0.8ⁿ·P(n delays are over), a
 * gamma distribution of shape 4n, averaged over the days of the cycle.
 */
function handlingsWhenDelaysVary(): number {
  const perCycle = 4;
  let sumOfDays = 0;
  for (let day = 0; day < CYCLE * WEEK; day++) {
    const cycles = CYCLES - 1 + (day + 0.5) / (CYCLE * WEEK);
    let handled = 1;
    for (let n = 1; n < 60; n++)
      handled += AGAIN ** n * incompleteGamma(perCycle * n).lower(perCycle * cycles);
    sumOfDays += NEW_A_WEEK * handled;
  }
  return sumOfDays / (CYCLE * WEEK);
}

const perWeekOfLastCycle = (weeks: number[]): number => sum(weeks.slice(-CYCLE)) / CYCLE;

function lastCycle(plan: Plan, tally: Tally) {
  const closed = [0, 1].map((flow) => perWeekOfLastCycle(monthsOf(plan, tally, 'closed', flow)));
  const hours = perWeekOfLastCycle(Array.from(tally.worked)) / 3600;
  const everClosed = sum(tally.counts.closed);
  const everReturned = sum(monthsOf(plan, tally, 'born', 1));
  return { handlings: closed[0]! + closed[1]!, hours, everClosed, everReturned };
}

describe('10 new cases a week, of which 0.8 come back every 26 weeks', () => {
  // 0.8^24 of the cases are still to come back for the 24th time: the limits of 50, 1,040 and 140 are nearly reached.
  const handlings = handlingsInCycle(CYCLES - 1);
  const hours = NEW_A_WEEK * FIRST_HOURS + (handlings - NEW_A_WEEK) * LATER_HOURS;

  it('are 50 handlings and 140 hours a week in the limit', () => {
    expect(handlings).toBeCloseTo(50, 0);
    expect(hours).toBeCloseTo(140, 0);
    expect(handlingsInCycle(1000)).toBeCloseTo(50, 9);
  });

  it('are that many in the expected run, week by week', () => {
    const plan = plainPlan(returning());
    const tally = expectedRun(plan);
    const all = monthsOf(plan, tally, 'closed', 0).map(
      (cases, week) => cases + monthsOf(plan, tally, 'closed', 1)[week]!
    );
    for (let cycle = 0; cycle < CYCLES; cycle++) {
      const perWeek = sum(all.slice(cycle * CYCLE, (cycle + 1) * CYCLE)) / CYCLE;
      // A generation is exact to a case at either end of the cycle; 10/7 a day leave a case more at either end.
      expect(Math.abs(perWeek - handlingsInCycle(cycle))).toBeLessThan((2 * (cycle + 2)) / CYCLE);
    }
  });

  it('are that many in the replications', () => {
    const plan = plainPlan(returning());
    const runs = replications(plan, often(60), (tally) => lastCycle(plan, tally));
    // A case closes on the day it comes, and comes back 182 days later: generations fall in whole cycles.
    expectTheory('handlings a week', estimateOf(runs.map((run) => run.handlings)), handlings);
    expectTheory('hours a week', estimateOf(runs.map((run) => run.hours)), hours);
  });

  it('keep 1,040 in the pool: closed, and to come back', () => {
    const plan = plainPlan(returning());
    const runs = replications(plan, often(60), (tally, replication) => {
      const { everClosed, everReturned } = lastCycle(plan, tally);
      return { pool: everClosed * AGAIN - everReturned, replication };
    });
    // Those of the last cycle's handlings that come back, 26 weeks of them.
    const pool = AGAIN * handlings * CYCLE;
    expect(Math.abs(pool - 1040)).toBeLessThan(6);
    expectTheory('cases in the pool', estimateOf(runs.map((run) => run.pool)), pool);
  });

  it('are nearly as many when the time until they come back varies', () => {
    const plan = plainPlan(returning(gammaFromMean(CYCLE * WEEK, 0.5)));
    const runs = replications(plan, often(60), (tally) => lastCycle(plan, tally));
    expectTheory('handlings a week', estimateOf(runs.map((run) => run.handlings)), handlingsWhenDelaysVary());
  });
});

describe('the same as a stock of active cases, of which 0.8 are left 26 weeks later', () => {
  // 0.8 per 26 weeks at a constant rate.
  const meanStay = (CYCLE * WEEK) / Math.log(1 / AGAIN);
  const plan = plainPlan({
    ...returning(),
    flows: [
      {
        dueAfterDays: 7,
        arrivalsPerDay: NEW_A_WEEK / WEEK,
        steps: [{ hours: fixedDistribution(FIRST_HOURS) }],
        grants: [{ stock: 0, share: 1 }]
      },
      { dueAfterDays: 7, steps: [{ hours: fixedDistribution(LATER_HOURS) }] }
    ],
    births: [],
    stocks: [
      {
        flow: 1,
        activeCases: 0,
        intervalDays: fixedDistribution(CYCLE * WEEK),
        earliestDaysBefore: 0,
        firstAvailableOver: 0,
        stayDays: gammaFromMean(meanStay, 1)
      }
    ]
  });

  it('takes 50 handlings and 140 hours a week', () => {
    // A stay is rounded to whole days, and one that ends on the day of a follow-up ends before it.
    const followUps = Array.from(
      { length: CYCLES - 1 },
      (_, k) => NEW_A_WEEK * Math.exp(-((k + 1) * CYCLE * WEEK - 0.5) / meanStay)
    );
    const handlings = NEW_A_WEEK + sum(followUps);
    expect(Math.abs(handlings - 50)).toBeLessThan(0.3);
    const runs = replications(plan, often(60), (tally) => lastCycle(plan, tally));
    expectTheory('handlings a week', estimateOf(runs.map((run) => run.handlings)), handlings);
    const hours = NEW_A_WEEK * FIRST_HOURS + sum(followUps) * LATER_HOURS;
    expectTheory('hours a week', estimateOf(runs.map((run) => run.hours)), hours);
  });
});
