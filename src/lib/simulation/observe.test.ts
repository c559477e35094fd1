import { describe, expect, it } from 'vitest';
import { replicate } from './replicate.ts';
import { createState } from './state.ts';
import { createTally } from './tally.ts';
import { planOf } from './test-plan.ts';

describe('the state at the end of a month', () => {
  // Of the second flow, one case received on each of the 400 days before the start, due 100 days later; nobody works on them.
  const none = [0, 0, 0, 0, 0];
  const plan = planOf({
    days: 1,
    past: 400,
    flows: [
      { dueAfter: 100, steps: [{ line: 0, work: [1] }] },
      {
        dueAfter: 100,
        steps: [{ line: 0, work: [1] }],
        backlog: { step: 0, perDay: Array.from({ length: 400 }, () => 1) }
      }
    ],
    lines: [{ order: 'received', priorityClass: 1 }],
    groups: [{ capacity: 0, lanes: [{ lines: [0], discipline: 'firstReceived', reservedShare: 0 }] }]
  });
  const tally = createTally(plan);
  replicate(createState(plan), tally, { seed: 1, replication: 0, expected: false });

  it('counts open cases by days since receipt: to 30, 90, 180, 365 and beyond', () => {
    expect([...tally.openByAge]).toEqual([...none, 30, 60, 90, 185, 35]);
  });

  it('counts overdue cases by days overdue, the first of them due yesterday', () => {
    expect([...tally.overdueByAge]).toEqual([...none, 30, 60, 90, 120, 0]);
    expect([...tally.counts.overdue]).toEqual([0, 300]);
  });

  it('counts the work left in open cases: of their step and of those that follow', () => {
    const waiting = planOf({
      days: 1,
      past: 3,
      flows: [
        {
          dueAfter: 100,
          steps: [
            { line: 0, work: [5] },
            { line: 0, work: [7] }
          ],
          backlog: { step: 0, perDay: [1, 0, 2] }
        },
        { dueAfter: 100, steps: [{ line: 0, work: [11] }], backlog: { step: 0, perDay: [0, 4, 0] } }
      ],
      lines: [{ order: 'received', priorityClass: 1 }],
      groups: [{ capacity: 0, lanes: [{ lines: [0], discipline: 'firstReceived', reservedShare: 0 }] }]
    });
    const left = createTally(waiting);
    replicate(createState(waiting), left, { seed: 1, replication: 0, expected: false });
    expect([...left.workWaiting]).toEqual([3 * (5 + 7), 4 * 11]);
  });

  it('counts the hours of all its days', () => {
    const months = planOf({
      days: 6,
      months: 2,
      flows: [],
      lines: [{ order: 'received', priorityClass: 1 }],
      groups: [{ capacity: 10, lanes: [{ lines: [0], discipline: 'firstReceived', reservedShare: 0 }] }]
    });
    const hours = createTally(months);
    replicate(createState(months), hours, { seed: 1, replication: 0, expected: false });
    expect([...hours.available]).toEqual([30, 30]);
  });
});
