import { describe, expect, it } from 'vitest';
import { parsePlainModel } from '../model/plain-model.ts';
import { runPlainModel } from './plain-outcome.ts';

/** Each day 2 cases of exactly 1 hour for 2 hours a day: all on time, none open at night. */
const steady = {
  kind: 'plainModel',
  title: 'Jævn',
  days: 30,
  months: 3,
  flows: [
    {
      name: 'Sager',
      dueAfterDays: 0,
      backlog: { cases: 40, perDay: 2 },
      steps: [{ hours: { kind: 'fixed', value: 1 } }]
    }
  ],
  groups: [{ hoursPerDay: 2, lanes: [{ serves: [0], discipline: 'firstReceived' }] }]
};

function outcomeOf(document: unknown, replications: number) {
  const parsed = parsePlainModel(document);
  if (!parsed.ok) throw new Error(parsed.problems[0]!.message.en);
  return runPlainModel(parsed.model, { seed: 1, replications });
}

describe('the outcome of a plain model', () => {
  it('tells of every month, and of the whole with its standard error', () => {
    const { all, flows } = outcomeOf(steady, 3);
    expect(flows.map(({ name }) => name)).toEqual(['Sager']);
    expect(flows[0]!.months).toEqual([
      { received: 0, closed: 20, closedOnTime: 0, open: 20, overdue: 20 },
      { received: 0, closed: 20, closedOnTime: 0, open: 0, overdue: 0 },
      { received: 0, closed: 0, closedOnTime: 0, open: 0, overdue: 0 }
    ]);
    expect(all).toEqual({
      onTimeShare: { mean: 0, standardError: 0 },
      openAtMonthEnd: { mean: 20 / 3, standardError: 0 }
    });
  });

  it('has an undefined share where nothing closes, and no standard error from one replication', () => {
    const { all } = outcomeOf({ ...steady, groups: [{ ...steady.groups[0], hoursPerDay: 0 }] }, 1);
    expect(all.onTimeShare.mean).toBeNaN();
    expect(all.openAtMonthEnd).toEqual({ mean: 40, standardError: NaN });
  });

  it('has the error of a ratio, not of a mean of ratios', () => {
    const random = structuredClone(steady) as { flows: { arrivalsPerDay?: number; dueAfterDays: number }[] };
    random.flows[0]!.arrivalsPerDay = 1;
    random.flows[0]!.dueAfterDays = 12;
    const few = outcomeOf(random, 200).all.onTimeShare;
    const many = outcomeOf(random, 3200).all.onTimeShare;
    expect(few.standardError / many.standardError).toBeGreaterThan(3);
    expect(few.standardError / many.standardError).toBeLessThan(5);
    expect(Math.abs(few.mean - many.mean)).toBeLessThan(4 * few.standardError);
  });
});
