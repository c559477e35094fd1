import { describe, expect, it } from 'vitest';
import { fours, lane, reading, received, run, sketch, stateBefore } from './caseloads-testing.ts';
import { begin, runDays } from './replicate.ts';
import { createState } from './state.ts';
import { createTally } from './tally.ts';
import { planOf, type Sketch } from './test-plan.ts';

describe('a personal group', () => {
  it('gives follow-ups an adviser for good', () => {
    const plan = planOf({
      ...sketch('personal', 0, fours),
      days: 60,
      flows: [{ dueAfter: 0, steps: [{ line: 0, work: [1] }] }],
      stocks: [
        { flow: 0, firstDue: Array.from({ length: 30 }, (_, i) => i % 10), interval: [10], earliest: 2 }
      ]
    });
    const state = createState(plan);
    const tally = createTally(plan);
    begin(state, tally, reading);
    expect([...state.desks.caseload]).toEqual([15, 15]);
    runDays(state, tally, plan.past, plan.past + 60);
    expect([...state.desks.caseload]).toEqual([15, 15]);
  });

  it('gives follow-ups that are open at the start to the adviser of each', () => {
    const given = sketch('personal', 0, fours, {
      flows: [{ dueAfter: 0, steps: [{ line: 0, work: [4] }] }],
      stocks: [{ flow: 0, firstDue: Array.from({ length: 10 }, () => -1), interval: [90], earliest: 0 }]
    });
    // Five active cases each, and one follow-up a day.
    expect([...run(given).counts.closed].slice(0, 6)).toEqual([2, 2, 2, 2, 2, 0]);
  });

  it('lets a case that is born of another belong to its adviser from the day the parent closes', () => {
    const given = sketch('personal', 4, [{ capacity: 20 }, { capacity: 20 }], {
      flows: [
        {
          dueAfter: 9,
          steps: [{ line: 0, work: [10] }],
          backlog: { step: 0, perDay: [4] },
          choices: [[{ share: 1, birth: 0 }]]
        },
        { dueAfter: 9, steps: [{ line: 0, work: [10] }] }
      ],
      births: [{ flow: 1, delay: [4] }]
    });
    const between = stateBefore(given, 3);
    expect([...between.open]).toEqual([0, 0]);
    expect([...between.desks.caseload]).toEqual([2, 2]);
    const tally = run(given);
    // Each has two, so both are done with theirs on the day they come.
    expect([...tally.counts.closed].slice(12, 18)).toEqual([0, 0, 0, 0, 4, 0]);
    expect(stateBefore(given, 6).desks.caseload.every((cases) => cases === 0)).toBe(true);
  });

  it("lets an active case belong to its application's adviser, whoever has fewer", () => {
    // The colleague comes on day 2 and has nothing; both applications are granted on day 3.
    const given = sketch('personal', 2, [{ capacity: 5 }, { capacity: 5, from: 2 }], {
      flows: [
        {
          dueAfter: 9,
          steps: [{ line: 0, work: [10] }],
          backlog: { step: 0, perDay: [2] },
          grants: [{ stock: 0, share: 1 }]
        },
        { dueAfter: 0, steps: [{ line: 0, work: [1] }] }
      ],
      stocks: [{ flow: 1, firstDue: [], interval: [50], earliest: 0 }]
    });
    expect([...stateBefore(given, 4).desks.caseload]).toEqual([2, 0]);
  });

  it.each([
    [0, 1],
    [1, 0]
  ])(
    'gives active cases that come of another group to its own advisers: from group %s to group %s',
    (from, to) => {
      const given: Sketch = {
        days: 12,
        flows: [
          {
            dueAfter: 9,
            steps: [{ line: from, work: [1] }],
            backlog: { step: 0, perDay: [12] },
            grants: [{ stock: 0, share: 1 }]
          },
          { dueAfter: 0, steps: [{ line: to, work: [1] }] }
        ],
        stocks: [{ flow: 1, firstDue: [], interval: [50], earliest: 0 }],
        lines: [received, received],
        groups: [0, 1].map((line) => ({
          capacity: 0,
          caseload: 'personal',
          posts: [{ capacity: 10 }, { capacity: 10 }],
          lanes: [lane([line])]
        }))
      };
      const { caseload } = stateBefore(given, 2).desks;
      expect([...caseload.slice(2 * from, 2 * from + 2)]).toEqual([0, 0]);
      // The shorter of two, twelve times.
      expect([...caseload.slice(2 * to, 2 * to + 2)]).toEqual([6, 6]);
    }
  );

  it('hands an active case over once, when it returns to the colleague of one who has left', () => {
    const given = sketch('personal', 0, [{ capacity: 10 }, { capacity: 10, to: 2 }], {
      days: 18,
      flows: [{ dueAfter: 0, steps: [{ line: 0, work: [1] }] }],
      stocks: [{ flow: 0, firstDue: [5, 5, 5, 5], interval: [5], earliest: 0 }]
    });
    const tally = run(given);
    // Two of the four were the leaver's.
    expect([...tally.handoverWork]).toEqual(Array.from({ length: 18 }, (_, day) => (day === 5 ? 6 : 0)));
    expect([...tally.counts.closed]).toEqual(
      Array.from({ length: 18 }, (_, day) => ([5, 10, 15].includes(day) ? 4 : 0))
    );
    expect([...stateBefore(given, 18).desks.caseload]).toEqual([4, 0]);
  });
});
