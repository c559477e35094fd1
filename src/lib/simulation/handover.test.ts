import { describe, expect, it } from 'vitest';
import { replicate } from './replicate.ts';
import { createState } from './state.ts';
import { createTally } from './tally.ts';
import { planOf, type Sketch, type SketchGroup } from './test-plan.ts';

const DAYS = 5;
const received = { order: 'received', priorityClass: 1 } as const;
const lane = (line: number) => ({ lines: [line], discipline: 'firstReceived', reservedShare: 0 }) as const;

/** Four cases at their first step, eight at their second, each of hundred hours; a handover takes three. */
const sketch = (...groups: SketchGroup[]): Sketch => ({
  days: DAYS,
  flows: [4, 8].map((cases, step) => ({
    dueAfter: 9,
    steps: [
      { line: 0, work: [100] },
      { line: 1, work: [100] }
    ],
    backlog: { step, perDay: [cases] }
  })),
  lines: [received, received],
  groups
});

/** Work units of handovers that arise, per group and day. */
function handovers(given: Sketch): number[][] {
  const plan = planOf(given);
  const tally = createTally(plan);
  replicate(createState(plan), tally, { seed: 1, replication: 0, expected: true });
  return given.groups.map((_, g) => Array.from(tally.handoverWork.subarray(DAYS * g, DAYS * g + DAYS)));
}

describe('a part of a group that leaves', () => {
  it('hands over its part of the cases past their first step, whole hours a day, the rest carried', () => {
    // A quarter of 8 cases is 2 of them: 6 hours; an eighth is one; of 5 pct. 0.4 are handed over: 1.2 hours, twice, and 0.6.
    expect(
      handovers(
        sketch({
          capacity: 0,
          handover: 3,
          leaving: [0.25, 0.125, 0.05, 0.05, 0.025],
          lanes: [lane(0), lane(1)]
        })
      )
    ).toEqual([[6, 3, 1, 1, 1]]);
  });

  it('has no part in cases at steps that others work on, and shares those that others work on too', () => {
    const group = { capacity: 0, handover: 3, leaving: [0, 0.5] };
    expect(handovers(sketch({ ...group, lanes: [lane(0)] }, { capacity: 0, lanes: [lane(1)] }))).toEqual([
      [0, 0, 0, 0, 0],
      [0, 0, 0, 0, 0]
    ]);
    // Half of half of the eight.
    expect(
      handovers(sketch({ ...group, lanes: [lane(0), lane(1)] }, { capacity: 0, lanes: [lane(1)] }))
    ).toEqual([
      [0, 6, 0, 0, 0],
      [0, 0, 0, 0, 0]
    ]);
  });

  it('hands over its part of a case in hand at its first step, which counts once at its second', () => {
    // From day 0 on one case is in hand: half of it, or half of eight with it.
    expect(
      handovers(sketch({ capacity: 2, handover: 4, leaving: [0, 0.5], lanes: [lane(0)] }, nobodyAt(1)))
    ).toEqual([[0, 2, 0, 0, 0], none]);
    expect(
      handovers(sketch({ capacity: 2, handover: 4, leaving: [0, 0.5], lanes: [lane(1)] }, nobodyAt(0)))
    ).toEqual([[0, 16, 0, 0, 0], none]);
  });

  it('has no part in a case in hand that has left undecided since', () => {
    // An hour on day 0 begins the one case; it leaves on day 1, and half of the group on day 2.
    const given = {
      ...sketch({ capacity: 1, handover: 4, leaving: [0, 0, 0.5], lanes: [lane(0), lane(1)] }),
      flows: [
        {
          dueAfter: 9,
          steps: [{ line: 0, work: [100] }],
          backlog: { step: 0, perDay: [1] },
          patienceUpTo: 2
        }
      ]
    };
    const plan = planOf(given);
    plan.groups[0]!.capacity.fill(0, plan.past + 1);
    const tally = createTally(plan);
    replicate(createState(plan), tally, { seed: 1, replication: 0, expected: true });
    expect([...tally.counts.withdrawn].slice(0, 2).reduce((a, b) => a + b)).toBe(1);
    expect([...tally.handoverWork]).toEqual(none);
  });

  it('hands over its part of what each adviser of one queue has in hand, in whichever group they are', () => {
    const shared = {
      capacity: 0,
      caseload: 'shared',
      posts: [{ capacity: 2 }, { capacity: 2 }, { capacity: 2 }],
      handover: 4,
      lanes: [lane(0)]
    } as const;
    // Three cases in hand, or the one that is left.
    expect(handovers(sketch(shared, { ...shared, leaving: [0, 0.5] }))).toEqual([none, [0, 2, 0, 0, 0]]);
    expect(handovers(sketch({ ...shared, leaving: [0, 0.5] }, shared))).toEqual([[0, 6, 0, 0, 0], none]);
  });

  it('hands over its part of all cases at the steps of a personal group, and of no others', () => {
    const personal = { capacity: 0, caseload: 'personal', posts: [{ capacity: 2 }], handover: 1 } as const;
    expect(handovers(sketch({ ...personal, leaving: [0, 0.5], lanes: [lane(0)] }, nobodyAt(1)))).toEqual([
      [0, 2, 0, 0, 0],
      none
    ]);
    expect(handovers(sketch({ ...personal, leaving: [0, 0.5], lanes: [lane(1)] }, nobodyAt(0)))).toEqual([
      [0, 4, 0, 0, 0],
      none
    ]);
  });
});

const none = [0, 0, 0, 0, 0];

function nobodyAt(line: number): SketchGroup {
  return { capacity: 0, lanes: [lane(line)] };
}
