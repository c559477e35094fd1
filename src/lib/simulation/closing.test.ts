import { describe, expect, it } from 'vitest';
import { replicate } from './replicate.ts';
import { createState } from './state.ts';
import { createTally, leadClass, leadClassStart } from './tally.ts';
import { planOf } from './test-plan.ts';

describe('cases that close', () => {
  // One case a day of each flow: three that were received on the last days before the start, and two a day on the first two days.
  const plan = planOf({
    days: 6,
    months: 3,
    flows: [
      { dueAfter: 5, steps: [{ line: 0, work: [1] }], backlog: { step: 0, perDay: [1, 1, 1] } },
      { dueAfter: 2, steps: [{ line: 1, work: [1] }], perDay: 2 }
    ],
    lines: [0, 1].map(() => ({ order: 'received', priorityClass: 1 })),
    groups: [0, 1].map((line) => ({
      capacity: 1,
      lanes: [{ lines: [line], discipline: 'firstReceived', reservedShare: 0 }]
    }))
  });
  plan.arrivalDay.fill(0, plan.past + 2);
  const tally = createTally(plan);
  replicate(createState(plan), tally, { seed: 1, replication: 0, expected: true });
  const counted = (measure: keyof typeof tally.counts, flow: number) =>
    Array.from(tally.counts[measure].subarray(3 * flow, 3 * flow + 3));

  it('count with the days since receipt in the month they close in', () => {
    expect(counted('closed', 0)).toEqual([2, 1, 0]);
    // Received on days −3, −2 and −1, closed on days 0, 1 and 2.
    expect(counted('leadDays', 0)).toEqual([6, 3, 0]);
    expect(counted('closed', 1)).toEqual([2, 2, 0]);
    // Received on days 0, 0, 1 and 1, closed on days 0 to 3.
    expect(counted('leadDays', 1)).toEqual([1, 3, 0]);
  });

  it('count as on time up to their due day, by the month of closing and of receipt', () => {
    expect(counted('closedOnTime', 0)).toEqual([2, 1, 0]);
    // They were received before the first month.
    expect(counted('receivedOnTime', 0)).toEqual([0, 0, 0]);
    // Due on days 2, 2, 3 and 3.
    expect(counted('closedOnTime', 1)).toEqual([2, 2, 0]);
    expect(counted('receivedOnTime', 1)).toEqual([4, 0, 0]);
  });

  it('stand in the class of their lead time', () => {
    const classes = 277;
    const of = (flow: number, month: number) =>
      tally.leadTimes.slice((3 * flow + month) * classes).slice(0, 5);
    expect([...of(0, 0)]).toEqual([0, 0, 0, 2, 0]);
    expect([...of(1, 0)]).toEqual([1, 1, 0, 0, 0]);
    expect([...of(1, 1)]).toEqual([0, 1, 1, 0, 0]);
  });
});

it('cases go on to their next step on the next day where nothing is waited for', () => {
  const plan = planOf({
    days: 6,
    flows: [5, 1].map((work) => ({
      dueAfter: 9,
      steps: [0, 1].map((line) => ({ line, work: [work] })),
      backlog: { step: 0, perDay: [3] }
    })),
    lines: [0, 1].map(() => ({ order: 'received', priorityClass: 1 })),
    groups: [0, 1].map((line) => ({
      capacity: 100,
      lanes: [{ lines: [line], discipline: 'firstReceived', reservedShare: 0 }]
    }))
  });
  const tally = createTally(plan);
  replicate(createState(plan), tally, { seed: 1, replication: 0, expected: false });
  expect([...tally.counts.closed]).toEqual([0, 3, 0, 0, 0, 0, 0, 3, 0, 0, 0, 0]);
});

describe('the class of a lead time', () => {
  it.each([
    [-1, 0, 0],
    [0, 0, 0],
    [199, 199, 199],
    [200, 200, 200],
    [206, 200, 200],
    [207, 201, 207],
    [731, 275, 725],
    // From the day after two years on, all in one.
    [732, 276, 732],
    [9000, 276, 732]
  ])('of %s days is %s, which begins with day %s', (days, index, start) => {
    expect(leadClass(days)).toBe(index);
    expect(leadClassStart(index)).toBe(start);
  });
});
