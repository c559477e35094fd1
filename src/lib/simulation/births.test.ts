import { describe, expect, it } from 'vitest';
import { ample, daysOf, run, total, withChoices } from './births-testing.ts';
import { createMemory, runExpected, runExpectedTogether } from './replications.ts';
import { planOf } from './test-plan.ts';

describe.each([false, true])('a case that closes (expected: %s)', (expected) => {
  it('gives birth to a case that is received when the delay is over, with a due day of its own', () => {
    const plan = withChoices([[{ share: 1, birth: 0 }]]);
    const tally = run(plan, expected);
    const closed = daysOf(plan, tally, 'closed', 0);
    expect(total(closed)).toBeGreaterThan(300);
    expect(daysOf(plan, tally, 'received', 1)).toEqual([0, 0, 0, 0, ...closed.slice(0, -4)]);
    expect(daysOf(plan, tally, 'born', 1)).toEqual(daysOf(plan, tally, 'received', 1));
    expect(total(daysOf(plan, tally, 'born', 0))).toBe(0);
    expect(daysOf(plan, tally, 'closedOnTime', 1)).toEqual(daysOf(plan, tally, 'closed', 1));
  });

  it('is late with it, counted from the day it came', () => {
    // Nobody works on the new cases, who stand alone in their line.
    const plan = planOf({
      days: 12,
      flows: [
        {
          dueAfter: 9,
          steps: [{ line: 0, work: [1] }],
          backlog: { step: 0, perDay: [7] },
          choices: [[{ share: 1, birth: 0 }]]
        },
        { dueAfter: 3, steps: [{ line: 1, work: [2] }] }
      ],
      births: [{ flow: 1, delay: [2] }],
      lines: [
        { order: 'due', priorityClass: 1 },
        { order: 'due', priorityClass: 1 }
      ],
      groups: [ample]
    });
    const tally = run(plan, expected);
    expect(daysOf(plan, tally, 'open', 1)).toEqual([0, 0, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7]);
    // Received on day 2 and due on day 5.
    expect(daysOf(plan, tally, 'overdue', 1)).toEqual([0, 0, 0, 0, 0, 0, 7, 7, 7, 7, 7, 7]);
    expect(tally.requiredAtStart[1]).toBe(0);
    expect(tally.required[plan.months + 2]).toBe(14);
  });

  it('takes at most one of the options of a choice, and one of them when they make up 1', () => {
    const plan = withChoices([
      [
        { share: 0.25, birth: 0 },
        { share: 0.75, birth: 1 }
      ]
    ]);
    const tally = run(plan, expected);
    const closed = daysOf(plan, tally, 'closed', 0);
    const [first, second] = [daysOf(plan, tally, 'born', 1), daysOf(plan, tally, 'born', 2)];
    closed.slice(0, -6).forEach((cases, day) => expect(first[day + 4]! + second[day + 6]!).toBe(cases));
    expect(total(first)).toBeGreaterThan(0);
    expect(total(second)).toBeGreaterThan(total(first));
  });

  it('that was itself born may give birth again', () => {
    const plan = withChoices([], {
      flows: [
        {
          dueAfter: 5,
          steps: [{ line: 0, work: [1] }],
          backlog: { step: 0, perDay: [5] },
          choices: [[{ share: 1, birth: 0 }]]
        }
      ],
      births: [{ flow: 0, delay: [7] }],
      days: 30
    });
    const closed = daysOf(plan, run(plan, expected), 'closed', 0);
    expect(closed).toEqual(closed.map((_, day) => (day % 7 === 0 ? 5 : 0)));
  });

  it('of a stock may give birth, once per follow-up', () => {
    const plan = planOf({
      days: 30,
      flows: [
        { dueAfter: 0, steps: [{ line: 0, work: [1] }], choices: [[{ share: 1, birth: 0 }]] },
        { dueAfter: 3, steps: [{ line: 0, work: [2] }] }
      ],
      births: [{ flow: 1, delay: [1] }],
      stocks: [{ flow: 0, firstDue: [0, 2, 2], interval: [10], earliest: 0 }],
      lines: [{ order: 'due', priorityClass: 1 }],
      groups: [ample]
    });
    const tally = run(plan, expected);
    expect(daysOf(plan, tally, 'received', 1).flatMap((cases, day) => (cases ? [[day, cases]] : []))).toEqual(
      [
        [1, 1],
        [3, 2],
        [11, 1],
        [13, 2],
        [21, 1],
        [23, 2]
      ]
    );
  });
});

it('leave like other applications when they tire of waiting, counted from the day they come', () => {
  const plan = withChoices([[{ share: 1, birth: 0 }]], {
    flows: [
      { dueAfter: 5, steps: [{ line: 0, work: [1, 3] }], perDay: 8, choices: [[{ share: 1, birth: 0 }]] },
      { dueAfter: 3, steps: [{ line: 1, work: [2] }], patienceUpTo: 12 },
      { dueAfter: 3, steps: [{ line: 1, work: [2] }] }
    ],
    lines: [
      { order: 'due', priorityClass: 1 },
      { order: 'due', priorityClass: 1 }
    ]
  });
  const tally = run(plan, true);
  const born = daysOf(plan, tally, 'born', 1);
  const withdrawn = daysOf(plan, tally, 'withdrawn', 1);
  expect(total(born)).toBeGreaterThan(300);
  expect(total(withdrawn)).toBe(total(born) - daysOf(plan, tally, 'open', 1).at(-1)!);
  // Nobody works on them: a twelfth of a day's cases leaves on each of the twelve days after.
  let left = 0;
  for (let day = 0; day < 60; day++) {
    const shareGone = (count: number, from: number) => (count * Math.min(12, Math.max(0, day - from))) / 12;
    left += withdrawn[day]!;
    expect(Math.abs(left - total(born.map(shareGone)))).toBeLessThan(3 + 7 * Math.log(total(born)));
  }
});

it('goes on from a history in common to the same bits in the expected run: what is behind its share stays behind', () => {
  const plans = [1_000_000, 20].map((later) => {
    const plan = withChoices(
      [
        [
          { share: 0.37, birth: 0 },
          { share: 0.21, extraShareHandedOver: 0.3, birth: 1 }
        ]
      ],
      { months: 6, moves: [{ on: 5, flow: 0, group: 0, share: 0.5, workPerCase: 3 }] }
    );
    plan.groups[0]!.capacity.fill(later, plan.past + 25);
    return plan;
  });
  const together = runExpectedTogether(plans.map(createMemory), 2);
  expect(together).toEqual(plans.map((plan) => runExpected(plan)));
});
