import { describe, expect, it } from 'vitest';
import { daysOf, run, total, withChoices } from './births-testing.ts';
import { begin, runDays } from './replicate.ts';
import { createState } from './state.ts';
import { createTally } from './tally.ts';
import { planOf } from './test-plan.ts';

describe('cases born of several on a day', () => {
  const planWith = (capacity: number) =>
    planOf({
      days: 40,
      months: 1,
      flows: [
        {
          dueAfter: 5,
          steps: [{ line: 0, work: [1] }],
          backlog: { step: 0, perDay: [12] },
          choices: [[{ share: 1, birth: 0 }]]
        },
        { dueAfter: 3, steps: [{ line: 1, work: Array.from({ length: 64 }, (_, i) => 1 + i) }] }
      ],
      births: [{ flow: 1, delay: [3] }],
      lines: [0, 1].map(() => ({ order: 'due', priorityClass: 1 })),
      groups: [capacity, 10_000].map((hours, line) => ({
        capacity: hours,
        lanes: [{ lines: [line], discipline: 'earliestDue', reservedShare: 0 }]
      }))
    });

  it('are the same cases as when their parents close one by one', () => {
    const hours = [1, 3, 12].map((capacity) => run(planWith(capacity), false).workedOn[1]);
    expect(hours).toEqual([hours[0], hours[0], hours[0]]);
  });

  it('are one run in the expected run, and in no other', () => {
    const used = [true, false].map((expected) => {
      const plan = planWith(12);
      const state = createState(plan);
      begin(state, createTally(plan), { seed: 5, replication: 0, expected });
      runDays(state, createTally(plan), plan.past, plan.past + 2);
      return state.usedEntries;
    });
    // Their parents' entry has been given back before they are born: place 0 is none, and they take one place or twelve.
    expect(used[0]).toBeLessThanOrEqual(3);
    expect(used[1]).toBeGreaterThanOrEqual(13);
  });
});

describe.each([false, true])('new cases that come on one day (expected: %s)', (expected) => {
  it('are of their own flow, though the other has as many before', () => {
    // Of flow 0 one case closes on day 1, after that of flow 2; of flow 1 one on day 0 and one on day 1.
    const closing = (line: number, cases: number, birth: number) => ({
      dueAfter: 9,
      steps: [{ line, work: [1] }],
      backlog: { step: 0, perDay: [cases] },
      choices: [[{ share: 1, birth }]]
    });
    const lane = (line: number) => ({ lines: [line], discipline: 'earliestDue', reservedShare: 0 }) as const;
    const plan = planOf({
      days: 10,
      flows: [
        closing(0, 1, 0),
        closing(1, 2, 1),
        { dueAfter: 9, steps: [{ line: 2, work: [1] }] },
        { dueAfter: 9, steps: [{ line: 2, work: [1] }] }
      ],
      births: [
        { flow: 2, delay: [5] },
        { flow: 3, delay: [5] }
      ],
      lines: [0, 1, 2].map(() => ({ order: 'due', priorityClass: 1 })),
      groups: [0, 1, 2].map((line) => ({ capacity: 1, lanes: [lane(line)] }))
    });
    plan.groups[0]!.capacity.fill(0, 0, plan.past + 1);
    const tally = run(plan, expected);
    expect(daysOf(plan, tally, 'born', 2)).toEqual([0, 0, 0, 0, 0, 0, 1, 0, 0, 0]);
    expect(daysOf(plan, tally, 'born', 3)).toEqual([0, 0, 0, 0, 0, 1, 1, 0, 0, 0]);
  });

  it('are new, though one before them goes on to its next step that day', () => {
    // Parents close on days 0 and 6. The first case is received on day 5, and waits six days from then; the second comes on day 11.
    const plan = planOf({
      days: 14,
      flows: [
        {
          dueAfter: 9,
          steps: [{ line: 0, work: [1] }],
          backlog: { step: 0, perDay: [2] },
          choices: [[{ share: 1, birth: 0 }]]
        },
        {
          dueAfter: 3,
          steps: [
            { line: 1, work: [1], wait: [6] },
            { line: 1, work: [1] }
          ]
        }
      ],
      births: [{ flow: 1, delay: [5] }],
      lines: [0, 1].map(() => ({ order: 'due', priorityClass: 1 })),
      groups: [0, 1].map((line) => ({
        capacity: line === 0 ? 1 : 100,
        lanes: [{ lines: [line], discipline: 'earliestDue', reservedShare: 0 }]
      }))
    });
    plan.groups[0]!.capacity.fill(0, plan.past + 1, plan.past + 6);
    const tally = run(plan, expected);
    expect(daysOf(plan, tally, 'born', 1)).toEqual([0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 1, 0, 0]);
    expect(daysOf(plan, tally, 'closed', 1)).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0]);
  });
});

it('all come in the expected run, though those between them come on another day', () => {
  const plan = withChoices([[{ share: 1, birth: 0 }]], { births: [{ flow: 1, delay: [2, 3] }] });
  const tally = run(plan, true);
  const closed = daysOf(plan, tally, 'closed', 0);
  // Those of the last two or three days come after the end.
  const born = total(daysOf(plan, tally, 'born', 1));
  expect(born).toBeLessThanOrEqual(total(closed.slice(0, -2)));
  expect(born).toBeGreaterThanOrEqual(total(closed.slice(0, -3)));
});
