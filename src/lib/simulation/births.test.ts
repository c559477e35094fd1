import { describe, expect, it } from 'vitest';
import { noteHandedOver } from './handed-over.ts';
import { begin, replicate, runDays } from './replicate.ts';
import { createMemory, runExpected, runExpectedTogether } from './replications.ts';
import { createState } from './state.ts';
import { createTally, type Measure, type Tally } from './tally.ts';
import { planOf, type Sketch } from './test-plan.ts';
import type { Choice, Plan } from './plan.ts';

const ample = {
  capacity: 1_000_000,
  lanes: [{ lines: [0], discipline: 'earliestDue', reservedShare: 0 }]
} as const;

/** Applications of flow 0 close on the day they come; what closes may give birth to cases of the other flows, due after 3 days. */
const withChoices = (choices: readonly Choice['options'][], more: Partial<Sketch> = {}): Plan =>
  planOf({
    days: 60,
    flows: [
      { dueAfter: 5, steps: [{ line: 0, work: [1, 3] }], perDay: 8, choices },
      { dueAfter: 3, steps: [{ line: 0, work: [2] }] },
      { dueAfter: 3, steps: [{ line: 0, work: [2] }] }
    ],
    births: [
      { flow: 1, delay: [4] },
      { flow: 2, delay: [6] }
    ],
    lines: [{ order: 'due', priorityClass: 1 }],
    groups: [ample],
    ...more
  });

function run(plan: Plan, expected: boolean, replication = 0): Tally {
  const tally = createTally(plan);
  replicate(createState(plan), tally, { seed: 5, replication, expected });
  return tally;
}

const daysOf = (plan: Plan, tally: Tally, measure: Measure, flow: number): number[] =>
  Array.from(tally.counts[measure].subarray(flow * plan.months, (flow + 1) * plan.months));
const total = (numbers: ArrayLike<number>): number => Array.from(numbers).reduce((a, b) => a + b, 0);

describe.each([false, true])('a case that closes (expected: %s)', (expected) => {
  it('gives birth to a case that is received when the delay is over, with a due day of its own', () => {
    const plan = withChoices([[{ share: 1, birth: 0 }]]);
    const tally = run(plan, expected);
    const closed = daysOf(plan, tally, 'closed', 0);
    expect(total(closed)).toBeGreaterThan(300);
    expect(daysOf(plan, tally, 'received', 1)).toEqual([0, 0, 0, 0, ...closed.slice(0, -4)]);
    expect(daysOf(plan, tally, 'born', 1)).toEqual(daysOf(plan, tally, 'received', 1));
    expect(total(daysOf(plan, tally, 'born', 0))).toBe(0);
    expect(daysOf(plan, tally, 'closedOnTime', 1)).toEqual(daysOf(plan, tally, 'closed', 1));
  });

  it('is late with it, counted from the day it came', () => {
    // Nobody works on the new cases, who stand alone in their line.
    const plan = planOf({
      days: 12,
      flows: [
        {
          dueAfter: 9,
          steps: [{ line: 0, work: [1] }],
          backlog: { step: 0, perDay: [7] },
          choices: [[{ share: 1, birth: 0 }]]
        },
        { dueAfter: 3, steps: [{ line: 1, work: [2] }] }
      ],
      births: [{ flow: 1, delay: [2] }],
      lines: [
        { order: 'due', priorityClass: 1 },
        { order: 'due', priorityClass: 1 }
      ],
      groups: [ample]
    });
    const tally = run(plan, expected);
    expect(daysOf(plan, tally, 'open', 1)).toEqual([0, 0, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7]);
    // Received on day 2 and due on day 5.
    expect(daysOf(plan, tally, 'overdue', 1)).toEqual([0, 0, 0, 0, 0, 0, 7, 7, 7, 7, 7, 7]);
    expect(tally.requiredAtStart[1]).toBe(0);
    expect(tally.required[plan.months + 2]).toBe(14);
  });

  it('takes at most one of the options of a choice, and one of them when they make up 1', () => {
    const plan = withChoices([
      [
        { share: 0.25, birth: 0 },
        { share: 0.75, birth: 1 }
      ]
    ]);
    const tally = run(plan, expected);
    const closed = daysOf(plan, tally, 'closed', 0);
    const [first, second] = [daysOf(plan, tally, 'born', 1), daysOf(plan, tally, 'born', 2)];
    closed.slice(0, -6).forEach((cases, day) => expect(first[day + 4]! + second[day + 6]!).toBe(cases));
    expect(total(first)).toBeGreaterThan(0);
    expect(total(second)).toBeGreaterThan(total(first));
  });

  it('that was itself born may give birth again', () => {
    const plan = withChoices([], {
      flows: [
        {
          dueAfter: 5,
          steps: [{ line: 0, work: [1] }],
          backlog: { step: 0, perDay: [5] },
          choices: [[{ share: 1, birth: 0 }]]
        }
      ],
      births: [{ flow: 0, delay: [7] }],
      days: 30
    });
    const closed = daysOf(plan, run(plan, expected), 'closed', 0);
    expect(closed).toEqual(closed.map((_, day) => (day % 7 === 0 ? 5 : 0)));
  });

  it('of a stock may give birth, once per follow-up', () => {
    const plan = planOf({
      days: 30,
      flows: [
        { dueAfter: 0, steps: [{ line: 0, work: [1] }], choices: [[{ share: 1, birth: 0 }]] },
        { dueAfter: 3, steps: [{ line: 0, work: [2] }] }
      ],
      births: [{ flow: 1, delay: [1] }],
      stocks: [{ flow: 0, firstDue: [0, 2, 2], interval: [10], earliest: 0 }],
      lines: [{ order: 'due', priorityClass: 1 }],
      groups: [ample]
    });
    const tally = run(plan, expected);
    expect(daysOf(plan, tally, 'received', 1).flatMap((cases, day) => (cases ? [[day, cases]] : []))).toEqual(
      [
        [1, 1],
        [3, 2],
        [11, 1],
        [13, 2],
        [21, 1],
        [23, 2]
      ]
    );
  });
});

describe('shares', () => {
  it('are met to a case by the expected run, for every option, day by day', () => {
    const options = [
      { share: 0.37, birth: 0 },
      { share: 0.21, birth: 1 }
    ];
    const plan = withChoices([options]);
    const tally = run(plan, true);
    let closed = 0;
    const born = [0, 0];
    for (let day = 0; day < plan.months - 6; day++) {
      closed += tally.counts.closed[day]!;
      options.forEach(({ share }, k) => {
        born[k]! += daysOf(plan, tally, 'born', k + 1)[day + [4, 6][k]!]!;
        // What is furthest behind is chosen, so that no option is a whole case from its share.
        expect(Math.abs(born[k]! - share * closed)).toBeLessThanOrEqual(1);
      });
    }
  });

  it('that rise give birth to the same cases and some more', () => {
    const received = [0.2, 0.3, 0.6].map((share) => {
      const plan = withChoices([[{ share, birth: 0 }]]);
      return daysOf(plan, run(plan, false), 'received', 1);
    });
    received[1]!.forEach((cases, day) => {
      expect(cases).toBeGreaterThanOrEqual(received[0]![day]!);
      expect(received[2]![day]).toBeGreaterThanOrEqual(cases);
    });
    expect(total(received[2]!)).toBeGreaterThan(total(received[0]!));
  });

  it('of two choices are drawn independently of each other', () => {
    const plan = withChoices([[{ share: 0.5, birth: 0 }], [{ share: 0.5, birth: 1 }]], {
      flows: [
        {
          dueAfter: 5,
          steps: [{ line: 0, work: [1] }],
          // One case a day, so that the children of each are told apart by their day.
          backlog: { step: 0, perDay: [1] },
          choices: [[{ share: 0.5, birth: 0 }], [{ share: 0.5, birth: 1 }]]
        },
        { dueAfter: 3, steps: [{ line: 0, work: [2] }] },
        { dueAfter: 3, steps: [{ line: 0, work: [2] }] }
      ],
      days: 10
    });
    const replications = 4000;
    const seen = [0, 0, 0, 0];
    const [state, tally] = [createState(plan), createTally(plan)];
    for (let replication = 0; replication < replications; replication++) {
      replicate(state, tally, { seed: 5, replication, expected: false });
      const [first, second] = [1, 2].map((flow) => total(daysOf(plan, tally, 'born', flow)));
      seen[2 * first! + second!]!++;
    }
    // Chi-square of three degrees of freedom: mean 3, deviation √6.
    const expectedEach = replications / 4;
    const chiSquare = total(seen.map((count) => (count - expectedEach) ** 2 / expectedEach));
    expect(chiSquare).toBeLessThan(3 + 4 * Math.sqrt(6));
  });
});

describe('a case that has changed hands', () => {
  const plan = planOf({
    days: 20,
    flows: [
      {
        dueAfter: 5,
        steps: [{ line: 0, work: [1] }],
        backlog: { step: 0, perDay: [100] },
        choices: [[{ share: 0, extraShareHandedOver: 1, birth: 0 }]]
      },
      { dueAfter: 3, steps: [{ line: 1, work: [2] }] }
    ],
    births: [{ flow: 1, delay: [1] }],
    lines: [
      { order: 'due', priorityClass: 1 },
      { order: 'due', priorityClass: 1 }
    ],
    groups: [{ capacity: 10, lanes: [{ lines: [0], discipline: 'earliestDue', reservedShare: 0 }] }]
  });
  const bornAfter = (moved: readonly number[], expected: boolean, replication = 0): number => {
    const [state, tally] = [createState(plan), createTally(plan)];
    begin(state, tally, { seed: 5, replication, expected });
    runDays(state, tally, plan.past, plan.past + 3);
    for (const cases of moved) noteHandedOver(state, 0, cases);
    runDays(state, tally, plan.past + 3, plan.past + 20);
    return total(daysOf(plan, tally, 'born', 1));
  };

  it('has a larger share: of 70 open cases 28 are moved, of which all return', () => {
    expect(bornAfter([], true)).toBe(0);
    expect(bornAfter([28], true)).toBe(28);
    expect(bornAfter([70], true)).toBe(70);
    // Of 35 and 35 more, half of the second have moved before: 35 + 35 · ½, of which the closest whole case.
    expect(Math.abs(bornAfter([35, 35], true) - 52.5)).toBeLessThanOrEqual(0.5);
  });

  it('returns in a stochastic run with its part of the open cases as probability', () => {
    const born = Array.from({ length: 400 }, (_, replication) => bornAfter([28], false, replication));
    const mean = total(born) / born.length;
    // 70 draws of probability 0.4.
    const error = Math.sqrt((70 * 0.4 * 0.6) / born.length);
    expect(Math.abs(mean - 28)).toBeLessThan(4 * error);
    expect(bornAfter([70], false)).toBe(70);
  });
});

describe('cases born of several on a day', () => {
  const planWith = (capacity: number) =>
    planOf({
      days: 40,
      months: 1,
      flows: [
        {
          dueAfter: 5,
          steps: [{ line: 0, work: [1] }],
          backlog: { step: 0, perDay: [12] },
          choices: [[{ share: 1, birth: 0 }]]
        },
        { dueAfter: 3, steps: [{ line: 1, work: Array.from({ length: 64 }, (_, i) => 1 + i) }] }
      ],
      births: [{ flow: 1, delay: [3] }],
      lines: [0, 1].map(() => ({ order: 'due', priorityClass: 1 })),
      groups: [capacity, 10_000].map((hours, line) => ({
        capacity: hours,
        lanes: [{ lines: [line], discipline: 'earliestDue', reservedShare: 0 }]
      }))
    });

  it('are the same cases as when their parents close one by one', () => {
    const hours = [1, 3, 12].map((capacity) => run(planWith(capacity), false).workedOn[1]);
    expect(hours).toEqual([hours[0], hours[0], hours[0]]);
  });

  it('are one run in the expected run, and in no other', () => {
    const used = [true, false].map((expected) => {
      const plan = planWith(12);
      const state = createState(plan);
      begin(state, createTally(plan), { seed: 5, replication: 0, expected });
      runDays(state, createTally(plan), plan.past, plan.past + 2);
      return state.usedEntries;
    });
    // Their parents' entry has been given back before they are born: place 0 is none, and they take one place or twelve.
    expect(used[0]).toBeLessThanOrEqual(3);
    expect(used[1]).toBeGreaterThanOrEqual(13);
  });
});

describe.each([false, true])('new cases that come on one day (expected: %s)', (expected) => {
  it('are of their own flow, though the other has as many before', () => {
    // Of flow 0 one case closes on day 1, after that of flow 2; of flow 1 one on day 0 and one on day 1.
    const closing = (line: number, cases: number, birth: number) => ({
      dueAfter: 9,
      steps: [{ line, work: [1] }],
      backlog: { step: 0, perDay: [cases] },
      choices: [[{ share: 1, birth }]]
    });
    const lane = (line: number) => ({ lines: [line], discipline: 'earliestDue', reservedShare: 0 }) as const;
    const plan = planOf({
      days: 10,
      flows: [
        closing(0, 1, 0),
        closing(1, 2, 1),
        { dueAfter: 9, steps: [{ line: 2, work: [1] }] },
        { dueAfter: 9, steps: [{ line: 2, work: [1] }] }
      ],
      births: [
        { flow: 2, delay: [5] },
        { flow: 3, delay: [5] }
      ],
      lines: [0, 1, 2].map(() => ({ order: 'due', priorityClass: 1 })),
      groups: [0, 1, 2].map((line) => ({ capacity: 1, lanes: [lane(line)] }))
    });
    plan.groups[0]!.capacity.fill(0, 0, plan.past + 1);
    const tally = run(plan, expected);
    expect(daysOf(plan, tally, 'born', 2)).toEqual([0, 0, 0, 0, 0, 0, 1, 0, 0, 0]);
    expect(daysOf(plan, tally, 'born', 3)).toEqual([0, 0, 0, 0, 0, 1, 1, 0, 0, 0]);
  });

  it('are new, though one before them goes on to its next step that day', () => {
    // Parents close on days 0 and 6. The first case is received on day 5, and waits six days from then; the second comes on day 11.
    const plan = planOf({
      days: 14,
      flows: [
        {
          dueAfter: 9,
          steps: [{ line: 0, work: [1] }],
          backlog: { step: 0, perDay: [2] },
          choices: [[{ share: 1, birth: 0 }]]
        },
        {
          dueAfter: 3,
          steps: [
            { line: 1, work: [1], wait: [6] },
            { line: 1, work: [1] }
          ]
        }
      ],
      births: [{ flow: 1, delay: [5] }],
      lines: [0, 1].map(() => ({ order: 'due', priorityClass: 1 })),
      groups: [0, 1].map((line) => ({
        capacity: line === 0 ? 1 : 100,
        lanes: [{ lines: [line], discipline: 'earliestDue', reservedShare: 0 }]
      }))
    });
    plan.groups[0]!.capacity.fill(0, plan.past + 1, plan.past + 6);
    const tally = run(plan, expected);
    expect(daysOf(plan, tally, 'born', 1)).toEqual([0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 1, 0, 0]);
    expect(daysOf(plan, tally, 'closed', 1)).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0]);
  });
});

it('all come in the expected run, though those between them come on another day', () => {
  const plan = withChoices([[{ share: 1, birth: 0 }]], { births: [{ flow: 1, delay: [2, 3] }] });
  const tally = run(plan, true);
  const closed = daysOf(plan, tally, 'closed', 0);
  // Those of the last two or three days come after the end.
  const born = total(daysOf(plan, tally, 'born', 1));
  expect(born).toBeLessThanOrEqual(total(closed.slice(0, -2)));
  expect(born).toBeGreaterThanOrEqual(total(closed.slice(0, -3)));
});

it('goes on from a history in common to the same bits in the expected run: what is behind its share stays behind', () => {
  const plans = [1_000_000, 20].map((later) => {
    const plan = withChoices(
      [
        [
          { share: 0.37, birth: 0 },
          { share: 0.21, extraShareHandedOver: 0.3, birth: 1 }
        ]
      ],
      { months: 6, moves: [{ on: 5, flow: 0, group: 0, share: 0.5, workPerCase: 3 }] }
    );
    plan.groups[0]!.capacity.fill(later, plan.past + 25);
    return plan;
  });
  const together = runExpectedTogether(plans.map(createMemory), 2);
  expect(together).toEqual(plans.map((plan) => runExpected(plan)));
});

it('leave like other applications when they tire of waiting, counted from the day they come', () => {
  const plan = withChoices([[{ share: 1, birth: 0 }]], {
    flows: [
      { dueAfter: 5, steps: [{ line: 0, work: [1, 3] }], perDay: 8, choices: [[{ share: 1, birth: 0 }]] },
      { dueAfter: 3, steps: [{ line: 1, work: [2] }], patienceUpTo: 12 },
      { dueAfter: 3, steps: [{ line: 1, work: [2] }] }
    ],
    lines: [
      { order: 'due', priorityClass: 1 },
      { order: 'due', priorityClass: 1 }
    ]
  });
  const tally = run(plan, true);
  const born = daysOf(plan, tally, 'born', 1);
  const withdrawn = daysOf(plan, tally, 'withdrawn', 1);
  expect(total(born)).toBeGreaterThan(300);
  expect(total(withdrawn)).toBe(total(born) - daysOf(plan, tally, 'open', 1).at(-1)!);
  // Nobody works on them: a twelfth of a day's cases leaves on each of the twelve days after.
  let left = 0;
  for (let day = 0; day < 60; day++) {
    const shareGone = (count: number, from: number) => (count * Math.min(12, Math.max(0, day - from))) / 12;
    left += withdrawn[day]!;
    expect(Math.abs(left - total(born.map(shareGone)))).toBeLessThan(3 + 7 * Math.log(total(born)));
  }
});
