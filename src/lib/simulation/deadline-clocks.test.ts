import { describe, expect, it } from 'vitest';
import type { ClockStart } from './plan.ts';
import { begin, replicate, runDays } from './replicate.ts';
import { createState } from './state.ts';
import { createTally } from './tally.ts';
import { planOf, type Sketch } from './test-plan.ts';

const reading = { seed: 1, replication: 0, expected: false };
const lane = (lines: number[], discipline: 'firstReceived' | 'earliestDue') =>
  ({ lines, discipline, reservedShare: 0 }) as const;

/** Two steps of an hour with `wait` days between them; a month is a day. Cases come on the days of a release. */
const sketch = (clock: ClockStart | undefined, more: Partial<Sketch> = {}, dueAfter = 3): Sketch => ({
  days: 12,
  flows: [
    {
      dueAfter,
      steps: [
        { line: 0, work: [1], wait: [4] },
        { line: 1, work: [1] }
      ],
      ...(clock && { clock })
    }
  ],
  releases: [{ flow: 0, count: [2] }],
  lines: [
    { order: 'received', priorityClass: 1 },
    { order: 'due', priorityClass: 1 }
  ],
  groups: [{ capacity: 10, lanes: [lane([0], 'firstReceived'), lane([1], 'earliestDue')] }],
  ...more
});

/** Closes the last step until a day. */
const closedUntil = (day: number): Partial<Sketch> => ({
  groups: [
    { capacity: 10, lanes: [lane([0], 'firstReceived')] },
    {
      capacity: 0,
      caseload: 'shared',
      posts: [{ capacity: 10, from: day }],
      lanes: [lane([1], 'earliestDue')]
    }
  ]
});

function run(given: Sketch) {
  const plan = planOf(given);
  const tally = createTally(plan);
  replicate(createState(plan), tally, reading);
  return (measure: keyof typeof tally.counts) => Array.from(tally.counts[measure]);
}

const afterWait: ClockStart = { afterStep: 0, starts: 'waitEnd' };
const afterWork: ClockStart = { afterStep: 0, starts: 'workEnd' };
const onDay = (day: number, count: number, days = 12) =>
  Array.from({ length: days }, (_, d) => (d === day ? count : 0));

describe('a deadline of 3 days, for cases received on day 0 that wait outside until day 4', () => {
  // Closed on day 4 when there are hours. The clock starts on day 0 and is due on 3; or on day 4, due on 7.
  it.each([
    ['receipt, due on day 3', undefined, 4, 0],
    ['the end of the wait on day 4, due on day 7', afterWait, 4, 2],
    ['the end of the wait on day 4, closed on day 7', afterWait, 7, 2],
    ['the end of the wait on day 4, closed on day 8', afterWait, 8, 0],
    ['the end of work on day 0, due on day 3', afterWork, 4, 0]
  ])('counts from %s', (_, clock, closes, onTime) => {
    const counts = run(sketch(clock, closedUntil(closes)));
    expect(counts('closed')).toEqual(onDay(closes, 2));
    expect(counts('closedOnTime')).toEqual(onDay(closes, onTime));
    expect(counts('receivedOnTime')).toEqual(onDay(0, onTime));
  });

  it('lets no case be overdue before it, and each from the day after its due day', () => {
    const overdue = (clock?: ClockStart) => run(sketch(clock, closedUntil(11)))('overdue');
    expect(overdue()).toEqual([0, 0, 0, 0, 2, 2, 2, 2, 2, 2, 2, 0]);
    expect(overdue(afterWait)).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 2, 2, 2, 0]);
  });

  it('gives notice on the day after the due day that was counted from it', () => {
    const given = sketch(afterWait, closedUntil(11));
    const plan = planOf({ ...given, flows: [{ ...given.flows[0]!, notice: { group: 0, work: 5 } }] });
    const tally = createTally(plan);
    replicate(createState(plan), tally, reading);
    expect(Array.from(tally.noticeWork)).toEqual(onDay(8, 10));
  });
});

describe('cases whose clock has not started when the run ends', () => {
  it.each([
    // Nobody works on the first step: it starts for none.
    ['never', { groups: [{ capacity: 0, lanes: [lane([0], 'firstReceived')] }] }, 3, 2, 0],
    // On day 4, due on day 7, never closed: late.
    ['in time to be late', closedUntil(99), 3, 0, 2],
    // On day 4, due on day 11, which is the last, or on day 12.
    ['due on the last day', closedUntil(99), 7, 0, 0],
    ['due on the day after it', closedUntil(99), 8, 2, 0]
  ])('leave their month of receipt undecided: %s', (_, more, dueAfter, notDue, overdue) => {
    const counts = run(sketch(afterWait, more as Partial<Sketch>, dueAfter));
    expect(counts('receivedNotDue')).toEqual(onDay(0, notDue));
    expect(counts('overdue').at(-1)).toBe(overdue);
  });

  it.each([
    ['in the run', 12],
    ['on the day after it', 4]
  ])('do not when they have left, of a clock that would start %s', (_, days) => {
    const given = sketch(afterWait, closedUntil(99));
    const counts = run({ ...given, days, flows: [{ ...given.flows[0]!, patienceUpTo: 3 }] });
    expect(counts('withdrawn').reduce((a, b) => a + b)).toBe(2);
    expect(counts('receivedNotDue')).toEqual(onDay(0, 0, days));
    expect(counts('receivedLeft')).toEqual(onDay(0, 2, days));
    expect(counts('overdue')).toEqual(onDay(0, 0, days));
  });
});

describe('earliest due first', () => {
  it('takes cases whose clock has not started last', () => {
    // Flow 0 has no clock yet and was received first; an hour a day. Flow 1 is due after 9 days.
    const given = sketch(afterWait, {
      lines: [{ order: 'due', priorityClass: 1 }],
      releases: [
        { flow: 0, count: [2] },
        { flow: 1, count: [0, 2] }
      ],
      groups: [{ capacity: 1, lanes: [lane([0], 'earliestDue')] }]
    });
    const steps = [
      { line: 0, work: [1], wait: [4] },
      { line: 0, work: [1] }
    ];
    const plan = planOf({
      ...given,
      flows: [
        { dueAfter: 1, steps, clock: afterWait },
        { dueAfter: 9, steps: [{ line: 0, work: [1] }] }
      ]
    });
    const tally = createTally(plan);
    replicate(createState(plan), tally, reading);
    const closed = Array.from(tally.counts.closed);
    // Day 0 begins one of flow 0; days 1 and 2 are flow 1's, day 3 the other of flow 0. They are back on days 4 and 7.
    expect(closed.slice(12)).toEqual([0, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
    expect(closed.slice(0, 12)).toEqual([0, 0, 0, 0, 1, 0, 0, 1, 0, 0, 0, 0]);
  });
});

describe('cases of the backlog, and those born of others', () => {
  it('have their clock running from receipt at a later step, and none at an earlier', () => {
    const of = (step: number) => {
      const given = sketch(afterWait, { releases: [], ...closedUntil(99) });
      const plan = planOf({ ...given, flows: [{ ...given.flows[0]!, backlog: { step, perDay: [2] } }] });
      const state = createState(plan);
      const tally = createTally(plan);
      begin(state, tally, reading);
      runDays(state, tally, plan.past, plan.past + 12);
      return Array.from(tally.counts.overdue);
    };
    // Received on day −1: due on day 2; or back on day 4 and due on day 7.
    expect(of(1)).toEqual([0, 0, 0, 2, 2, 2, 2, 2, 2, 2, 2, 2]);
    expect(of(0)).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 2, 2, 2, 2]);
  });

  it('have a clock of their own', () => {
    const given = sketch(afterWait, closedUntil(0));
    const counts = run({
      ...given,
      days: 12,
      flows: [
        { dueAfter: 0, steps: [{ line: 0, work: [1] }], choices: [[{ share: 1, birth: 0 }]] },
        given.flows[0]!
      ],
      births: [{ flow: 1, delay: [2] }]
    });
    // Closed on day 0, born on day 2, back on day 6: closed then and due on day 9.
    expect(counts('closed').slice(12)).toEqual(onDay(6, 2));
    expect(counts('closedOnTime').slice(12)).toEqual(onDay(6, 2));
  });
});

it('is started once, and not again by a later step', () => {
  const counts = run({
    ...sketch(undefined),
    flows: [
      {
        dueAfter: 3,
        steps: [
          { line: 0, work: [1], wait: [2] },
          { line: 0, work: [1], wait: [4] },
          { line: 0, work: [1] }
        ],
        clock: afterWait
      }
    ]
  });
  // Started on day 2 and due on day 5; the last step is done on day 6.
  expect(counts('closed')).toEqual(onDay(6, 2));
  expect(counts('closedOnTime')).toEqual(onDay(6, 0));
  expect(counts('overdue')).toEqual(onDay(99, 0));
});

it('starts for one flow and not for another, whose deadlines count from receipt', () => {
  const { flows } = sketch(afterWait);
  const counts = run({
    ...sketch(undefined),
    flows: [sketch(undefined).flows[0]!, flows[0]!],
    releases: [
      { flow: 0, count: [2] },
      { flow: 1, count: [3] }
    ]
  });
  expect(counts('closed')).toEqual([...onDay(4, 2), ...onDay(4, 3)]);
  expect(counts('closedOnTime')).toEqual([...onDay(4, 0), ...onDay(4, 3)]);
});
