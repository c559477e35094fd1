import { describe, expect, it } from 'vitest';
import type { Lane } from './plan.ts';
import { replicate } from './replicate.ts';
import { createState } from './state.ts';
import { createTally } from './tally.ts';
import { planOf, type Sketch } from './test-plan.ts';

const lane: Lane = { lines: [0], discipline: 'firstReceived', reservedShare: 0 };
const received = { order: 'received', priorityClass: 1 } as const;

/** A group without hours, so that every case stays; months are days. */
function run(flow: Sketch['flows'][number], more: Partial<Sketch> = {}) {
  const plan = planOf({
    days: 6,
    flows: [flow],
    lines: [received],
    groups: [{ capacity: 0, lanes: [lane] }],
    ...more
  });
  const tally = createTally(plan);
  replicate(createState(plan), tally, { seed: 1, replication: 0, expected: true });
  return tally;
}

const oneStep = [{ line: 0, work: [5] }];
const reminders = { group: 0, afterDays: 3, workPerDay: 2 };

describe('reminders', () => {
  it('cost for each open case from the day on which it is older than the threshold', () => {
    const tally = run({
      dueAfter: 50,
      steps: oneStep,
      // Received 5, 4, 3, 2 and 1 days before the first day: ages 5, 4, 3, 2, 1 on it.
      backlog: { step: 0, perDay: [1, 2, 4, 8, 16] },
      reminders
    });
    const older = [3, 7, 15, 31, 31, 31];
    expect([...tally.reminderWork]).toEqual(older.map((cases) => cases * 2));
    expect([...tally.dutyOwed]).toEqual([6, 20, 50, 112, 174, 236]);
  });

  it('begin the day after receipt with a threshold of 0 days', () => {
    const tally = run({ dueAfter: 50, steps: oneStep, perDay: 3, reminders: { ...reminders, afterDays: 0 } });
    expect([...tally.reminderWork]).toEqual([0, 6, 12, 18, 24, 30]);
  });

  it('carry fractions of a work unit from day to day', () => {
    const tally = run({
      dueAfter: 50,
      steps: oneStep,
      backlog: { step: 0, perDay: [3, 0, 0, 0, 0] },
      reminders: { ...reminders, workPerDay: 0.25 }
    });
    expect([...tally.reminderWork]).toEqual([0, 1, 1, 1, 0, 1]);
  });

  it('end when the case closes, and are done before it on its last day', () => {
    const tally = run(
      { dueAfter: 50, steps: oneStep, backlog: { step: 0, perDay: [1, 1, 0, 0, 0] }, reminders },
      { groups: [{ capacity: 6, lanes: [lane] }] }
    );
    // Day 0: 4 of duties and 2 of 5 of the first case. Day 1: 4 and 2. Day 2: 4, the last 1, and 1 of the second. Days 3 and 4: 2 and 4.
    expect([...tally.reminderWork]).toEqual([4, 4, 4, 2, 0, 0]);
    expect([...tally.counts.closed]).toEqual([0, 0, 1, 1, 0, 0]);
    expect([...tally.worked]).toEqual([6, 6, 6, 6, 0, 0]);
  });

  it('go on while the case waits outside, and fall on the group that is named', () => {
    const tally = run(
      {
        dueAfter: 50,
        steps: [
          { line: 0, work: [5], wait: [3] },
          { line: 0, work: [5] }
        ],
        backlog: { step: 0, perDay: [1, 0, 0, 0] },
        reminders: { ...reminders, group: 1 }
      },
      {
        groups: [
          { capacity: 5, lanes: [lane] },
          { capacity: 1, lanes: [lane] }
        ]
      }
    );
    // Waits outside on days 0, 1 and 2, is done on day 3, and was older than 3 days from the first.
    expect([...tally.reminderWork]).toEqual([2, 2, 2, 2, 0, 0]);
    expect([...tally.counts.closed]).toEqual([0, 0, 0, 1, 0, 0]);
    expect([...tally.dutyWork.subarray(0, 6)]).toEqual([0, 0, 0, 0, 0, 0]);
    expect([...tally.dutyWork.subarray(6)]).toEqual([1, 1, 1, 1, 1, 1]);
  });

  it('end when an active case leaves with its open follow-up', () => {
    const tally = run(
      { dueAfter: 0, steps: oneStep, reminders: { ...reminders, afterDays: 1 } },
      { stocks: [{ flow: 0, firstDue: [4], interval: [90], earliest: 4, stay: [4] }] }
    );
    // Released on day 0, older than a day from day 2, gone on day 4.
    expect([...tally.counts.withdrawn]).toEqual([0, 0, 0, 0, 1, 0]);
    expect([...tally.reminderWork]).toEqual([0, 0, 2, 2, 0, 0]);
  });
});

describe('written notice', () => {
  it('costs once for each case that becomes overdue, and nothing for those that were overdue before', () => {
    const tally = run({
      dueAfter: 2,
      steps: oneStep,
      // Due on days −1, 0 and 1.
      backlog: { step: 0, perDay: [7, 2, 5] },
      notice: { group: 0, work: 3 }
    });
    expect([...tally.counts.overdue]).toEqual([7, 9, 14, 14, 14, 14]);
    expect([...tally.noticeWork]).toEqual([0, 6, 15, 0, 0, 0]);
    expect([...tally.dutyOwed]).toEqual([0, 6, 21, 21, 21, 21]);
  });

  it('is given for a case that is decided the day after its due day, and not for one decided on it', () => {
    const tally = run(
      { dueAfter: 1, steps: oneStep, backlog: { step: 0, perDay: [2] }, notice: { group: 0, work: 3 } },
      { groups: [{ capacity: 5, lanes: [lane] }] }
    );
    // Both are due on day 0; the notice of the second takes 3 of day 1, and 3 of its 5 are left for day 2.
    expect([...tally.counts.closed]).toEqual([1, 0, 1, 0, 0, 0]);
    expect([...tally.noticeWork]).toEqual([0, 3, 0, 0, 0, 0]);
    expect([...tally.dutyWork]).toEqual([0, 3, 0, 0, 0, 0]);
  });

  it('is given on the day a follow-up is received, where it was due before that', () => {
    const plan = planOf({
      days: 8,
      flows: [{ dueAfter: 0, steps: oneStep, notice: { group: 0, work: 3 } }],
      stocks: [{ flow: 0, firstDue: [0], interval: [2], earliest: 0, fromPlanned: true }],
      lines: [received],
      groups: [{ capacity: 100, lanes: [lane] }]
    });
    plan.groups[0]!.capacity.fill(0, plan.past, plan.past + 4);
    const tally = createTally(plan);
    replicate(createState(plan), tally, { seed: 1, replication: 0, expected: true });
    // Due on day 0 and done on day 4; the next, due on day 2, can be done on day 5; that of day 4 on day 6, and of day 6 on day 7.
    expect([...tally.counts.closed]).toEqual([0, 0, 0, 0, 1, 1, 1, 1]);
    expect([...tally.counts.closedOnTime]).toEqual([0, 0, 0, 0, 0, 0, 0, 0]);
    expect([...tally.noticeWork]).toEqual([0, 3, 0, 0, 0, 3, 3, 3]);
  });

  it('is not given of another flow where a follow-up is received after its due day', () => {
    const plan = planOf({
      days: 6,
      flows: [
        { dueAfter: 9, steps: oneStep, notice: { group: 0, work: 100 } },
        { dueAfter: 0, steps: oneStep, notice: { group: 0, work: 3 } }
      ],
      stocks: [{ flow: 1, firstDue: [0], interval: [2], earliest: 0, fromPlanned: true }],
      lines: [received],
      groups: [{ capacity: 100, lanes: [lane] }]
    });
    plan.groups[0]!.capacity.fill(0, plan.past, plan.past + 4);
    const tally = createTally(plan);
    replicate(createState(plan), tally, { seed: 1, replication: 0, expected: true });
    expect([...tally.noticeWork]).toEqual([0, 0, 0, 0, 0, 0, 0, 3, 0, 0, 0, 3]);
  });
});
