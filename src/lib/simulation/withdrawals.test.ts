import { describe, expect, it } from 'vitest';
import { replicate } from './replicate.ts';
import { createMemory, runReplications, runTogether } from './replications.ts';
import { createState } from './state.ts';
import { createTally, type Measure } from './tally.ts';
import { planOf, type Sketch } from './test-plan.ts';
import type { Plan } from './plan.ts';

const nobody = { capacity: 0, lanes: [{ lines: [0], discipline: 'earliestDue', reservedShare: 0 }] } as const;
const DAYS = 14;

/** Twelve cases received the day before the start, of which as many leave each day as the patience says. */
const waiting = (more: Partial<Sketch> = {}, flow: Partial<Sketch['flows'][number]> = {}): Plan =>
  planOf({
    days: DAYS,
    flows: [
      {
        dueAfter: 5,
        steps: [{ line: 0, work: [4] }],
        backlog: { step: 0, perDay: [1200] },
        patienceUpTo: 12,
        ...flow
      }
    ],
    lines: [{ order: 'due', priorityClass: 1 }],
    groups: [nobody],
    ...more
  });

function days(plan: Plan, expected: boolean, replication = 0): Record<Measure, number[]> {
  const tally = createTally(plan);
  replicate(createState(plan), tally, { seed: 11, replication, expected });
  return Object.fromEntries(
    Object.entries(tally.counts).map(([measure, numbers]) => [measure, Array.from(numbers.subarray(0, DAYS))])
  ) as Record<Measure, number[]>;
}

const total = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

describe('applications whose patience is spread evenly over 12 days', () => {
  it('leave a twelfth a day in the expected run, from the day after the start on', () => {
    const { withdrawn, open } = days(waiting(), true);
    expect(withdrawn[0]).toBe(0);
    expect(total(withdrawn)).toBe(1200);
    let left = 0;
    for (let day = 1; day <= 12; day++) {
      left += withdrawn[day]!;
      expect(Math.abs(left - 100 * day)).toBeLessThan(3 + 7 * Math.log(1200));
      expect(open[day]).toBe(1200 - left);
    }
    expect(withdrawn[13]).toBe(0);
  });

  it('leave with a twelfth as probability each day in a stochastic run', () => {
    const { withdrawn } = days(waiting(), false);
    // Chi-square of eleven degrees of freedom: mean 11, deviation √22.
    const chiSquare = total(withdrawn.slice(1, 13).map((count) => (count - 100) ** 2 / 100));
    expect(total(withdrawn)).toBe(1200);
    expect(chiSquare).toBeLessThan(11 + 4 * Math.sqrt(22));
  });

  it.each([false, true])(
    'are left out of those received where they leave by their due day (expected: %s)',
    (expected) => {
      const plan = waiting({}, { backlog: { step: 0, perDay: [] }, perDay: 40, dueAfter: 3 });
      // Nothing arrives after the first day.
      plan.arrivalDay.fill(0, plan.past + 1);
      const { received, withdrawn, receivedLeft, overdue } = days(plan, expected);
      // Due on day 3: those of days 1 and 2 left before it, the others were overdue on the day after it, or left on it undecided.
      expect(receivedLeft[0]).toBe(withdrawn[1]! + withdrawn[2]!);
      expect(overdue[4]).toBe(received[0]! - total(withdrawn.slice(0, 5)));
      expect(total(withdrawn)).toBe(received[0]);
    }
  );

  it.each([false, true])(
    'leave while somebody works on them, and the hours stay spent (expected: %s)',
    (expected) => {
      // One case of 40 hours and a group of 1 a day: it has 14 days of work when the run ends, unless it leaves.
      const plan = waiting(
        { groups: [{ ...nobody, capacity: 1 }] },
        { backlog: { step: 0, perDay: [1] }, steps: [{ line: 0, work: [40] }], patienceUpTo: 8 }
      );
      const tally = createTally(plan);
      replicate(createState(plan), tally, { seed: 11, replication: 0, expected });
      const leaves = Array.from(tally.counts.withdrawn).indexOf(1);
      expect(leaves).toBeGreaterThan(0);
      expect(Array.from(tally.worked)).toEqual(
        Array.from({ length: DAYS }, (_, day) => (day < leaves ? 1 : 0))
      );
      expect(total(Array.from(tally.counts.closed))).toBe(0);
    }
  );

  it.each([false, true])(
    'leave while they wait outside, and never come back to the line (expected: %s)',
    (expected) => {
      const plan = waiting(
        { groups: [{ ...nobody, capacity: 1_000_000 }] },
        {
          steps: [
            { line: 0, work: [1], wait: [10] },
            { line: 0, work: [1] }
          ]
        }
      );
      const { withdrawn, closed } = days(plan, expected);
      // The second step is done on day 10; who leaves on day 10 or before is not there.
      expect(total(withdrawn)).toBe(total(withdrawn.slice(1, 11)));
      expect(closed[10]).toBe(1200 - total(withdrawn));
      expect(Math.abs(closed[10]! - 200)).toBeLessThan(60);
    }
  );

  it('are the same cases when more staff decide some of them before they leave', () => {
    const few = days(waiting(), false);
    const many = days(waiting({ groups: [{ ...nobody, capacity: 400 }] }), false);
    many.withdrawn.forEach((count, day) => expect(count).toBeLessThanOrEqual(few.withdrawn[day]!));
    expect(total(many.closed)).toBeGreaterThan(500);
    expect(total(many.closed) + total(many.withdrawn)).toBe(1200);
  });
});

describe('the order in which applications leave', () => {
  it('keeps the average stay of one a day where one is received a day', () => {
    const plan = waiting(
      { days: 220, months: 220 },
      { backlog: { step: 0, perDay: [] }, perDay: 1, patienceUpTo: 10 }
    );
    const tally = createTally(plan);
    replicate(createState(plan), tally, { seed: 11, replication: 0, expected: true });
    const open = Array.from(tally.counts.open.subarray(20));
    // Little's law: a stay that is spread evenly over 1, 2, … 10 days is 5½ on average.
    expect(Math.abs(total(open) / open.length - 5.5)).toBeLessThan(0.5);
  });

  it('spreads those of one 1.024th of the patience evenly over its days', () => {
    // A hundred cases in each 1.024th, of 10 days.
    const { withdrawn } = days(
      waiting({}, { backlog: { step: 0, perDay: [102400] }, patienceUpTo: 10240, dueAfter: 400 }),
      true
    );
    for (let day = 1; day < DAYS; day++) expect(Math.abs(withdrawn[day]! - 10)).toBeLessThanOrEqual(5);
  });

  it('says nothing of another flow, whose applications stay', () => {
    const plan = waiting({
      flows: [
        {
          dueAfter: 5,
          steps: [{ line: 0, work: [4] }],
          backlog: { step: 0, perDay: [12] },
          patienceUpTo: 12
        },
        { dueAfter: 5, steps: [{ line: 0, work: [4] }], backlog: { step: 0, perDay: [7] } }
      ]
    });
    const tally = createTally(plan);
    replicate(createState(plan), tally, { seed: 11, replication: 0, expected: true });
    expect(Array.from(tally.counts.open.subarray(DAYS))).toEqual(new Array(DAYS).fill(7));
  });
});

describe('the memory of applications that leave', () => {
  const memoryOf = (plan: Plan) => {
    const [state, tally] = [createState(plan), createTally(plan)];
    replicate(state, tally, { seed: 11, replication: 0, expected: true });
    return { state, tally };
  };

  it('holds apart those that leave within the run alone', () => {
    // 1.200 · 13 / 1.000 leave after the first day: 16 or so, between others that stay together.
    expect(memoryOf(waiting({}, { patienceUpTo: 1000 })).state.usedEntries).toBeLessThan(2 * 18 + 2);
    // All leave: an entry each.
    expect(memoryOf(waiting()).state.usedEntries).toBeLessThanOrEqual(1200 + 2);
  });

  it.each([undefined, 1000, 12])('is used again when cases close or leave (patience: %s)', (patienceUpTo) => {
    const plan = waiting(
      {
        days: 400,
        months: 400,
        flows: [
          { dueAfter: 5, steps: [{ line: 0, work: [4] }], perDay: 3, patienceUpTo },
          { dueAfter: 5, steps: [{ line: 0, work: [4] }], perDay: 3 }
        ],
        // Hours for all six cases a day, or for half of them.
        groups: [{ ...nobody, capacity: patienceUpTo === 12 ? 12 : 24 }]
      } as Partial<Sketch>,
      {}
    );
    const { state } = memoryOf(plan);
    // Never more than some days' cases are open, or closed and still in the list of a day to come.
    expect(state.usedEntries).toBeLessThan(patienceUpTo === 1000 ? 3 * 400 + 100 : 300);
    expect(state.withdrawals.usedRecords).toBeLessThan(patienceUpTo === 12 ? 100 : 3 * 400 + 1);
  });

  it('grows with more cases than it was made for', () => {
    const plan = waiting(
      { groups: [{ ...nobody, capacity: 400 }] },
      { backlog: { step: 0, perDay: [6000] }, steps: [{ line: 0, work: [1] }] }
    );
    const { state, tally } = memoryOf(plan);
    expect(state.withdrawals.isListed.length).toBeGreaterThan(6000);
    // A twelfth leaves a day of those that are left; nobody is counted twice and nobody is forgotten.
    const [closed, withdrawn] = [total([...tally.counts.closed]), total([...tally.counts.withdrawn])];
    expect(closed + withdrawn).toBe(6000);
    expect(closed).toBeGreaterThan(2400);
    expect(state.open[0]).toBe(0);
  });
});

it('go on from a history in common to the same bits', () => {
  const plans = [5, 40].map((later) => {
    const plan = waiting(
      { months: 7, groups: [{ ...nobody, capacity: 30 }] },
      { backlog: { step: 0, perDay: [5000] }, perDay: 20 }
    );
    plan.groups[0]!.capacity.fill(later, plan.past + 6);
    return plan;
  });
  const range = { seed: 2, from: 0, to: 3 };
  const together = runTogether(() => {}, range, plans.map(createMemory), 2);
  expect(together).toEqual(plans.map((plan) => runReplications(() => plan, range)));
});
