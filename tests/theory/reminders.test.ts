import { describe, expect, it } from 'vitest';
import { fixedDistribution } from '../../src/lib/numerics/fixed.ts';
import type { Plan } from '../../src/lib/simulation/plan.ts';
import {
  dailyPlan,
  estimateOf,
  expectTheory,
  expectedRun,
  monthsOf,
  often,
  replications
} from './measure.ts';

/**
 * A first-come queue of λ cases of h hours a day, C hours, reminders of r hours a day for each case older than A days. Y older cases
 * take rY hours, so that Y′ = Y + λ − (C − rY)/h: from Y* = (C − λh)/r the distance grows by 1 + r/h a day, and open cases are
 * λA + Y.
 */
const SECONDS = 3600;
const [h, age, growth] = [8, 20, 0.02];

/** @param oldest days of arrivals that are open at the start; 30 is the fixed point */
function plan(perDay: number, oldest: number, days: number, steps = 1): Plan {
  const slack = (perDay * h) / 5;
  const base = dailyPlan({
    days: days * steps,
    flows: [
      {
        dueAfterDays: 1000 * steps,
        arrivalsPerDay: perDay / steps,
        steps: [{ hours: fixedDistribution(h / SECONDS) }],
        backlog: { cases: oldest * perDay, perDay: perDay / steps }
      }
    ],
    groups: [
      {
        hoursPerDay: (perDay * h + slack) / steps / SECONDS,
        lanes: [{ serves: [0], discipline: 'firstReceived' }]
      }
    ]
  });
  const workPerDay = (growth * h) / steps;
  return { ...base, reminders: [{ flow: 0, group: 0, afterDays: age * steps, workPerDay }] };
}

/** Y* / λ = (C − λh)/(λr) = (λh/5)/(λ·0,02h) days. */
const STAYS = age + 10;
/** A case is open until it is whole: less than a case of older cases, whose reminders grow with the rest. */
const rounding = (days: number) => (1 + growth) ** days;

describe('reminders for cases older than 20 days', () => {
  it('leave a queue of 30 days as long as it is, day after day', () => {
    const fixed = plan(100, STAYS, 400);
    const open = monthsOf(fixed, expectedRun(fixed), 'open');
    expect(new Set(open)).toEqual(new Set([100 * STAYS]));
  });

  it('let a queue of a day more grow by 1 + r/h a day, though there are hours to spare', () => {
    const days = 120;
    const longer = plan(100, STAYS + 1, days);
    const open = monthsOf(longer, expectedRun(longer), 'open');
    open.forEach((cases, day) => {
      const fluid = 100 * STAYS + 100 * (1 + growth) ** (day + 1);
      expect(Math.abs(cases - fluid), `day ${day}`).toBeLessThanOrEqual(rounding(day + 1));
    });
  });

  it('let a queue of a day less be worked down to nothing', () => {
    const shorter = plan(100, STAYS - 1, 400);
    const open = monthsOf(shorter, expectedRun(shorter), 'open');
    expect(open.at(-1)).toBe(0);
    for (let day = 1; day < open.length; day++) expect(open[day]).toBeLessThanOrEqual(open[day - 1]!);
  });

  it('cost r hours for each case older than 20 days', () => {
    const longer = plan(100, STAYS + 1, 50);
    const tally = expectedRun(longer);
    tally.reminderWork.forEach((work, day) => {
      // Of the cases open in the morning, those of the last 20 days are not older.
      const older = (day === 0 ? 100 * (STAYS + 1) : tally.counts.open[day - 1]!) - 100 * age;
      expect(Math.abs(work - older * growth * h)).toBeLessThan(1);
    });
  });

  it('give the same mean when cases come by chance, since all of it is linear', () => {
    const days = 80;
    const drawn = plan(1000, STAYS + 1, days);
    const open = replications(drawn, often(200), (tally) => tally.counts.open.at(-1)!);
    const fluid = 1000 * STAYS + 1000 * (1 + growth) ** days;
    expectTheory('open cases', estimateOf(open), fluid, rounding(days));
  });

  it('approach continuous time: half the step, half the error', () => {
    const days = 100;
    const errors = [1, 2, 4].map((steps) => {
      const stepped = plan(10_000, STAYS + 1, days, steps);
      const open = expectedRun(stepped).counts.open.at(-1)!;
      return 10_000 * STAYS + 10_000 * Math.exp(growth * days) - open;
    });
    // (1 + ρ/s)^{sT} = e^{ρT}(1 − ρ²T/2s + …): an error of 2 pct. of the distance, whose own error is of the second order.
    const x = (growth * growth * days) / 2;
    const scale = 10_000 * Math.exp(growth * days);
    for (const [i, steps] of [1, 2, 4].entries()) {
      const first = (scale * x) / steps;
      expect(Math.abs(errors[i]! - first)).toBeLessThanOrEqual((scale * x * x) / steps + 2 * rounding(days));
    }
  });
});
