import { describe, expect, it } from 'vitest';
import { takeOver, takeOverCounts } from './common-history.ts';
import { begin, replicate, runDays } from './replicate.ts';
import { createState } from './state.ts';
import { createTally } from './tally.ts';
import { planOf, type Sketch, type SketchGroup } from './test-plan.ts';

const expected = { seed: 1, replication: 0, expected: true };

/** Active cases, each with a follow-up on some day, in a personal group that loses a part on some days; a handover takes 8 hours. */
const sketch = (
  firstDue: number[],
  leaving: Record<number, number>,
  stock: Partial<NonNullable<Sketch['stocks']>[number]> = {}
): Sketch => ({
  days: 60,
  flows: [{ dueAfter: 0, steps: [{ line: 0, work: [1] }] }],
  stocks: [{ flow: 0, firstDue, interval: [20], earliest: 0, ...stock }],
  lines: [{ order: 'due', priorityClass: 1 }],
  groups: [
    {
      capacity: 0,
      caseload: 'personal',
      posts: [{ capacity: 1000 }],
      handover: 8,
      leaving: Array.from({ length: 60 }, (_, day) => leaving[day] ?? 0),
      lanes: [{ lines: [0], discipline: 'earliestDue', reservedShare: 0 }]
    }
  ]
});

/** Hours of handovers, on the days that have any. */
function handovers(given: Sketch): Record<number, number> {
  const plan = planOf(given);
  const tally = createTally(plan);
  replicate(createState(plan), tally, expected);
  return Object.fromEntries(
    [...tally.handoverWork].flatMap((hours, day) => (hours > 0 ? [[day, hours]] : []))
  );
}

/** A group that loses parts on some days, and works on a line alone. */
function losing(leaving: Record<number, number>, line: number): SketchGroup {
  const [group] = sketch([], leaving).groups;
  return { ...group!, lanes: [{ ...group!.lanes[0]!, lines: [line] }] };
}

const tenOn = (day: number) => Array.from({ length: 10 }, () => day);

describe('active cases between two follow-ups, without luck', () => {
  it('are handed over when they return: of ten, the part whose adviser has left', () => {
    const given = sketch(tenOn(10), { 5: 0.3 });
    expect(handovers(given)).toEqual({ 10: 3 * 8 });
    // The same beside cases that come from elsewhere.
    const flow = { dueAfter: 9, steps: [{ line: 1, work: [1] }], backlog: { step: 0, perDay: [4] } };
    const lines = [...given.lines, ...given.lines];
    expect(handovers({ ...given, flows: [...given.flows, flow], lines })).toEqual({ 10: 3 * 8 });
  });

  it('are handed over once, however many leave in between: 1 − ½ · ½', () => {
    expect(handovers(sketch(tenOn(10), { 5: 0.5, 8: 0.5 }))).toEqual({ 10: 7.5 * 8 });
  });

  it('have an adviser again from then on: done on day 10, back on days 30 and 50', () => {
    expect(handovers(sketch(tenOn(10), { 5: 0.5, 35: 0.25 }))).toEqual({ 10: 5 * 8, 50: 2.5 * 8 });
  });

  it('all wait with nobody when all leave, and those that come later do not', () => {
    expect(handovers(sketch([...tenOn(10), ...tenOn(15)], { 12: 1 }))).toEqual({ 15: 80, 30: 80 });
  });

  it('are followed anew after all have left: handed over on day 10, and half of them again on day 30', () => {
    expect(handovers(sketch(tenOn(10), { 5: 1, 20: 0.5 }))).toEqual({ 10: 10 * 8, 30: 5 * 8 });
  });

  it('are those of somebody who leaves on the day of their return', () => {
    expect(handovers(sketch(tenOn(10), { 10: 0.4 }))).toEqual({ 10: 4 * 8 });
  });

  it('cost nothing when they leave the stock before: all of a stay of 5 days, or one half', () => {
    expect(handovers(sketch(tenOn(10), { 3: 0.5 }, { stay: [5] }))).toEqual({});
    const half = handovers(sketch(tenOn(10), { 3: 0.5 }, { stay: [5, 500] }));
    expect(half).toEqual({ 10: 0.5 * 5 * 8 });
  });

  it('are counted for each interval that is drawn: back on day 20 or 30, a quarter gone of both and then half of the later', () => {
    const plan = planOf(sketch(tenOn(0), { 5: 0.25, 25: 0.5 }, { interval: [20, 30] }));
    const tally = createTally(plan);
    replicate(createState(plan), tally, expected);
    const [early, late] = [20, 30].map((day) => tally.counts.received[day]!);
    expect(early! + late!).toBe(10);
    expect(early).toBeGreaterThan(0);
    expect(late).toBeGreaterThan(0);
    expect(tally.handoverWork[20]).toBe(early! * 0.25 * 8);
    expect(tally.handoverWork[30]).toBe(late! * (1 - 0.75 * 0.5) * 8);
  });

  it('are those of their own stock: of a group that loses a half, of one that loses a quarter, and of a pooled group', () => {
    const groups = [losing({ 5: 0.5 }, 0), losing({ 5: 0.25 }, 1)];
    const lane = { lines: [2], discipline: 'earliestDue', reservedShare: 0 } as const;
    const firstDue = tenOn(10);
    const plan = planOf({
      ...sketch([], {}),
      flows: [0, 1, 2].map((line) => ({ dueAfter: 0, steps: [{ line, work: [1] }] })),
      lines: [0, 1, 2].map(() => ({ order: 'due', priorityClass: 1 })),
      // The pooled group's stands first.
      stocks: [2, 0, 1].map((flow) => ({ flow, firstDue, interval: [20], earliest: 0 })),
      groups: [...groups, { capacity: 1000, lanes: [lane] }]
    });
    const tally = createTally(plan);
    replicate(createState(plan), tally, expected);
    const hours = [...tally.handoverWork].flatMap((work, cell) => (work > 0 ? [[cell, work]] : []));
    expect(hours).toEqual([
      [10, 5 * 8],
      [60 + 10, 2.5 * 8]
    ]);
  });

  it('are followed where all of one group leave, and nobody of another', () => {
    const groups = [losing({ 20: 0.5 }, 0), losing({ 12: 1 }, 1)];
    const plan = planOf({
      ...sketch([], {}),
      flows: [0, 1].map((line) => ({ dueAfter: 0, steps: [{ line, work: [1] }] })),
      lines: [0, 1].map(() => ({ order: 'due', priorityClass: 1 })),
      stocks: [0, 1].map((flow) => ({
        flow,
        firstDue: [...tenOn(10), ...tenOn(15)],
        interval: [20],
        earliest: 0
      })),
      groups
    });
    const tally = createTally(plan);
    replicate(createState(plan), tally, expected);
    const hours = [...tally.handoverWork].flatMap((work, cell) => (work > 0 ? [[cell, work]] : []));
    expect(hours).toEqual([
      [30, 5 * 8],
      [35, 5 * 8],
      [60 + 15, 80],
      [60 + 30, 80]
    ]);
  });

  it('are not taken for those that left before them: four new ones are all of somebody who is there', () => {
    // Ten are to return on day 10, half of the group leaves on day 5, all ten on day 6; four are granted on day 7 for day 10.
    const lane = { lines: [1], discipline: 'earliestDue', reservedShare: 0 } as const;
    const given = sketch(tenOn(10), { 5: 0.5 }, { stay: [6], interval: [3] });
    const plan = planOf({
      ...given,
      flows: [
        ...given.flows,
        {
          dueAfter: 40,
          steps: [{ line: 1, work: [1] }],
          backlog: { step: 0, perDay: [4] },
          grants: [{ stock: 0, share: 1 }]
        }
      ],
      lines: [0, 1].map(() => ({ order: 'due', priorityClass: 1 })),
      groups: [...given.groups, { capacity: 100, lanes: [lane] }]
    });
    plan.groups[1]!.capacity.fill(0, 0, plan.past + 7);
    const tally = createTally(plan);
    replicate(createState(plan), tally, expected);
    const received = [...tally.counts.received].flatMap((count, cell) => (count > 0 ? [[cell, count]] : []));
    expect(received).toEqual([
      [10, 4],
      [13, 4]
    ]);
    expect(tally.handoverWork.every((none) => none === 0)).toBe(true);
  });

  it('begin afresh in memory that has been used, with luck and without', () => {
    const plan = planOf(sketch([...tenOn(10), ...tenOn(15)], { 5: 0.5, 12: 0.25 }, { stay: [18, 90] }));
    const lucky = { seed: 4, replication: 3, expected: false };
    const handed = (reading: typeof expected, state = createState(plan)) => {
      const tally = createTally(plan);
      replicate(state, tally, reading);
      return [...tally.handoverWork];
    };
    const used = createState(plan);
    for (const reading of [expected, lucky, expected, lucky])
      expect(handed(reading, used)).toEqual(handed(reading));
    expect(Math.max(...handed(expected))).toBeGreaterThan(0);
    // With luck the one adviser is there throughout, and no case is open on the days on which parts leave.
    expect(Math.max(...handed(lucky))).toBe(0);
  });

  it('follow a history that is shared: the same as alone', () => {
    const given = sketch([...tenOn(10), ...tenOn(25)], { 5: 0.5, 22: 0.3 }, { stay: [18, 90] });
    const alone = handovers(given);
    const [first, second] = [planOf(given), planOf(given)].map((plan) => {
      const tally = createTally(plan);
      return { plan, state: createState(plan), tally };
    });
    begin(first!.state, first!.tally, expected);
    begin(second!.state, second!.tally, expected);
    const [start, middle, end] = [first!.plan.past, first!.plan.past + 8, first!.plan.past + 60];
    runDays(first!.state, first!.tally, start, middle);
    takeOver(second!.state, first!.state);
    takeOverCounts(second!.tally, first!.tally);
    runDays(second!.state, second!.tally, middle, end);
    expect([...second!.tally.handoverWork].slice(8)).toEqual(
      Array.from({ length: 52 }, (_, i) => alone[i + 8] ?? 0)
    );
  });
});
