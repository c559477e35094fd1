import { describe, expect, it } from 'vitest';
import { fours, lane, received, run, sketch, stateBefore } from './caseloads-testing.ts';
import type { Sketch } from './test-plan.ts';

describe('a shared group', () => {
  it('has every adviser on a case of their own: 10 hours take one of them three days of 4', () => {
    const tally = run(sketch('shared', 4, fours));
    // Both begin on day 0, end after 2 hours of day 2, go on with the next for 2 hours, and end with day 4.
    expect([...tally.counts.closed]).toEqual([0, 0, 2, 0, 2, 0, 0, 0, 0, 0, 0, 0]);
    expect([...tally.worked]).toEqual([8, 8, 8, 8, 8, 0, 0, 0, 0, 0, 0, 0]);
  });

  it('gives the next case to whoever is free first', () => {
    // Two short cases and a long one behind: whoever ends the 2 hours takes the third.
    const tally = run({
      ...sketch('shared', 0, [{ capacity: 10 }, { capacity: 10 }]),
      flows: [2, 6, 8, 5].map((hours) => ({
        dueAfter: 9,
        steps: [{ line: 0, work: [hours] }],
        backlog: { step: 0, perDay: [1] }
      }))
    });
    // 2 + 8 = 10 for the one; 6 and 4 of 5 for the other.
    expect([...tally.workedOn].filter((_, cell) => cell % 12 === 0)).toEqual([2, 6, 8, 4]);
  });

  it('lets a colleague go on with the case of somebody who has left', () => {
    const tally = run(sketch('shared', 2, [{ capacity: 4 }, { capacity: 4, to: 1 }]));
    // Day 0: 4 hours on each. Then one works alone: the own is done after 6 hours, what is left of the colleague's after 12.
    expect([...tally.counts.closed]).toEqual([0, 0, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0]);
  });

  it('lets a successor go on with what lies on the desk', () => {
    const tally = run(sketch('shared', 1, [{ capacity: 4, successor: 1 }]));
    expect([...tally.counts.closed].indexOf(1)).toBe(2);
  });

  it.each([
    ['nobody else', 1, { capacity: 10, from: 99 }],
    ['a colleague who has begun one, too', 2, { capacity: 10 }]
  ])('lets somebody who comes go on with the case of one who has left: beside %s', (_, cases, colleague) => {
    const vacant = { capacity: 10, from: 99 };
    const given = sketch('shared', cases, [
      vacant,
      colleague,
      { capacity: 10, to: 1 },
      { capacity: 10, from: 1 }
    ]);
    const flows = given.flows.map((flow) => ({ ...flow, steps: [{ line: 0, work: [30] }] }));
    // Ten hours on each of three days.
    expect([...run({ ...given, flows }).counts.closed].slice(0, 4)).toEqual([0, 0, cases, 0]);
  });

  it('goes on with the next case when such a case is done', () => {
    const given = sketch('shared', 2, [
      { capacity: 10, to: 1 },
      { capacity: 10, from: 1 }
    ]);
    const flows = given.flows.map((flow) => ({ ...flow, steps: [{ line: 0, work: [12] }] }));
    // Day 0: 10 hours; day 1: 2, and 8 of the other; day 2: its last 4.
    expect([...run({ ...given, flows }).counts.closed].slice(0, 4)).toEqual([0, 1, 1, 0]);
  });

  it('has no more than its own advisers when somebody comes to it, and to another group', () => {
    const come = [{ capacity: 10 }, { capacity: 10, from: 2 }];
    const given: Sketch = {
      days: 5,
      flows: [{ dueAfter: 9, steps: [{ line: 2, work: [10] }], backlog: { step: 0, perDay: [90] } }],
      lines: [received, received, received, received],
      groups: [
        { capacity: 0, caseload: 'shared', posts: come, lanes: [lane([2])] },
        { capacity: 0, caseload: 'shared', posts: [{ capacity: 10 }], lanes: [lane([0, 1])] },
        { capacity: 0, caseload: 'personal', posts: come, lanes: [lane([3])] }
      ]
    };
    expect([...run(given).counts.closed]).toEqual([1, 1, 2, 2, 2]);
    // The others have nothing to do.
    expect([...stateBefore(given, 4).desks.caseload]).toEqual([0, 0, 0, 0, 0]);
  });
});
