import { describe, expect, it } from 'vitest';
import { byDue, byReceived, closedBy, lane, waiting } from './epochs-testing.ts';
import { replicate } from './replicate.ts';
import { createState } from './state.ts';
import { createTally } from './tally.ts';
import { planOf, type Sketch } from './test-plan.ts';

describe('an epoch', () => {
  it('gives a queue to another group from its day on', () => {
    const closed = closedBy({
      days: 4,
      flows: [waiting(0, [8], 5, 20), waiting(1, [8], 5, 20)],
      lines: [byDue, byDue, byDue],
      groups: [
        { capacity: 10, lanes: [lane([0])] },
        { capacity: 5, lanes: [lane([1])] }
      ],
      // The first group gets both kinds of case; the second serves nothing that waits.
      epochs: [{ from: 2, lines: [[0], [0]], lanes: [[lane([0])], [lane([1])]] }]
    });
    // In line 0 the cases of the first flow came first: they are due on the same day.
    expect(closed).toEqual([
      [2, 2, 2, 2],
      [1, 1, 0, 0]
    ]);
  });

  it('gives one step of several to another group, of each flow', () => {
    const flow = (first: number, second: number): Sketch['flows'][number] => ({
      dueAfter: 20,
      steps: [
        { line: first, work: [1], wait: [1] },
        { line: second, work: [5] }
      ],
      backlog: { step: 0, perDay: [20] }
    });
    const before = [lane([0]), lane([1, 3])];
    const closed = closedBy({
      days: 4,
      flows: [flow(0, 1), flow(0, 3)],
      lines: [byDue, byDue, byDue, byDue],
      groups: [
        { capacity: 100, lanes: [before[0]!] },
        { capacity: 5, lanes: [before[1]!] },
        { capacity: 10, lanes: [lane([2])] }
      ],
      // The third group gets the second step of the second flow; the second group keeps that of the first.
      epochs: [
        {
          from: 2,
          lines: [
            [0, 1],
            [0, 2]
          ],
          lanes: [[before[0]!], [lane([1])], [lane([2])]]
        }
      ]
    });
    // All first steps are done on day 0; from day 1 on 5 hours a day do one case, those of the first flow before the others.
    expect(closed).toEqual([
      [0, 1, 1, 1],
      [0, 0, 2, 2]
    ]);
  });

  it('pauses what no lane serves, and goes on in the same order afterwards', () => {
    const closed = closedBy({
      days: 6,
      flows: [waiting(0, [9], 5, 20), waiting(1, [3], 5, 40)],
      lines: [byDue, byDue],
      groups: [{ capacity: 10, lanes: [lane([0]), lane([1])] }],
      epochs: [
        { from: 1, lines: [[0], [1]], lanes: [[lane([]), lane([1])]] },
        { from: 3, lines: [[0], [1]], lanes: [[lane([0]), lane([1])]] }
      ]
    });
    expect(closed).toEqual([
      [2, 0, 0, 2, 2, 2],
      [0, 2, 1, 0, 0, 0]
    ]);
  });

  it('orders cases anew where the new line goes by another day', () => {
    // Received −3, −2, −1 and due 20 later; and received −1, due at once.
    const flows = [waiting(0, [1, 1, 1], 10, 20), waiting(0, [1], 10, 3)];
    const days = {
      days: 4,
      lines: [byReceived, byDue],
      groups: [{ capacity: 10, lanes: [lane([0], 'firstReceived')] }]
    };
    expect(closedBy({ ...days, flows })).toEqual([
      [1, 1, 1, 0],
      [0, 0, 0, 1]
    ]);
    const epochs = [{ from: 1, lines: [[1], [1]], lanes: [[lane([1])]] }];
    expect(closedBy({ ...days, flows, epochs })).toEqual([
      [1, 0, 1, 1],
      [0, 1, 0, 0]
    ]);
  });

  it('leaves a case that is begun with its group, which finishes it before what it serves now', () => {
    const closed = closedBy({
      days: 4,
      flows: [waiting(0, [2], 15, 20), waiting(1, [4], 5, 20)],
      lines: [byDue, byDue],
      groups: [
        { capacity: 10, lanes: [lane([0])] },
        { capacity: 20, lanes: [lane([])] }
      ],
      epochs: [{ from: 1, lines: [[0], [1]], lanes: [[lane([1])], [lane([0])]] }]
    });
    expect(closed).toEqual([
      // The begun one takes 5 more of the first group; the second group does the other in one day.
      [0, 2, 0, 0],
      [0, 1, 2, 1]
    ]);
  });

  it('keeps apart what two lanes have begun when they become one, and finishes both', () => {
    const closed = closedBy({
      days: 3,
      flows: [waiting(0, [2], 15, 20), waiting(1, [2], 15, 20)],
      lines: [byDue, byDue, byDue],
      groups: [{ capacity: 20, lanes: [lane([0], 'earliestDue', 0.5), lane([1], 'earliestDue', 0.5)] }],
      // Each has 5 left of its first case. Of the 20 of day 1 they take 10; 10 of 15 go to the next, and 5 and 15 on day 2.
      epochs: [{ from: 1, lines: [[2], [2]], lanes: [[lane([2])]] }]
    });
    expect(closed).toEqual([
      [0, 1, 1],
      [0, 1, 1]
    ]);
  });
});

it.each([true, false])(
  'active cases are held by the group of the first step that has advisers (epochs: %s)',
  (epochs) => {
    const lanes = [[lane([0])], [lane([1])]];
    const plan = planOf({
      days: 4,
      flows: [
        {
          dueAfter: 0,
          steps: [
            { line: 0, work: [1] },
            { line: 1, work: [1] }
          ]
        }
      ],
      stocks: [{ flow: 0, firstDue: [90, 90, 90], interval: [50], earliest: 0 }],
      lines: [byDue, byDue],
      groups: [
        { capacity: 1, lanes: lanes[0]! },
        { capacity: 0, caseload: 'personal', posts: [{ capacity: 5 }], lanes: lanes[1]! }
      ],
      ...(epochs && { epochs: [{ from: 2, lines: [[0, 1]], lanes }] })
    });
    const state = createState(plan);
    replicate(state, createTally(plan), { seed: 1, replication: 0, expected: true });
    expect(Array.from(state.desks.caseload)).toEqual([3]);
    expect(Array.from(state.desks.groupOfFlow)).toEqual([1]);
  }
);
