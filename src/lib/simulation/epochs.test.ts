import { describe, expect, it } from 'vitest';
import type { Discipline, Lane, Line } from './plan.ts';
import { createMemory, runExpected, runReplications, runTogether } from './replications.ts';
import { replicate } from './replicate.ts';
import { createState } from './state.ts';
import { createTally } from './tally.ts';
import { planOf, type Sketch } from './test-plan.ts';

const byDue: Line = { order: 'due', priorityClass: 1 };
const byReceived: Line = { order: 'received', priorityClass: 1 };
const lane = (lines: number[], discipline: Discipline = 'earliestDue', reservedShare = 0): Lane => ({
  lines,
  discipline,
  reservedShare
});

/** Cases closed per flow and day. */
function closedBy(sketch: Sketch): number[][] {
  const plan = planOf({ past: 30, ...sketch });
  const tally = createTally(plan);
  replicate(createState(plan), tally, { seed: 1, replication: 0, expected: false });
  return plan.flows.map((_, flow) =>
    Array.from(tally.counts.closed.subarray(flow * plan.months, (flow + 1) * plan.months))
  );
}

/** `cases` received some days before the start, the last of them the day before. */
const waiting = (line: number, cases: number[], work: number, dueAfter: number): Sketch['flows'][number] => ({
  dueAfter,
  steps: [{ line, work: [work] }],
  backlog: { step: 0, perDay: cases }
});

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

/** Two groups with reserves, waits and follow-ups; epochs on two days. */
const busy = (epochs: Sketch['epochs']): Sketch => ({
  days: 60,
  months: 12,
  flows: [
    {
      dueAfter: 9,
      perDay: 3,
      steps: [
        { line: 0, work: [2, 5], wait: [1, 4, 9] },
        { line: 1, work: [1, 3, 8] }
      ],
      grants: [{ stock: 0, share: 0.5 }],
      backlog: { step: 0, perDay: [4, 4, 4] }
    },
    { dueAfter: 0, steps: [{ line: 2, work: [2, 4] }] }
  ],
  stocks: [{ flow: 1, firstDue: [0, 2, 5, 9, 20, 33], interval: [9, 14], earliest: 3, stay: [40, 80] }],
  lines: [byDue, byDue, byDue, byDue],
  groups: [
    { capacity: 14, lanes: [lane([0], 'earliestDue', 0.4), lane([1])] },
    { capacity: 9, lanes: [lane([2]), lane([1], 'onTimeFirst')] }
  ],
  ...(epochs ? { epochs } : {})
});

/** The second group takes all follow-ups and second steps in one lane; the first has lanes of its own as before. */
const change = (from: number): NonNullable<Sketch['epochs']>[number] => ({
  from,
  lines: [[0, 3], [3]],
  lanes: [[lane([0], 'earliestDue', 0.4)], [lane([3]), lane([0], 'onTimeFirst'), lane([1])]]
});

/** Work units spent per flow and day. */
function workedOn(sketch: Sketch): number[][] {
  const plan = planOf(sketch);
  const tally = createTally(plan);
  replicate(createState(plan), tally, { seed: 1, replication: 0, expected: false });
  return plan.flows.map((_, flow) =>
    Array.from(tally.workedOn.subarray(flow * plan.months, (flow + 1) * plan.months))
  );
}

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

describe('epochs in runs', () => {
  const range = { seed: 3, from: 0, to: 6 };

  it('that change nothing change no bit', () => {
    const same = planOf(busy(undefined));
    const restated = planOf(
      busy([
        {
          from: 20,
          lines: [[0, 1], [2]],
          lanes: same.groups.map(({ lanes }) => lanes.map((each) => ({ ...each })))
        }
      ])
    );
    expect(runReplications(() => restated, range)).toEqual(runReplications(() => same, range));
    expect(runExpected(restated)).toEqual(runExpected(same));
  });

  it('give the same whatever ran before, in either reading', () => {
    const plan = planOf(
      busy([
        change(17),
        { ...change(41), lines: [[0, 1], [2]], lanes: planOf(busy([])).groups.map((g) => g.lanes) }
      ])
    );
    const memory = createMemory(plan);
    const first = runReplications(() => plan, range, memory);
    const expected = runExpected(plan, memory);
    expect(runReplications(() => plan, range, memory)).toEqual(first);
    expect(runExpected(plan)).toEqual(expected);
  });

  it('go on from a history in common to the same bits, with more lines and lanes or fewer', () => {
    const plans = [undefined, [change(17)], [change(17), change(40)], [change(33)]].map((epochs) =>
      planOf(busy(epochs))
    );
    const alone = plans.map((plan) => runReplications(() => plan, range));
    for (const order of [
      [0, 1, 2, 3],
      [3, 2, 1, 0]
    ]) {
      const together = runTogether(
        () => {},
        range,
        order.map((i) => createMemory(plans[i]!)),
        3
      );
      expect(together).toEqual(order.map((i) => alone[i]));
    }
    // The two that are the same until day 40, which is in month 8.
    expect(
      runTogether(
        () => {},
        range,
        [2, 1].map((i) => createMemory(plans[i]!)),
        8
      )
    ).toEqual([alone[2], alone[1]]);
    expect(alone[0]).not.toEqual(alone[1]);
    // A line more that nobody's cases join, in the first of them or in the last.
    const { lines } = busy(undefined);
    const wider = planOf({ ...busy([change(17)]), lines: [...lines, byDue] });
    for (const order of [
      [wider, plans[0]!],
      [plans[0]!, wider]
    ])
      expect(runTogether(() => {}, range, order.map(createMemory), 3)).toEqual(
        order.map((plan) => alone[plan === wider ? 1 : 0])
      );
  });

  it('go on from a history in common to the same bits, of the groups behind one that gets a lane', () => {
    const of = (more: number[]) => {
      const lanes = [[lane([0])], [lane([1])], [lane([2])], [lane([4]), lane([3], 'earliestDue', 0.4)]];
      const wider = lanes.map((own, g) => (more.includes(g) ? [...own, lane([5 + g])] : own));
      return planOf({
        days: 20,
        months: 5,
        flows: [0, 1, 2, 3, 4].map((line) => ({
          dueAfter: 9,
          steps: [{ line, work: [3, 17, 40] }],
          backlog: { step: 0, perDay: [30] }
        })),
        lines: Array.from({ length: 9 }, () => byDue),
        groups: lanes.map((own, g) =>
          g < 3
            ? { capacity: 11, lanes: own }
            : {
                capacity: 0,
                caseload: 'personal',
                posts: [{ capacity: 11 }, { capacity: 7 }, { capacity: 9 }],
                lanes: own
              }
        ),
        epochs: [{ from: 12, lines: [[0], [1], [2], [3], [4]], lanes: wider }]
      });
    };
    const plans = [of([]), of([1]), of([3])];
    const alone = plans.map((plan) => runReplications(() => plan, range));
    for (const order of [
      [0, 1, 2],
      [2, 1, 0]
    ])
      expect(
        runTogether(
          () => {},
          range,
          order.map((i) => createMemory(plans[i]!)),
          2
        )
      ).toEqual(order.map((i) => alone[i]));
  });
});
