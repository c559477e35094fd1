import { describe, expect, it } from 'vitest';
import { byDue, lane } from './epochs-testing.ts';
import { createMemory, runExpected, runReplications, runTogether } from './replications.ts';
import { planOf, type Sketch } from './test-plan.ts';

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
