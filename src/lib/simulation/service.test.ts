import { describe, expect, it } from 'vitest';
import type { Discipline, Lane } from './plan.ts';
import { replicate } from './replicate.ts';
import { createState } from './state.ts';
import { createTally } from './tally.ts';
import { planOf, type Sketch } from './test-plan.ts';

type Flow = Sketch['flows'][number];

/** `cases` received one day before the start. */
const waiting = (line: number, cases: number, work: number, dueAfter: number): Flow => ({
  dueAfter,
  steps: [{ line, work: [work] }],
  backlog: { step: 0, perDay: [cases] }
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

const byDue = { order: 'due', priorityClass: 1 } as const;
const byReceived = { order: 'received', priorityClass: 1 } as const;
const lane = (lines: number[], discipline: Discipline, reservedShare = 0): Lane => ({
  lines,
  discipline,
  reservedShare
});

/** A flow whose follow-up becomes available on a day of the run, due so many days later. */
const appearing = (flow: number, day: number, dueAfter: number) => ({
  flow,
  firstDue: [day + dueAfter],
  interval: [1000],
  earliest: dueAfter
});

describe('a case that is begun', () => {
  it('is not pre-empted by an urgent one', () => {
    const closed = closedBy({
      days: 4,
      flows: [waiting(0, 2, 15, 50), { dueAfter: 0, steps: [{ line: 0, work: [5] }] }],
      stocks: [appearing(1, 1, 0)],
      lines: [byDue],
      groups: [{ capacity: 10, lanes: [lane([0], 'earliestDue')] }]
    });
    // 10 of 15 hours on day 0; the rest and then the urgent one on day 1.
    expect(closed).toEqual([
      [0, 1, 0, 1],
      [0, 1, 0, 0]
    ]);
  });

  it('is one that hours were spent on: the next in line gives way to an urgent one', () => {
    const closed = closedBy({
      days: 3,
      flows: [waiting(0, 3, 10, 50), { dueAfter: 0, steps: [{ line: 0, work: [10] }] }],
      stocks: [appearing(1, 1, 0)],
      lines: [byDue],
      groups: [{ capacity: 10, lanes: [lane([0], 'earliestDue')] }]
    });
    expect(closed).toEqual([
      [1, 0, 1],
      [0, 1, 0]
    ]);
  });

  it('leaves the next in line to another group of the same day', () => {
    const closed = closedBy({
      days: 1,
      flows: [waiting(0, 2, 10, 50)],
      lines: [byDue],
      groups: [
        { capacity: 10, lanes: [lane([0], 'earliestDue')] },
        { capacity: 10, lanes: [lane([0], 'earliestDue')] }
      ]
    });
    expect(closed).toEqual([[2]]);
  });

  it('is finished first by its lane, with reserves and without', () => {
    for (const reserve of [0, 0.5]) {
      const closed = closedBy({
        days: 3,
        flows: [waiting(0, 1, 25, 50), waiting(1, 9, 5, 50)],
        lines: [byDue, byDue],
        groups: [{ capacity: 10, lanes: [lane([0], 'earliestDue', reserve), lane([1], 'earliestDue')] }]
      });
      expect(closed[0]).toEqual([0, 0, 1]);
      expect(closed[1]).toEqual([0, 0, 1]);
    }
  });
});

describe('lanes', () => {
  const two = (first: Lane, second: Lane, cases: [number, number] = [50, 50]): number[][] =>
    closedBy({
      days: 2,
      flows: [waiting(0, cases[0], 1, 50), waiting(1, cases[1], 1, 50)],
      lines: [byDue, byDue],
      groups: [{ capacity: 10, lanes: [first, second] }]
    });

  it('are served in order, the first until its lines are empty', () => {
    expect(two(lane([0], 'earliestDue'), lane([1], 'earliestDue'), [13, 50])).toEqual([
      [10, 3],
      [0, 7]
    ]);
  });

  it('have their reserves first, and the rest in order', () => {
    expect(two(lane([0], 'earliestDue'), lane([1], 'earliestDue', 0.3))).toEqual([
      [7, 7],
      [3, 3]
    ]);
    expect(two(lane([0], 'earliestDue', 0.2), lane([1], 'earliestDue', 0.8))).toEqual([
      [2, 2],
      [8, 8]
    ]);
  });

  it('leave a reserve that they do not need to the others', () => {
    expect(two(lane([0], 'earliestDue', 0.5), lane([1], 'earliestDue', 0.5), [2, 50])).toEqual([
      [2, 0],
      [8, 10]
    ]);
  });
});

describe('order within a lane', () => {
  /** Days on which three flows of one case each, of one day's work, are closed. */
  const daysBy = (
    discipline: Discipline,
    flows: { received: number; due: number; priorityClass: number }[]
  ) => {
    const order = discipline === 'firstReceived' ? 'received' : 'due';
    const closed = closedBy({
      days: flows.length,
      flows: flows.map(({ received, due }, line) => ({
        dueAfter: due + received,
        steps: [{ line, work: [1] }],
        backlog: { step: 0, perDay: [1, ...Array.from({ length: received - 1 }, () => 0)] }
      })),
      lines: flows.map(({ priorityClass }) => ({ order, priorityClass })),
      groups: [
        {
          capacity: 1,
          lanes: [
            lane(
              flows.map((_, line) => line),
              discipline
            )
          ]
        }
      ]
    });
    return closed.map((days) => days.indexOf(1));
  };
  // Received so many days before the start, due on a day of the run.
  const [old, mid, fresh] = [
    { received: 20, due: 9, priorityClass: 2 },
    { received: 9, due: -2, priorityClass: 3 },
    { received: 2, due: 1, priorityClass: 1 }
  ];

  it.each<[Discipline, number[]]>([
    ['firstReceived', [0, 1, 2]],
    ['earliestDue', [2, 0, 1]],
    ['priority', [1, 2, 0]],
    ['onTimeFirst', [1, 2, 0]]
  ])('%s', (discipline, days) => {
    expect(daysBy(discipline, [old, mid, fresh])).toEqual(days);
  });

  it('gives ties to the case received first, then to the line named first', () => {
    const twin = { received: 5, due: 9, priorityClass: 2 };
    for (const discipline of ['earliestDue', 'priority', 'onTimeFirst'] as const)
      expect(daysBy(discipline, [twin, { ...twin, received: 8 }, twin]), discipline).toEqual([1, 0, 2]);
  });

  it('reaches back to the first day that a case can be received on', () => {
    const first = { received: 30, due: 9, priorityClass: 1 };
    expect(daysBy('firstReceived', [mid, first, fresh])).toEqual([1, 0, 2]);
  });

  it('counts a case on time on its due day, and overdue the day after', () => {
    const dueToday = { received: 5, due: 0, priorityClass: 1 };
    const dueYesterday = { received: 5, due: -1, priorityClass: 1 };
    expect(daysBy('onTimeFirst', [dueYesterday, dueToday])).toEqual([1, 0]);
    expect(daysBy('onTimeFirst', [dueToday, dueYesterday])).toEqual([0, 1]);
    const inOneLine = closedBy({
      days: 2,
      flows: [waiting(0, 1, 1, 0), waiting(0, 1, 1, 1)],
      lines: [byDue],
      groups: [{ capacity: 1, lanes: [lane([0], 'onTimeFirst')] }]
    });
    expect(inOneLine).toEqual([
      [0, 1],
      [1, 0]
    ]);
  });
});

describe('steps', () => {
  it('go on the next day at the earliest, and after the outside wait', () => {
    for (const [wait, day] of [
      [undefined, 1],
      [[0], 1],
      [[1], 1],
      [[4], 4]
    ] as const) {
      const closed = closedBy({
        days: 6,
        flows: [
          {
            dueAfter: 9,
            steps: [
              { line: 0, work: [1], ...(wait ? { wait } : {}) },
              { line: 0, work: [1] }
            ],
            backlog: { step: 0, perDay: [1] }
          }
        ],
        lines: [byReceived],
        groups: [{ capacity: 50, lanes: [lane([0], 'firstReceived')] }]
      });
      expect(closed[0]!.indexOf(1)).toBe(day);
    }
  });
});

describe('cases of two lines that fall due on one day', () => {
  // All due on day 6: received three days before the start, and one, in the first line; two days before it in the second.
  const received = (line: number, daysBefore: number): Flow => ({
    dueAfter: 6 + daysBefore,
    steps: [{ line, work: [1] }],
    backlog: { step: 0, perDay: [1, ...new Array<number>(daysBefore - 1).fill(0)] }
  });

  it.each([
    [1, [0, 1, 2]],
    [2, [0, 0, 1]],
    [3, [0, 0, 0]]
  ])('are done in the order in which they were received, %i a day', (capacity, days) => {
    const closed = closedBy({
      days: 5,
      flows: [received(0, 3), received(1, 2), received(0, 1)],
      lines: [byDue, byDue],
      groups: [{ capacity, lanes: [lane([0, 1], 'earliestDue')] }]
    });
    expect(closed.map((ofFlow) => ofFlow.indexOf(1))).toEqual(days);
  });
});
