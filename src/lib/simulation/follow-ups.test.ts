import { describe, expect, it } from 'vitest';
import { replicate } from './replicate.ts';
import { createState } from './state.ts';
import { createTally } from './tally.ts';
import { planOf, type Sketch } from './test-plan.ts';

const DAYS = 200;
const BOTH = [10, 30];

/** Follow-ups that are done on their due day, every 10 or 30 days; a month is a day. */
const sketch = (keepsInterval: boolean, more: Partial<Sketch> = {}): Sketch => ({
  days: DAYS,
  flows: [{ dueAfter: 0, steps: [{ line: 0, work: [1] }] }],
  stocks: [{ flow: 0, firstDue: [0], interval: BOTH, earliest: 0, fromPlanned: true, keepsInterval }],
  lines: [{ order: 'due', priorityClass: 1 }],
  groups: [{ capacity: 1000, lanes: [{ lines: [0], discipline: 'earliestDue', reservedShare: 0 }] }],
  ...more
});

/** The days on which flow 0 had cases closed. */
function daysClosed(given: Sketch, replication: number, expected = false): number[] {
  const plan = planOf(given);
  const tally = createTally(plan);
  replicate(createState(plan), tally, { seed: 3, replication, expected });
  return Array.from(tally.counts.closed.subarray(0, DAYS)).flatMap((count, day) =>
    new Array<number>(count).fill(day)
  );
}

const gaps = (days: readonly number[]) => days.slice(1).map((day, i) => day - days[i]!);
const many = Array.from({ length: 40 }, (_, replication) => replication);

describe('an interval of 10 or 30 days', () => {
  it('that a case keeps is the same every time, and either of them with another case', () => {
    const each = many.map((replication) => gaps(daysClosed(sketch(true), replication)));
    expect(each.every((own) => own.length > 5 && own.every((gap) => gap === own[0]))).toBe(true);
    expect(new Set(each.map(([gap]) => gap))).toEqual(new Set(BOTH));
  });

  it('that is drawn for each follow-up changes within a case', () => {
    const each = many.map((replication) => gaps(daysClosed(sketch(false), replication)));
    expect(each.some((own) => new Set(own).size === 2)).toBe(true);
  });

  it('that a case keeps is its own from the day it enters', () => {
    const given = sketch(true, {
      flows: [
        { dueAfter: 0, steps: [{ line: 0, work: [1] }] },
        {
          dueAfter: 0,
          steps: [{ line: 0, work: [1] }],
          backlog: { step: 0, perDay: [1] },
          grants: [{ stock: 0, share: 1 }]
        }
      ],
      stocks: [{ flow: 0, firstDue: [], interval: BOTH, earliest: 0, fromPlanned: true, keepsInterval: true }]
    });
    // Granted on day 0.
    const each = many.map((replication) => gaps([0, ...daysClosed(given, replication)]));
    expect(each.every((own) => own.length > 5 && own.every((gap) => gap === own[0]))).toBe(true);
    expect(new Set(each.map(([gap]) => gap))).toEqual(new Set(BOTH));
  });

  it('makes A·E[1/I] follow-ups a day where cases keep it, which is more than A/E[I]', () => {
    // 1,000 cases in the expected run, due evenly over the first 30 days: in days 50–199 those of 10 days have 15, those of 30 five.
    const firstDue = Array.from({ length: 1000 }, (_, i) => i % 30);
    const done = (keepsInterval: boolean) =>
      daysClosed(
        sketch(keepsInterval, {
          stocks: [{ flow: 0, firstDue, interval: BOTH, earliest: 0, fromPlanned: true, keepsInterval }]
        }),
        0,
        true
      ).filter((day) => day >= 50).length;
    // Dealt in turn, half of the cases are of each kind to the ⌈ln n⌉ that a golden-ratio sequence may be off.
    expect(Math.abs(done(true) - (500 * 15 + 500 * 5))).toBeLessThan(10 * Math.ceil(Math.log(1000)));
    expect(done(true)).toBeGreaterThan(done(false));
  });
});

describe('the memory of active cases', () => {
  /** Two a day are granted, and stay for ten days. */
  const used = (expected: boolean) => {
    const plan = planOf({
      days: 300,
      flows: [
        {
          dueAfter: 9,
          steps: [{ line: 0, work: [1] }],
          perDay: 2,
          grants: [{ stock: 0, share: 1 }]
        },
        { dueAfter: 0, steps: [{ line: 0, work: [1] }] }
      ],
      stocks: [{ flow: 1, firstDue: [], interval: [4], earliest: 0, stay: [10] }],
      lines: [{ order: 'due', priorityClass: 1 }],
      groups: [{ capacity: 1000, lanes: [{ lines: [0], discipline: 'earliestDue', reservedShare: 0 }] }]
    });
    const state = createState(plan);
    replicate(state, createTally(plan), { seed: 3, replication: 0, expected });
    return { cases: state.stocks[0]!.usedCases, entries: state.usedEntries, active: state.stocks[0]!.active };
  };

  it('is used again when they leave: as many places as there are at once', () => {
    const { cases, active } = used(true);
    // Granted at the end of a day, active from the next and gone ten days later: twenty, and the two of the day.
    expect(active).toBeLessThanOrEqual(22);
    expect(cases).toBeLessThanOrEqual(active + 4);
    // Poisson of mean 20: below 60 on every day.
    expect(used(false).cases).toBeLessThan(60);
  });

  it('has one place for the follow-ups of a day, not one for each', () => {
    const plan = planOf(
      sketch(false, {
        stocks: [
          {
            flow: 0,
            firstDue: [1, 2, 3].flatMap((day) => new Array<number>(40).fill(day)),
            interval: [20],
            earliest: 0
          }
        ]
      })
    );
    const state = createState(plan);
    replicate(state, createTally(plan), { seed: 3, replication: 0, expected: false });
    expect(state.stocks[0]!.active).toBe(120);
    expect(state.usedEntries).toBeLessThan(12);
  });
});

describe('follow-ups that are open at the start', () => {
  const plan = planOf({
    days: 4,
    flows: [
      { dueAfter: 0, steps: [{ line: 0, work: [7] }] },
      { dueAfter: 0, steps: [{ line: 0, work: [5] }] }
    ],
    // Could be done from day −1 on, and from day −3 on; the last one's first follow-up is not open yet.
    stocks: [
      { flow: 0, firstDue: [1, 1, 1], interval: [90], earliest: 2 },
      { flow: 1, firstDue: [1, 1, 6], interval: [90], earliest: 4 }
    ],
    lines: [{ order: 'due', priorityClass: 1 }],
    groups: [{ capacity: 12, lanes: [{ lines: [0], discipline: 'earliestDue', reservedShare: 0 }] }]
  });

  it('need their hours, and are done before those that come later', () => {
    const [state, tally] = [createState(plan), createTally(plan)];
    // The second time in the same memory.
    for (let time = 0; time < 2; time++) {
      replicate(state, tally, { seed: 3, replication: time, expected: false });
      expect([...tally.requiredAtStart]).toEqual([21, 10]);
      expect([...tally.counts.received]).toEqual([0, 0, 0, 0, 0, 0, 1, 0]);
      // 7 and 5 of 7; 2, 7 and 3 of 5; 2 and 5, and the 5 of the one that has come on day 2.
      expect([...tally.counts.closed]).toEqual([1, 2, 0, 0, 0, 0, 3, 0]);
      expect([...tally.workedOn]).toEqual([12, 9, 0, 0, 0, 3, 12, 0]);
    }
  });
});

describe('the day of the next follow-up', () => {
  /** Nobody works before day 3. Due on day 1, and a day earlier at the earliest. */
  const received = (fromPlanned: boolean, interval: readonly number[], expected = false) => {
    const plan = planOf({
      ...sketch(false),
      days: 12,
      flows: [{ dueAfter: 0, steps: [{ line: 0, work: [1] }] }],
      stocks: [{ flow: 0, firstDue: [1, 1], interval, earliest: 1, fromPlanned }]
    });
    plan.groups[0]!.capacity.fill(0, 0, plan.past + 3);
    const tally = createTally(plan);
    replicate(createState(plan), tally, { seed: 3, replication: 0, expected });
    return [...tally.counts.received];
  };

  it.each([
    // Done on day 3. Five days from then is day 8, released on day 7, done and due again five days later.
    [false, [0, 0, 0, 0, 0, 0, 0, 2, 0, 0, 0, 2]],
    // Five days from day 1 is day 6, released on day 5; then day 11, released on day 10.
    [true, [0, 0, 0, 0, 0, 2, 0, 0, 0, 0, 2, 0]]
  ] as const)('is counted from the day planned: %s', (fromPlanned, days) => {
    // Released on day 0, and so on that day.
    const all = days.map((count, day) => (day === 0 ? 2 : count));
    expect(received(fromPlanned, [5])).toEqual(all);
    expect(received(fromPlanned, [5], true)).toEqual(all);
  });

  it('is tomorrow at the earliest, though it was planned for a day that has gone', () => {
    // Planned for days 2, 3, 4 …: done on day 3, then one a day.
    expect(received(true, [1])).toEqual([2, 0, 0, 0, 2, 2, 2, 2, 2, 2, 2, 2]);
    expect(received(true, [1], true)).toEqual([2, 0, 0, 0, 2, 2, 2, 2, 2, 2, 2, 2]);
  });
});

describe('follow-ups that nobody does', () => {
  const plan = planOf({
    days: 6,
    past: 120,
    flows: [{ dueAfter: 0, steps: [{ line: 0, work: [4] }] }],
    // Could be done two days before: from day −102 on (the second from before all days of the clock), −1, 2 and 4.
    stocks: [{ flow: 0, firstDue: [-100, -500, 1, 4, 6], interval: [90], earliest: 2 }],
    lines: [{ order: 'due', priorityClass: 1 }],
    groups: [{ capacity: 0, lanes: [{ lines: [0], discipline: 'earliestDue', reservedShare: 0 }] }]
  });
  const tally = () => {
    const given = createTally(plan);
    replicate(createState(plan), given, { seed: 3, replication: 0, expected: false });
    return given;
  };

  it('are received when they can be done, open from then on and overdue from the day after they were due', () => {
    const { counts, requiredAtStart, required, workWaiting } = tally();
    expect([...counts.received]).toEqual([0, 0, 1, 0, 1, 0]);
    expect([...counts.open]).toEqual([3, 3, 4, 4, 5, 5]);
    // Those due on days 1 and 4.
    expect([...counts.overdue]).toEqual([2, 2, 3, 3, 3, 4]);
    expect([...counts.active]).toEqual([5, 5, 5, 5, 5, 5]);
    expect([...requiredAtStart]).toEqual([12]);
    expect([...required]).toEqual([0, 0, 4, 0, 4, 0]);
    expect([...workWaiting]).toEqual([12, 12, 16, 16, 20, 20]);
  });

  it('are all done by those who come, though nobody did any in this memory before', () => {
    const state = createState(plan);
    const done = createTally(plan);
    replicate(state, done, { seed: 3, replication: 0, expected: false });
    plan.groups[0]!.capacity.fill(100, plan.past);
    replicate(state, done, { seed: 3, replication: 0, expected: false });
    plan.groups[0]!.capacity.fill(0);
    expect([...done.counts.closed]).toEqual([3, 0, 1, 0, 1, 0]);
  });

  it('are as old as the days since they could be done', () => {
    const { openByAge, overdueByAge } = tally();
    // On day 0: 102 days old, 120 and 1. A month later in the list is a day later.
    expect([...openByAge].slice(0, 5)).toEqual([1, 0, 2, 0, 0]);
    expect([...openByAge].slice(25)).toEqual([3, 0, 2, 0, 0]);
    // Overdue by 105, 125 (of all days of the clock), 4 and 1.
    expect([...overdueByAge].slice(25)).toEqual([2, 0, 2, 0, 0]);
  });
});

describe('active cases that stay', () => {
  const activeOf = (stay: readonly number[], days = 6) => {
    const plan = planOf({
      ...sketch(false),
      days,
      stocks: [{ flow: 0, firstDue: [50, 50, 2], interval: [40], earliest: 0, stay }]
    });
    const tally = createTally(plan);
    replicate(createState(plan), tally, { seed: 3, replication: 0, expected: false });
    return [...tally.counts.active];
  };

  it.each([
    [[0], [3, 0, 0, 0, 0, 0]],
    [[1], [3, 0, 0, 0, 0, 0]],
    [[3], [3, 3, 3, 0, 0, 0]],
    [[5], [3, 3, 3, 3, 3, 0]],
    [[6], [3, 3, 3, 3, 3, 3]]
  ])('%j days are there until then, and for a day at least', (stay, active) => {
    expect(activeOf(stay)).toEqual(active);
  });

  it('leave before their follow-up, and after one that is the last of the run, without either being withdrawn', () => {
    const plan = planOf({
      ...sketch(false),
      days: 12,
      stocks: [{ flow: 0, firstDue: [8, 0, 8], interval: [50, 60], earliest: 0, stay: [6] }]
    });
    const tally = createTally(plan);
    replicate(createState(plan), tally, { seed: 3, replication: 0, expected: false });
    const { received, withdrawn, open, active } = tally.counts;
    expect([...received]).toEqual([1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
    expect([...active]).toEqual([3, 3, 3, 3, 3, 3, 0, 0, 0, 0, 0, 0]);
    expect([...withdrawn, ...open].every((none) => none === 0)).toBe(true);
  });
});

it('are granted by luck to a share of the cases that close', () => {
  const plan = planOf({
    days: 1,
    flows: [
      { dueAfter: 0, steps: [{ line: 0, work: [1] }] },
      {
        dueAfter: 9,
        steps: [{ line: 0, work: [1] }],
        backlog: { step: 0, perDay: [4000] },
        grants: [{ stock: 0, share: 0.25 }]
      }
    ],
    stocks: [{ flow: 0, firstDue: [], interval: [10], earliest: 0 }],
    lines: [{ order: 'due', priorityClass: 1 }],
    groups: [{ capacity: 4000, lanes: [{ lines: [0], discipline: 'earliestDue', reservedShare: 0 }] }]
  });
  const tally = createTally(plan);
  replicate(createState(plan), tally, { seed: 3, replication: 0, expected: false });
  // Four standard errors of the binomial distribution: √(4000 · ¼ · ¾) is 27.4.
  expect(Math.abs(tally.counts.active[0]! - 1000)).toBeLessThanOrEqual(109);
});

it('that are available at once fall due each on its own day', () => {
  const plan = planOf({
    days: 30,
    flows: [{ dueAfter: 0, steps: [{ line: 0, work: [1] }] }],
    stocks: [{ flow: 0, firstDue: Array.from({ length: 10 }, () => 0), interval: [10, 20], earliest: 50 }],
    lines: [{ order: 'due', priorityClass: 1 }],
    groups: [{ capacity: 10, lanes: [{ lines: [0], discipline: 'earliestDue', reservedShare: 0 }] }]
  });
  plan.groups[0]!.capacity.fill(0, plan.past + 1);
  const tally = createTally(plan);
  replicate(createState(plan), tally, { seed: 3, replication: 0, expected: true });
  // Done on day 0, available on day 1, and due on day 10 or on day 20: overdue from the day after, half of them or all.
  const overdue = [...tally.counts.overdue];
  expect([overdue[10], overdue[11], overdue[20], overdue[21]]).toEqual([0, 5, 5, 10]);
});
