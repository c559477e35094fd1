import { describe, expect, it } from 'vitest';
import { fours, lane, reading, received, run, sketch, stateBefore } from './caseloads-testing.ts';
import { begin, runDays } from './replicate.ts';
import { createState } from './state.ts';
import { createTally } from './tally.ts';
import { planOf, type Sketch } from './test-plan.ts';

describe('a personal group', () => {
  it('gives new cases to the shorter of two: with two advisers, evenly', () => {
    const state = stateBefore(sketch('personal', 41, fours), 0);
    expect([...state.desks.caseload].sort((a, b) => a - b)).toEqual([20, 21]);
  });

  it('gives an adviser of half the hours half the cases', () => {
    const state = stateBefore(sketch('personal', 90, [{ capacity: 8 }, { capacity: 4 }]), 0);
    expect(Math.abs(state.desks.caseload[1]! - 30)).toBeLessThanOrEqual(1);
  });

  it('spreads cases over many advisers more evenly than chance', () => {
    const posts = Array.from({ length: 50 }, () => ({ capacity: 4 }));
    const { caseload } = stateBefore(sketch('personal', 1000, posts), 0).desks;
    // Two choices: the largest exceeds the mean by about ln ln n / ln 2 ≈ 2; one choice would by about 10.
    expect(Math.max(...caseload)).toBeLessThanOrEqual(20 + 4);
    expect(caseload.reduce((a, b) => a + b)).toBe(1000);
  });

  it('leaves an adviser idle beside the cases of another', () => {
    // Two cases: with two advisers one each. The shorter of the two is asked, whoever is free.
    const tally = run(sketch('personal', 3, [{ capacity: 10 }, { capacity: 10 }]));
    expect([...tally.counts.closed].slice(0, 3)).toEqual([2, 1, 0]);
    expect([...tally.worked].slice(0, 3)).toEqual([20, 10, 0]);
  });

  it('lets a case return to its own adviser for its later steps', () => {
    const plan = planOf({
      ...sketch('personal', 0, fours),
      days: 40,
      flows: [
        {
          dueAfter: 9,
          steps: [
            { line: 0, work: [2], wait: [1, 6] },
            { line: 0, work: [3] }
          ],
          backlog: { step: 0, perDay: [5, 5] }
        }
      ]
    });
    const state = createState(plan);
    const tally = createTally(plan);
    begin(state, tally, reading);
    const before = [...state.desks.caseload];
    expect(before).toEqual([5, 5]);
    runDays(state, tally, plan.past, plan.past + 40);
    // Each adviser has done all of the own: nobody had anybody else's, and nobody has any left.
    expect([...state.desks.caseload]).toEqual([0, 0]);
    expect(tally.counts.closed.reduce((a, b) => a + b)).toBe(10);
    expect(tally.dutyWork.every((none) => none === 0)).toBe(true);
  });

  it.each(['in line or in hand', 'outside'])(
    'is lighter by every case that leaves undecided: %s',
    (where) => {
      // Four days' patience at most: at an hour a day nobody has finished 10 hours by then; those of an hour's step wait outside.
      const steps = [{ line: 0, work: [where === 'outside' ? 1 : 10], wait: [30] }];
      const given = sketch('personal', 0, [{ capacity: 4 }, { capacity: 4 }]);
      const left = stateBefore(
        {
          ...given,
          flows: [
            {
              dueAfter: 9,
              steps: [...steps, { line: 0, work: [1] }],
              backlog: { step: 0, perDay: [8] },
              patienceUpTo: where === 'outside' ? 8 : 2
            }
          ]
        },
        10
      );
      expect([...left.open]).toEqual([0]);
      expect([...left.desks.caseload]).toEqual([0, 0]);
    }
  );

  it('counts for each adviser the cases that are open, day after day', () => {
    const given = sketch('personal', 0, fours, {
      days: 30,
      flows: [{ dueAfter: 9, steps: [{ line: 0, work: [1, 2, 3] }], perDay: 3 }]
    });
    const plan = planOf(given);
    const state = createState(plan);
    const tally = createTally(plan);
    begin(state, tally, reading);
    for (let day = 0; day < 30; day++) {
      runDays(state, tally, plan.past + day, plan.past + day + 1);
      expect(state.desks.caseload.reduce((a, b) => a + b)).toBe(state.open[0]);
      expect(Math.min(...state.desks.caseload)).toBeGreaterThanOrEqual(0);
    }
  });

  it.each([
    [0, 1],
    [1, 0]
  ])('takes over what comes from the advisers of another: from group %s to group %s', (from, to) => {
    const given: Sketch = {
      days: 12,
      flows: [
        {
          dueAfter: 9,
          steps: [
            { line: from, work: [1] },
            { line: to, work: [10] }
          ],
          backlog: { step: 0, perDay: [20] }
        }
      ],
      lines: [received, received],
      groups: [0, 1].map((line) => ({
        capacity: 0,
        caseload: 'personal',
        posts: [{ capacity: 10 }, { capacity: 10 }],
        handover: 5,
        lanes: [lane([line])]
      }))
    };
    const { desks } = stateBefore(given, 2);
    // Twenty hours a day: all are through the first step on day 0, and on day 1 two of the second are done.
    expect([...desks.caseload.slice(2 * from, 2 * from + 2)]).toEqual([0, 0]);
    expect([...desks.caseload.slice(2 * to, 2 * to + 2)]).toEqual([9, 9]);
    const tally = run(given);
    expect([...tally.counts.closed]).toEqual([0, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 0]);
    // A case that goes on to another group is not handed over within one.
    expect(tally.dutyWork.every((work) => work === 0)).toBe(true);
  });
});
