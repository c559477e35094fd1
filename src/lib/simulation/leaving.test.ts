import { describe, expect, it } from 'vitest';
import { noteHandedOver } from './handed-over.ts';
import { begin, replicate, runDays } from './replicate.ts';
import { createState } from './state.ts';
import { createTally } from './tally.ts';
import { planOf } from './test-plan.ts';

/** Three active cases whose stay is four days, and nobody to follow up on them. */
function dayByDay(firstDue: number[], expected: boolean) {
  const plan = planOf({
    days: 6,
    flows: [{ dueAfter: 0, steps: [{ line: 0, work: [1] }] }],
    stocks: [{ flow: 0, firstDue, interval: [50], earliest: 0, stay: [4] }],
    lines: [{ order: 'due', priorityClass: 1 }],
    groups: [{ capacity: 0, lanes: [{ lines: [0], discipline: 'earliestDue', reservedShare: 0 }] }]
  });
  const tally = createTally(plan);
  replicate(createState(plan), tally, { seed: 1, replication: 0, expected });
  const { active, open, overdue, withdrawn, received, receivedLeft } = tally.counts;
  return Object.fromEntries(
    Object.entries({ active, open, overdue, withdrawn, received, receivedLeft }).map(([measure, days]) => [
      measure,
      Array.from(days)
    ])
  );
}

describe('an active case whose stay ends', () => {
  it.each([false, true])(
    'leaves its stock in the morning, and its open follow-up is withdrawn (expected: %s)',
    (expected) => {
      // Due on day 1, on day 4 (which it does not live to see available) and on day 5.
      expect(dayByDay([1, 4, 5], expected)).toEqual({
        active: [3, 3, 3, 3, 0, 0],
        open: [0, 1, 1, 1, 0, 0],
        overdue: [0, 0, 1, 1, 0, 0],
        withdrawn: [0, 0, 0, 0, 1, 0],
        received: [0, 1, 0, 0, 0, 0],
        // It was overdue when it left.
        receivedLeft: [0, 0, 0, 0, 0, 0]
      });
    }
  );
});

describe('a case that leaves', () => {
  const reading = { seed: 1, replication: 0, expected: true };
  const lines = [{ order: 'due', priorityClass: 1 }] as const;
  const lanes = [{ lines: [0], discipline: 'earliestDue', reservedShare: 0 }] as const;

  it('before its due day counts by flow and month of receipt', () => {
    const plan = planOf({
      days: 6,
      flows: [
        { dueAfter: 3, steps: [{ line: 0, work: [1] }] },
        { dueAfter: 0, steps: [{ line: 0, work: [1] }] }
      ],
      // Available on day 3, due on day 5; the stay ends on day 4.
      stocks: [{ flow: 1, firstDue: [5], interval: [50], earliest: 2, stay: [4] }],
      lines,
      groups: [{ capacity: 0, lanes }]
    });
    const tally = createTally(plan);
    replicate(createState(plan), tally, reading);
    expect(Array.from(tally.counts.receivedLeft)).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0]);
  });

  it('takes its part of those that have changed hands', () => {
    const plan = planOf({
      days: 6,
      flows: [
        {
          dueAfter: 3,
          steps: [{ line: 0, work: [1] }],
          backlog: { step: 0, perDay: [200] },
          patienceUpTo: 8,
          choices: [[{ share: 0, extraShareHandedOver: 0.5, birth: 0 }]]
        },
        { dueAfter: 3, steps: [{ line: 0, work: [1] }] }
      ],
      births: [{ flow: 1, delay: [1] }],
      lines,
      groups: [{ capacity: 0, lanes }]
    });
    const state = createState(plan);
    begin(state, createTally(plan), reading);
    noteHandedOver(state, 0, 50);
    runDays(state, createTally(plan), plan.past, plan.past + 5);
    // Half of the patience has run out or so, and nobody has closed a case: a quarter of those that are left.
    expect(state.open[0]).toBeLessThan(150);
    expect(state.open[0]).toBeGreaterThan(50);
    expect(state.handedOver[0]).toBeCloseTo(state.open[0]! / 4, 9);
  });

  it('from a stock is no longer in the caseload of its adviser', () => {
    const plan = planOf({
      days: 6,
      flows: [{ dueAfter: 0, steps: [{ line: 0, work: [1] }] }],
      stocks: [
        { flow: 0, firstDue: [2, 2, 2], interval: [50], earliest: 0, stay: [4] },
        { flow: 0, firstDue: [2, 2], interval: [50], earliest: 0 }
      ],
      lines,
      groups: [{ capacity: 0, caseload: 'personal', posts: [{ capacity: 5 }], lanes }]
    });
    const state = createState(plan);
    begin(state, createTally(plan), reading);
    runDays(state, createTally(plan), plan.past, plan.past + 4);
    expect(state.desks.caseload[0]).toBe(5);
    runDays(state, createTally(plan), plan.past + 4, plan.past + 5);
    expect(state.desks.caseload[0]).toBe(2);
  });
});
