import { describe, expect, it } from 'vitest';
import { byDue, closedBy, lane, waiting, workedOn } from './epochs-testing.ts';
import type { Lane } from './plan.ts';
import { replicate } from './replicate.ts';
import { createState } from './state.ts';
import { createTally } from './tally.ts';
import { planOf } from './test-plan.ts';

describe('what lanes have begun and are owed', () => {
  it('goes with the lane that serves it, so that no other pays for it with its reserve', () => {
    const [long, short] = [lane([0]), lane([1], 'earliestDue', 0.5)];
    const worked = workedOn({
      days: 4,
      flows: [waiting(0, [2], 100, 20), waiting(1, [90], 1, 20)],
      lines: [byDue, byDue],
      groups: [
        { capacity: 2, lanes: [lane([1])] },
        { capacity: 10, lanes: [long, short] }
      ],
      // The two change places.
      epochs: [{ from: 2, lines: [[0], [1]], lanes: [[lane([1])], [short, long]] }]
    });
    // Half a day each in the second group, before and after; two hours in the first.
    expect(worked).toEqual([
      [5, 5, 5, 5],
      [7, 7, 7, 7]
    ]);
  });

  it('is finished beside the lanes where none of them serves it any more', () => {
    const worked = workedOn({
      days: 4,
      flows: [waiting(0, [2], 12, 20), waiting(1, [90], 1, 20)],
      lines: [byDue, byDue],
      groups: [{ capacity: 10, lanes: [lane([0]), lane([1], 'earliestDue', 0.5)] }],
      epochs: [{ from: 2, lines: [[0], [1]], lanes: [[lane([1])]] }]
    });
    // Five a day, then the 2 of the 12 that are left, and nothing of the second case.
    expect(worked).toEqual([
      [5, 5, 2, 0],
      [5, 5, 8, 10]
    ]);
  });

  it('goes with its lane there and back, and waits beside those that do not serve it', () => {
    const of = (share: number, ...lines: number[]) => lane(lines, 'earliestDue', share);
    /** Two cases, begun on day 0 by lanes of their own; other lanes on the days after. */
    const from = (work: number, lanes: Lane[], ...after: Lane[][]) =>
      workedOn({
        days: 1 + after.length,
        flows: [waiting(0, [1], work, 20), waiting(1, [1], work, 20)],
        lines: [byDue, byDue, byDue],
        groups: [{ capacity: 10, lanes }],
        epochs: after.map((each, i) => ({ from: 1 + i, lines: [[0], [1]], lanes: [each] }))
      });
    const both = [of(0.7, 0), of(0.3, 1)];
    expect(from(100, both, [both[1]!, both[0]!], both)).toEqual([
      [7, 7, 7],
      [3, 3, 3]
    ]);
    // All hours are reserved for the case of the one lane that is left, or of the other.
    expect(from(100, both, [of(1, 1)])).toEqual([
      [7, 0],
      [3, 10]
    ]);
    expect(from(100, [both[1]!, both[0]!], [lane([2]), of(1, 0)])).toEqual([
      [7, 10],
      [3, 0]
    ]);
    // Only a lane that had begun nothing is left: what remains of both is done beside it.
    expect(from(10, [lane([2]), of(0.5, 0), of(0.5, 1)], [lane([2])])).toEqual([
      [5, 5],
      [5, 5]
    ]);
  });

  it('stays with its own lane where another serves it too', () => {
    const closed = closedBy({
      days: 4,
      flows: [waiting(0, [2], 20, 20), waiting(1, [0], 1, 20)],
      lines: [byDue, byDue],
      groups: [{ capacity: 10, lanes: [lane([1]), lane([0], 'earliestDue', 0.5)] }],
      epochs: [{ from: 1, lines: [[0], [1]], lanes: [[lane([0]), lane([0], 'earliestDue', 0.5)]] }]
    });
    // One after the other, for two days each; with another lane the reserve would begin the second on day 1.
    expect(closed[0]).toEqual([0, 1, 0, 1]);
  });

  it('stays with its group where the lanes of another change', () => {
    const last = [lane([2])];
    const worked = workedOn({
      days: 3,
      flows: [waiting(2, [1], 100, 20)],
      lines: [byDue, byDue, byDue],
      groups: [
        { capacity: 1, lanes: [lane([0])] },
        { capacity: 10, lanes: [lane([1])] },
        { capacity: 4, lanes: last }
      ],
      epochs: [{ from: 1, lines: [[2]], lanes: [[lane([0])], [lane([1])], last] }]
    });
    expect(worked).toEqual([[4, 4, 4]]);
  });

  it.each([
    [false, [10, 10, 0, 0, 10, 10]],
    [true, [10, 10, 10, 10, 0, 0]]
  ])('by a reserve ends with the lanes of advisers (an epoch on day 2: %s)', (begins, days) => {
    const lanes = () => [lane([1]), lane([0], 'earliestDue', 0.5)];
    const worked = workedOn({
      days: 6,
      flows: [waiting(0, [9], 20, 20), waiting(1, [90], 1, 20)],
      lines: [byDue, byDue],
      groups: [{ capacity: 0, caseload: 'shared', posts: [{ capacity: 10 }], lanes: lanes() }],
      ...(begins && { epochs: [{ from: 2, lines: [[0], [1]], lanes: [lanes()] }] })
    });
    // Five hours are owed a day, and a case takes twenty of them: owed again from day 4 on, unless the debt is forgotten on day 2.
    expect(worked[0]).toEqual(days);
  });

  it('by a reserve ends with the lanes of the group whose lanes change, and of no other', () => {
    const lanes = (group: number) => [lane([2 * group + 1]), lane([2 * group], 'earliestDue', 0.5)];
    const kept = lanes(0);
    const group = (own: Lane[]) => ({
      capacity: 0,
      caseload: 'shared' as const,
      posts: [{ capacity: 10 }],
      lanes: own
    });
    const worked = workedOn({
      days: 6,
      flows: [0, 2].flatMap((line) => [waiting(line, [9], 20, 20), waiting(line + 1, [90], 1, 20)]),
      lines: [byDue, byDue, byDue, byDue],
      groups: [group(kept), group(lanes(1))],
      epochs: [{ from: 2, lines: [[0], [1], [2], [3]], lanes: [kept, lanes(1)] }]
    });
    // As above: a debt of ten hours is worked off on days 2 and 3, or forgotten on day 2.
    expect(worked[0]).toEqual([10, 10, 0, 0, 10, 10]);
    expect(worked[2]).toEqual([10, 10, 10, 10, 0, 0]);
  });

  it.each([
    [0, 1, [5, 2]],
    [1, 0, [2, 5]],
    // Line 3 is nobody's: they stay with those who did them, or are theirs who do.
    [0, 3, [7, 0]],
    [3, 1, [0, 2]]
  ])(
    'in follow-ups belongs to the group that does them: first line %s, then line %s',
    (before, after, held) => {
      const plan = planOf({
        days: 6,
        flows: [
          {
            dueAfter: 9,
            steps: [{ line: 2, work: [1] }],
            backlog: { step: 0, perDay: [4] },
            grants: [{ stock: 0, share: 1 }]
          },
          { dueAfter: 0, steps: [{ line: before, work: [1] }] }
        ],
        stocks: [{ flow: 1, firstDue: [90, 90, 90], interval: [50], earliest: 0 }],
        lines: [byDue, byDue, byDue, byDue],
        groups: [
          ...[0, 1].map((line) => ({
            capacity: 0,
            caseload: 'personal' as const,
            posts: [{ capacity: 5 }],
            lanes: [lane([line])]
          })),
          { capacity: 1, lanes: [lane([2])] }
        ],
        epochs: [{ from: 2, lines: [[2], [after]], lanes: [[lane([0])], [lane([1])], [lane([2])]] }]
      });
      const state = createState(plan);
      // One is granted a day: two before the epoch, beside the three of the start, and two after it. A second run has the same.
      for (let run = 0; run < 2; run++) {
        replicate(state, createTally(plan), { seed: 1, replication: 0, expected: true });
        expect([...state.desks.caseload]).toEqual(held);
      }
    }
  );
});
