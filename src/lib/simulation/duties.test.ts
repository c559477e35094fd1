import { describe, expect, it } from 'vitest';
import { addDuty, payDuties } from './duties.ts';
import type { Lane } from './plan.ts';
import { begin, replicate, runDays } from './replicate.ts';
import { createState } from './state.ts';
import { createTally } from './tally.ts';
import { planOf, type Sketch } from './test-plan.ts';

const lane = (lines: number[], reservedShare = 0): Lane => ({
  lines,
  discipline: 'firstReceived',
  reservedShare
});
const received = { order: 'received', priorityClass: 1 } as const;
const reading = { seed: 1, replication: 0, expected: true };

/** Ten cases of five hours at the start, and a group of 20 hours a day. */
const sketch = (duty?: readonly number[]): Sketch => ({
  days: 5,
  flows: [{ dueAfter: 9, steps: [{ line: 0, work: [5] }], backlog: { step: 0, perDay: [10] } }],
  lines: [received],
  groups: [{ capacity: 20, ...(duty && { duty }), lanes: [lane([0])] }]
});

function run(given: Sketch) {
  const plan = planOf(given);
  const tally = createTally(plan);
  replicate(createState(plan), tally, reading);
  return tally;
}

describe('duties that a plan lays out', () => {
  it('come before cases, and what the hours do not suffice for is done the next days', () => {
    const tally = run(sketch([10, 25, 0, 0, 0]));
    // Day 1: 25 arise, 20 are done; day 2: the 5 left, then three cases.
    expect([...tally.dutyWork]).toEqual([10, 20, 5, 0, 0]);
    expect([...tally.dutyOwed]).toEqual([0, 5, 0, 0, 0]);
    expect([...tally.counts.closed]).toEqual([2, 0, 3, 4, 1]);
    expect([...tally.worked]).toEqual([20, 20, 20, 20, 5]);
  });

  it('arise on days without hours, too', () => {
    const tally = run({ ...sketch([1]), days: 8, weekends: true, past: 0 });
    // Days 5 and 6 are without hours: their duties are done on day 7, with its own.
    expect([...tally.dutyWork]).toEqual([1, 1, 1, 1, 1, 0, 0, 3]);
  });

  it('leave lanes their share of what is left', () => {
    const tally = run({
      ...sketch([10]),
      flows: [0, 1].map((line) => ({
        dueAfter: 9,
        steps: [{ line, work: [1] }],
        backlog: { step: 0, perDay: [100] }
      })),
      lines: [received, received],
      groups: [{ capacity: 20, duty: [10], lanes: [lane([0]), lane([1], 0.5)] }]
    });
    expect([...tally.workedOn]).toEqual([5, 5, 5, 5, 5, 5, 5, 5, 5, 5]);
  });
});

describe('a duty that arises as the days run', () => {
  it('is done before the cases of that day, and goes with the replication', () => {
    const plan = planOf(sketch());
    const state = createState(plan);
    const tally = createTally(plan);
    begin(state, tally, reading);
    addDuty(state, 0, 30);
    addDuty(state, 0, 4);
    runDays(state, tally, plan.past, plan.past + plan.days);
    expect([...tally.dutyWork]).toEqual([20, 14, 0, 0, 0]);
    expect([...tally.counts.closed]).toEqual([0, 1, 4, 4, 1]);
    addDuty(state, 0, 7);
    replicate(state, tally, reading);
    expect([...tally.dutyWork]).toEqual([0, 0, 0, 0, 0]);
  });

  it('is none where none is owed', () => {
    const plan = planOf(sketch());
    expect(payDuties(createState(plan), createTally(plan), 0, 20, plan.past)).toBe(0);
  });
});
