import { describe, expect, it } from 'vitest';
import type { Move } from './plan.ts';
import { begin, replicate, runDays } from './replicate.ts';
import { createState } from './state.ts';
import { createTally } from './tally.ts';
import { planOf, type Sketch } from './test-plan.ts';

const due = { order: 'due', priorityClass: 1 } as const;
const reading = { seed: 1, replication: 0, expected: true };

/** Ten open applications, and six active cases without a follow-up in the run; nobody has any hours. */
const sketch = (moves: readonly Move[]): Sketch => ({
  days: 4,
  flows: [
    {
      dueAfter: 9,
      steps: [{ line: 0, work: [1] }],
      backlog: { step: 0, perDay: [10] },
      choices: [[{ share: 0, extraShareHandedOver: 0.5, birth: 0 }]]
    },
    { dueAfter: 9, steps: [{ line: 1, work: [1] }] }
  ],
  births: [{ flow: 1, delay: [1] }],
  stocks: [{ flow: 1, firstDue: [50, 50, 50, 50, 50, 50], interval: [50], earliest: 0 }],
  lines: [due, due],
  groups: [0, 1].map((line) => ({
    capacity: 0,
    lanes: [{ lines: [line], discipline: 'earliestDue', reservedShare: 0 }]
  })),
  moves
});

/** Work units of handovers that arise, per group and day. */
function handovers(moves: readonly Move[]): number[][] {
  const plan = planOf(sketch(moves));
  const tally = createTally(plan);
  replicate(createState(plan), tally, reading);
  return [0, 1].map((group) => Array.from(tally.handoverWork.subarray(4 * group, 4 * group + 4)));
}

describe('a part of a caseload that changes hands', () => {
  it('costs the group that takes it over its work per case, on its day, of cases rounded to whole ones', () => {
    // A quarter of ten is two and a half: three cases of 4 units.
    expect(handovers([{ on: 2, flow: 0, group: 1, share: 0.25, workPerCase: 4 }])).toEqual([
      [0, 0, 0, 0],
      [0, 0, 12, 0]
    ]);
  });

  it('is of the active cases where the flow has a stock', () => {
    expect(handovers([{ on: 0, flow: 1, group: 0, share: 0.5, workPerCase: 7 }])).toEqual([
      [21, 0, 0, 0],
      [0, 0, 0, 0]
    ]);
  });

  it('may be one of several on a day; those before the first day were made by others', () => {
    expect(
      handovers([
        { on: -3, flow: 0, group: 0, share: 1, workPerCase: 100 },
        { on: 0, flow: 0, group: 0, share: 0.1, workPerCase: 2 },
        { on: 0, flow: 0, group: 1, share: 0.2, workPerCase: 3 },
        { on: 3, flow: 0, group: 0, share: 0.3, workPerCase: 5 }
      ])
    ).toEqual([
      [2, 0, 0, 15],
      [6, 0, 0, 0]
    ]);
  });

  it('is owed until the group has hours for it, and counts among the cases handed over', () => {
    const plan = planOf(sketch([{ on: 1, flow: 0, group: 1, share: 0.25, workPerCase: 4 }]));
    const [state, tally] = [createState(plan), createTally(plan)];
    begin(state, tally, reading);
    runDays(state, tally, plan.past, plan.past + 1);
    expect(state.handedOver[0]).toBe(0);
    runDays(state, tally, plan.past + 1, plan.past + 4);
    expect(Array.from(state.dutyOwed)).toEqual([0, 12]);
    expect(state.handedOver[0]).toBeCloseTo(3, 12);
  });

  it('is nothing of a flow without open cases', () => {
    const plan = planOf({
      ...sketch([{ on: 1, flow: 0, group: 1, share: 0.5, workPerCase: 4 }]),
      flows: [
        { ...sketch([]).flows[0]!, backlog: { step: 0, perDay: [] } },
        { dueAfter: 9, steps: [{ line: 1, work: [1] }] }
      ],
      stocks: []
    });
    const [state, tally] = [createState(plan), createTally(plan)];
    replicate(state, tally, reading);
    expect(state.handedOver[0]).toBe(0);
    expect(Array.from(state.dutyOwed)).toEqual([0, 0]);
  });
});
