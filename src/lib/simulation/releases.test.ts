import { describe, expect, it } from 'vitest';
import type { Plan } from './plan.ts';
import { replicate } from './replicate.ts';
import { createMemory, runReplications, runTogether } from './replications.ts';
import { createState } from './state.ts';
import { createTally } from './tally.ts';
import { planOf, type Sketch } from './test-plan.ts';

/** Active cases are followed up in flow 0; flow 1 is the finite stock. Each has a group of its own; a case takes one unit of work. */
const sketch = (change: Partial<Sketch>, perDay = 100): Sketch => ({
  days: 10,
  flows: [
    { dueAfter: 0, steps: [{ line: 0, work: [1] }] },
    { dueAfter: 5, steps: [{ line: 1, work: [1] }] }
  ],
  lines: [
    { order: 'due', priorityClass: 1 },
    { order: 'due', priorityClass: 1 }
  ],
  groups: [
    { capacity: 100, lanes: [{ lines: [0], discipline: 'earliestDue', reservedShare: 0 }] },
    { capacity: perDay, lanes: [{ lines: [1], discipline: 'earliestDue', reservedShare: 0 }] }
  ],
  ...change
});

function run(plan: Plan, expected: boolean) {
  const tally = createTally(plan);
  replicate(createState(plan), tally, { seed: 5, replication: 0, expected });
  const days = (rows: Int32Array, flow: number) =>
    Array.from(rows.subarray(flow * plan.months, (flow + 1) * plan.months));
  return {
    tally,
    received: days(tally.counts.received, 1),
    closed: days(tally.counts.closed, 1),
    progress: days(tally.progress, 0)
  };
}

describe.each([false, true])('cases of a finite stock (expected: %s)', (expected) => {
  it('are received on the days they are released, on closed days as well', () => {
    const plan = planOf(
      sketch({ weekends: true, past: 7, releases: [{ flow: 1, count: [2, 0, 0, 0, 0, 3, 0, 1] }] })
    );
    const { received, closed } = run(plan, expected);
    expect(received).toEqual([2, 0, 0, 0, 0, 3, 0, 1, 0, 0]);
    // Days 5 and 6 are closed.
    expect(closed).toEqual([2, 0, 0, 0, 0, 0, 0, 4, 0, 0]);
  });

  it('come with the next follow-up of each case that is active when it begins, one with each', () => {
    // Done on the day they fall due, and due again three days later; the first on days 0, 1, 2, 8.
    const stocks = [{ flow: 0, firstDue: [0, 1, 2, 8], interval: [3], earliest: 0 }];
    const following = (cases: number, from: number, more: { latest?: number; until?: number } = {}) => {
      const withFollowUps = { stock: 0, cases, from, ...more };
      return run(planOf(sketch({ stocks, releases: [{ flow: 1, withFollowUps }] })), expected).received;
    };
    expect(following(4, 0)).toEqual([1, 1, 1, 0, 0, 0, 0, 0, 1, 0]);
    // From day 2 on: due on days 2, 3 and 4, and again for the others only later.
    expect(following(4, 2)).toEqual([0, 0, 1, 1, 1, 0, 0, 0, 1, 0]);
    expect(following(3, 2), 'until the stock is used up').toEqual([0, 0, 1, 1, 1, 0, 0, 0, 0, 0]);
    expect(following(9, 2, { latest: 6 }), 'the rest on the latest day').toEqual([
      0, 0, 1, 1, 1, 0, 6, 0, 0, 0
    ]);
    expect(following(9, 2, { latest: 6, until: 4 }), 'none when it is stopped').toEqual([
      0, 0, 1, 1, 0, 0, 0, 0, 0, 0
    ]);
    expect(following(9, 2), 'without a latest day some are never released').toEqual([
      0, 0, 1, 1, 1, 0, 0, 0, 1, 0
    ]);
  });

  it('come of two stocks, each with the active cases of its own, of which one case may bring both', () => {
    const plan = planOf({
      ...sketch({}),
      flows: [
        { dueAfter: 0, steps: [{ line: 0, work: [1] }] },
        { dueAfter: 5, steps: [{ line: 1, work: [1] }] },
        { dueAfter: 5, steps: [{ line: 1, work: [1] }] },
        { dueAfter: 0, steps: [{ line: 0, work: [1] }] }
      ],
      stocks: [
        { flow: 3, firstDue: [2, 5], interval: [4], earliest: 0 },
        { flow: 0, firstDue: [0, 1, 2, 8], interval: [3], earliest: 0 }
      ],
      releases: [
        { flow: 1, withFollowUps: { stock: 1, cases: 9, from: 2 } },
        { flow: 2, withFollowUps: { stock: 0, cases: 9, from: 3 } },
        { flow: 2, withFollowUps: { stock: 1, cases: 3, from: 3, until: 8 } },
        { flow: 1, withFollowUps: { stock: 1, cases: 2, from: 20 } }
      ]
    });
    const { received } = run(plan, expected).tally.counts;
    const of = (flow: number) => [...received.subarray(10 * flow, 10 * (flow + 1))];
    // Due on days 2, 3 and 4, and on 8.
    expect(of(1)).toEqual([0, 0, 1, 1, 1, 0, 0, 0, 1, 0]);
    // Of the first stock, due on days 5 and 6 (2 + 4). Of the other from day 3 on: days 3, 4 and 5 (2 + 3).
    expect(of(2)).toEqual([0, 0, 0, 1, 1, 2, 1, 0, 0, 0]);
  });

  it('are asked for once where more are on their way than the stock holds', () => {
    // Five return on day 3 for the last two of the stock.
    const stocks = [{ flow: 0, firstDue: [3, 3, 3, 3, 3, 4], interval: [2], earliest: 0 }];
    const withFollowUps = { stock: 0, cases: 2, from: 1, latest: 6 };
    const plan = planOf(sketch({ stocks, releases: [{ flow: 1, withFollowUps }] }));
    expect(run(plan, expected).received).toEqual([0, 0, 0, 2, 0, 0, 0, 0, 0, 0]);
  });

  it('are all there on the latest day, and none after the day on which it is stopped', () => {
    const stocks = [{ flow: 0, firstDue: [2, 4], interval: [50], earliest: 0 }];
    const following = (latest: number, until: number) => {
      const withFollowUps = { stock: 0, cases: 5, from: 1, latest, until };
      return run(planOf(sketch({ stocks, releases: [{ flow: 1, withFollowUps }] })), expected).received;
    };
    expect(following(4, 5)).toEqual([0, 0, 1, 0, 4, 0, 0, 0, 0, 0]);
    expect(following(4, 4)).toEqual([0, 0, 1, 0, 0, 0, 0, 0, 0, 0]);
    expect(following(1, 5)).toEqual([0, 5, 0, 0, 0, 0, 0, 0, 0, 0]);
  });

  it('come at once where the follow-up is open when it begins', () => {
    const plan = planOf({
      ...sketch({}),
      flows: [
        { dueAfter: 0, steps: [{ line: 0, work: [1] }] },
        { dueAfter: 5, steps: [{ line: 1, work: [1] }] },
        // Of another day: two cases that enter the stock when they close on day 0, and fall due on day 4.
        {
          dueAfter: 9,
          steps: [{ line: 1, work: [1] }],
          backlog: { step: 0, perDay: [2] },
          grants: [{ stock: 0, share: 1 }]
        }
      ],
      // Nobody follows up: the two that fell due before day 3 are open then.
      groups: [sketch({}).groups[1]!],
      stocks: [{ flow: 0, firstDue: [-4, 1, 7], interval: [4], earliest: 0 }],
      releases: [{ flow: 1, withFollowUps: { stock: 0, cases: 20, from: 3 } }]
    });
    expect(run(plan, expected).received).toEqual([0, 0, 0, 2, 2, 0, 0, 1, 0, 0]);
  });

  it('come for those that enter before it begins only', () => {
    const plan = planOf({
      ...sketch({}),
      flows: [
        { dueAfter: 0, steps: [{ line: 0, work: [1] }] },
        { dueAfter: 5, steps: [{ line: 1, work: [1] }] },
        {
          dueAfter: 9,
          steps: [{ line: 1, work: [1] }],
          backlog: { step: 0, perDay: [3] },
          grants: [{ stock: 0, share: 1 }]
        }
      ],
      // One case of the backlog a day is decided: three enter, on days 0, 1 and 2.
      groups: [sketch({}, 1).groups[0]!, sketch({}, 1).groups[1]!],
      stocks: [{ flow: 0, firstDue: [], interval: [4], earliest: 0 }],
      releases: [{ flow: 1, withFollowUps: { stock: 0, cases: 20, from: 2 } }]
    });
    const { received } = run(plan, expected);
    expect(received).toEqual([0, 0, 0, 0, 1, 1, 0, 0, 0, 0]);
  });

  it('are asked about by a probe, day by day', () => {
    const asked = (before: number, needed: number) => {
      const plan = planOf(
        sketch({ releases: [{ flow: 1, count: [7] }], probes: [{ flows: [1], before, needed }] }, 2)
      );
      const { tally, progress } = run(plan, expected);
      return { on: tally.reachedOn[0], progress };
    };
    // Two a day: 2, 4, 6, 7.
    expect(asked(0, 5)).toEqual({ on: 3, progress: [2, 4, 6, 7, 7, 7, 7, 7, 7, 7] });
    expect(asked(3, 5)).toEqual({ on: 1, progress: [5, 7, 9, 10, 10, 10, 10, 10, 10, 10] });
    expect(asked(5, 5).on, 'as many before the first day').toBe(0);
    expect(asked(0, 8).on, 'more than there are').toBe(-1);
  });
});

it('draws a case of the stock by its number, whenever it is released', () => {
  const hoursOf = (count: number[]) => {
    const plan = planOf({
      days: 12,
      flows: [{ dueAfter: 5, steps: [{ line: 0, work: [1, 2, 4, 8, 16] }] }],
      lines: [{ order: 'received', priorityClass: 1 }],
      // More than enough for a day's cases.
      groups: [{ capacity: 500, lanes: [{ lines: [0], discipline: 'firstReceived', reservedShare: 0 }] }],
      releases: [{ flow: 0, count }]
    });
    const tally = createTally(plan);
    replicate(createState(plan), tally, { seed: 5, replication: 3, expected: false });
    return Array.from(tally.workedOn).filter((work) => work > 0);
  };
  const oneADay = hoursOf([1, 1, 1, 1, 1, 1]);
  const spread = hoursOf([0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 1]);
  expect(new Set(oneADay).size).toBeGreaterThan(1);
  expect(spread).toEqual(oneADay);
  const together = hoursOf([0, 0, 6]);
  expect(together).toEqual([oneADay.reduce((a, b) => a + b)]);
});

it('goes on from a history in common to the same bits', () => {
  const plans = [3, 9].map((later) => {
    const plan = planOf(
      sketch(
        {
          days: 30,
          months: 6,
          stocks: [{ flow: 0, firstDue: [0, 3, 9, 14], interval: [5, 8], earliest: 1 }],
          releases: [
            { flow: 1, count: [20, 0, 0, 0, 0, 0, 30] },
            { flow: 1, withFollowUps: { stock: 0, cases: 9, from: 2, latest: 20 } }
          ],
          probes: [
            { flows: [1], before: 0, needed: 12 },
            { flows: [0, 1], before: 3, needed: 60 }
          ]
        },
        3
      )
    );
    plan.groups[1]!.capacity.fill(later, plan.past + 10);
    return plan;
  });
  const range = { seed: 2, from: 0, to: 5 };
  const together = runTogether(() => {}, range, plans.map(createMemory), 2);
  expect(together).toEqual(plans.map((plan) => runReplications(() => plan, range)));
  expect(together[0]!.probes.reachedOn).not.toEqual(together[1]!.probes.reachedOn);
});
