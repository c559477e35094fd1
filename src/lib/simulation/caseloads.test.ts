import { describe, expect, it } from 'vitest';
import type { Caseload } from './plan.ts';
import { begin, replicate, runDays } from './replicate.ts';
import { createMemory, runReplications, runTogether } from './replications.ts';
import { createState } from './state.ts';
import { createTally } from './tally.ts';
import { planOf, type Sketch, type SketchPost } from './test-plan.ts';

const received = { order: 'received', priorityClass: 1 } as const;
const lane = (lines: number[], reservedShare = 0) =>
  ({ lines, discipline: 'firstReceived', reservedShare }) as const;
const reading = { seed: 1, replication: 0, expected: false };

/** `cases` of 10 hours each at the start. */
const sketch = (
  caseload: Caseload,
  cases: number,
  posts: readonly SketchPost[],
  more: Partial<Sketch> = {}
): Sketch => ({
  days: 12,
  flows: [{ dueAfter: 9, steps: [{ line: 0, work: [10] }], backlog: { step: 0, perDay: [cases] } }],
  lines: [received],
  groups: [{ capacity: 0, caseload, posts, handover: 3, lanes: [lane([0])] }],
  ...more
});

function run(given: Sketch) {
  const plan = planOf(given);
  const tally = createTally(plan);
  replicate(createState(plan), tally, reading);
  return tally;
}

/** The state before a day of the run. */
function stateBefore(given: Sketch, day: number) {
  const plan = planOf(given);
  const state = createState(plan);
  const tally = createTally(plan);
  begin(state, tally, reading);
  runDays(state, tally, plan.past, plan.past + day);
  return state;
}

const fours: SketchPost[] = [{ capacity: 4 }, { capacity: 4 }];

describe('a shared group', () => {
  it('has every adviser on a case of their own: 10 hours take one of them three days of 4', () => {
    const tally = run(sketch('shared', 4, fours));
    // Both begin on day 0, end after 2 hours of day 2, go on with the next for 2 hours, and end with day 4.
    expect([...tally.counts.closed]).toEqual([0, 0, 2, 0, 2, 0, 0, 0, 0, 0, 0, 0]);
    expect([...tally.worked]).toEqual([8, 8, 8, 8, 8, 0, 0, 0, 0, 0, 0, 0]);
  });

  it('gives the next case to whoever is free first', () => {
    // Two short cases and a long one behind: whoever ends the 2 hours takes the third.
    const tally = run({
      ...sketch('shared', 0, [{ capacity: 10 }, { capacity: 10 }]),
      flows: [2, 6, 8, 5].map((hours) => ({
        dueAfter: 9,
        steps: [{ line: 0, work: [hours] }],
        backlog: { step: 0, perDay: [1] }
      }))
    });
    // 2 + 8 = 10 for the one; 6 and 4 of 5 for the other.
    expect([...tally.workedOn].filter((_, cell) => cell % 12 === 0)).toEqual([2, 6, 8, 4]);
  });

  it('lets a colleague go on with the case of somebody who has left', () => {
    const tally = run(sketch('shared', 2, [{ capacity: 4 }, { capacity: 4, to: 1 }]));
    // Day 0: 4 hours on each. Then one works alone: the own is done after 6 hours, what is left of the colleague's after 12.
    expect([...tally.counts.closed]).toEqual([0, 0, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0]);
  });

  it('lets a successor go on with what lies on the desk', () => {
    const tally = run(sketch('shared', 1, [{ capacity: 4, successor: 1 }]));
    expect([...tally.counts.closed].indexOf(1)).toBe(2);
  });

  it.each([
    ['nobody else', 1, { capacity: 10, from: 99 }],
    ['a colleague who has begun one, too', 2, { capacity: 10 }]
  ])('lets somebody who comes go on with the case of one who has left: beside %s', (_, cases, colleague) => {
    const vacant = { capacity: 10, from: 99 };
    const given = sketch('shared', cases, [
      vacant,
      colleague,
      { capacity: 10, to: 1 },
      { capacity: 10, from: 1 }
    ]);
    const flows = given.flows.map((flow) => ({ ...flow, steps: [{ line: 0, work: [30] }] }));
    // Ten hours on each of three days.
    expect([...run({ ...given, flows }).counts.closed].slice(0, 4)).toEqual([0, 0, cases, 0]);
  });

  it('goes on with the next case when such a case is done', () => {
    const given = sketch('shared', 2, [
      { capacity: 10, to: 1 },
      { capacity: 10, from: 1 }
    ]);
    const flows = given.flows.map((flow) => ({ ...flow, steps: [{ line: 0, work: [12] }] }));
    // Day 0: 10 hours; day 1: 2, and 8 of the other; day 2: its last 4.
    expect([...run({ ...given, flows }).counts.closed].slice(0, 4)).toEqual([0, 1, 1, 0]);
  });

  it('has no more than its own advisers when somebody comes to it, and to another group', () => {
    const come = [{ capacity: 10 }, { capacity: 10, from: 2 }];
    const given: Sketch = {
      days: 5,
      flows: [{ dueAfter: 9, steps: [{ line: 2, work: [10] }], backlog: { step: 0, perDay: [90] } }],
      lines: [received, received, received, received],
      groups: [
        { capacity: 0, caseload: 'shared', posts: come, lanes: [lane([2])] },
        { capacity: 0, caseload: 'shared', posts: [{ capacity: 10 }], lanes: [lane([0, 1])] },
        { capacity: 0, caseload: 'personal', posts: come, lanes: [lane([3])] }
      ]
    };
    expect([...run(given).counts.closed]).toEqual([1, 1, 2, 2, 2]);
    // The others have nothing to do.
    expect([...stateBefore(given, 4).desks.caseload]).toEqual([0, 0, 0, 0, 0]);
  });
});

describe('caseloads that are moved to advisers', () => {
  it.each(['shared', 'personal'] as const)(
    'cost them three hours for each of half the six cases open on the morning, and stay whose they are (%s)',
    (caseload) => {
      const given = sketch(caseload, 8, [{ capacity: 10 }, { capacity: 10 }], {
        moves: [{ on: 1, flow: 0, group: 0, share: 0.5, workPerCase: 3 }]
      });
      const tally = run(given);
      expect([...tally.handoverWork].slice(0, 3)).toEqual([0, 9, 0]);
      expect([...tally.dutyWork].slice(0, 3)).toEqual([0, 9, 0]);
      // 80 hours of cases and 9 of duty; of the second case each has 5 or 6 hours done with day 1.
      expect([...tally.worked].slice(0, 6)).toEqual([20, 20, 20, 20, 9, 0]);
      expect([...tally.counts.closed].slice(0, 6)).toEqual([2, 0, 2, 2, 2, 0]);
      if (caseload === 'personal') expect([...stateBefore(given, 2).desks.caseload]).toEqual([3, 3]);
    }
  );
});

describe('reserves of advisers on one case at a time', () => {
  const two = (caseload: Caseload, reserve: number): Sketch => ({
    days: 100,
    flows: [0, 1].map((line) => ({
      dueAfter: 9,
      steps: [{ line, work: [10] }],
      backlog: { step: 0, perDay: [1000] }
    })),
    lines: [received, received],
    groups: [{ capacity: 0, caseload, posts: fours, lanes: [lane([0]), lane([1], reserve)] }]
  });

  it.each(['shared', 'personal'] as const)(
    'are met in the long run, to one case an adviser (%s)',
    (caseload) => {
      const tally = run({ ...two(caseload, 0.25), months: 1 });
      expect(tally.worked[0]).toBe(800);
      const onReserved = tally.workedOn[1]!;
      expect(Math.abs(onReserved - 200)).toBeLessThanOrEqual(20);
    }
  );

  it.each(['shared', 'personal'] as const)('are met by a lane that stands first (%s)', (caseload) => {
    const given = two(caseload, 0);
    const tally = run({
      ...given,
      months: 1,
      // Another group's lane stands before them.
      groups: [
        { capacity: 0, lanes: [lane([])] },
        { ...given.groups[0]!, lanes: [lane([0], 0.25), lane([1], 0.75)] }
      ]
    });
    expect(tally.worked[1]).toBe(800);
    expect(Math.abs(tally.workedOn[0]! - 200)).toBeLessThanOrEqual(20);
  });

  it("are the others' while their lane has nothing to do", () => {
    const given = two('shared', 0.5);
    const tally = run({
      ...given,
      months: 1,
      flows: [given.flows[0]!, { ...given.flows[1]!, backlog: { step: 0, perDay: [0] } }]
    });
    expect(tally.workedOn[0]).toBe(800);
  });

  // One adviser of 10 hours a day, whose second lane is owed half of them; all cases take an hour.
  const short = (flows: Sketch['flows'], lines: Sketch['lines']): Sketch => ({
    days: 2,
    flows,
    lines,
    groups: [
      { capacity: 0, caseload: 'shared', posts: [{ capacity: 10 }], lanes: [lane([0]), lane([1], 0.5)] },
      { capacity: 100, lanes: [lane([2])] }
    ]
  });

  it('are paid with the hours of each case, begun and ended within the day', () => {
    const flows = [0, 1].map((line) => ({
      dueAfter: 9,
      steps: [{ line, work: [1] }],
      backlog: { step: 0, perDay: [100] }
    }));
    const tally = run(short(flows, [received, received, received]));
    expect([...tally.counts.closed]).toEqual([5, 5, 5, 5]);
  });

  it('are lost by a lane that has no use for them', () => {
    const flows = [
      { dueAfter: 9, steps: [{ line: 0, work: [1] }], backlog: { step: 0, perDay: [100] } },
      // Their second step comes to the lane on day 1.
      {
        dueAfter: 9,
        steps: [
          { line: 2, work: [1], wait: [1] },
          { line: 1, work: [1] }
        ],
        backlog: { step: 0, perDay: [100] }
      }
    ];
    const tally = run(short(flows, [received, received, received]));
    expect([...tally.counts.closed]).toEqual([10, 5, 0, 5]);
  });
});

describe('a personal group', () => {
  it('gives new cases to the shorter of two: with two advisers, evenly', () => {
    const state = stateBefore(sketch('personal', 41, fours), 0);
    expect([...state.desks.caseload].sort((a, b) => a - b)).toEqual([20, 21]);
  });

  it('gives an adviser of half the hours half the cases', () => {
    const state = stateBefore(sketch('personal', 90, [{ capacity: 8 }, { capacity: 4 }]), 0);
    expect(Math.abs(state.desks.caseload[1]! - 30)).toBeLessThanOrEqual(1);
  });

  it('spreads cases over many advisers more evenly than chance', () => {
    const posts = Array.from({ length: 50 }, () => ({ capacity: 4 }));
    const { caseload } = stateBefore(sketch('personal', 1000, posts), 0).desks;
    // Two choices: the largest exceeds the mean by about ln ln n / ln 2 ≈ 2; one choice would by about 10.
    expect(Math.max(...caseload)).toBeLessThanOrEqual(20 + 4);
    expect(caseload.reduce((a, b) => a + b)).toBe(1000);
  });

  it('leaves an adviser idle beside the cases of another', () => {
    // Two cases: with two advisers one each. The shorter of the two is asked, whoever is free.
    const tally = run(sketch('personal', 3, [{ capacity: 10 }, { capacity: 10 }]));
    expect([...tally.counts.closed].slice(0, 3)).toEqual([2, 1, 0]);
    expect([...tally.worked].slice(0, 3)).toEqual([20, 10, 0]);
  });

  it('hands the cases of a leaver over, each for three hours, and takes none twice', () => {
    const given = sketch('personal', 8, [{ capacity: 10 }, { capacity: 10, to: 2 }]);
    const tally = run(given);
    // Days 0 and 1: two cases a day. The four left: two of them were the leaver's.
    expect([...tally.counts.closed].slice(0, 2)).toEqual([2, 2]);
    expect([...tally.dutyWork].slice(0, 4)).toEqual([0, 0, 6, 0]);
    // Day 2: 6 hours of handover and 4 of work; then 10 a day for what is left: 36 hours.
    expect([...tally.counts.closed].slice(2)).toEqual([0, 1, 1, 1, 1, 0, 0, 0, 0, 0]);
    expect([...tally.worked].slice(2, 8)).toEqual([10, 10, 10, 10, 6, 0]);
  });

  it('counts cases handed over by their flow', () => {
    const given = sketch('personal', 0, [{ capacity: 10 }, { capacity: 10, to: 2 }]);
    const state = stateBefore(
      {
        ...given,
        flows: [8, 0].map((cases) => ({
          dueAfter: 9,
          steps: [{ line: 0, work: [10] }],
          backlog: { step: 0, perDay: [cases] },
          // One option of one choice asks for it.
          choices: [
            [
              { share: 0, extraShareHandedOver: 0.5, birth: 0 },
              { share: 0, birth: 0 }
            ],
            [{ share: 0, birth: 0 }]
          ]
        })),
        births: [{ flow: 1, delay: [1] }]
      },
      3
    );
    // Two of the four that are left, one by one, each of which may have been the other: 4 · (1 − ¾²).
    expect(state.handedOver[0]).toBeCloseTo(1.75, 12);
    expect(state.handedOver[1]).toBe(0);
  });

  it('lets a new occupant begin with an empty caseload', () => {
    const given = sketch('personal', 8, [{ capacity: 10 }, { capacity: 10, to: 2 }]);
    const back = {
      ...given,
      groups: [{ ...given.groups[0]!, posts: [{ capacity: 10 }, { capacity: 10, successor: 2 }] }]
    };
    const state = stateBefore(back, 3);
    // Two of the four cases left were the leaver's: 6 hours of handover leave 7 to each, too few to close any. The colleague has
    // two, so the shorter of the two is the successor both times.
    expect(state.desks.occupant[1]).toBe(1);
    expect([...state.desks.caseload]).toEqual([2, 2]);
  });

  it.each([
    ['the first', []],
    ['the second', [{ capacity: 4, from: 99 }]]
  ])(
    'hands over the case that a leaver of %s post had in hand when a successor goes on with it',
    (_, before) => {
      // Day 0: 4 of 10 hours. Day 1: 3 hours of handover, and 1; day 2: 4; day 3: the last one.
      const given = sketch('personal', 1, [...before, { capacity: 4, successor: 1 }]);
      const tally = run(given);
      expect([...tally.dutyWork]).toEqual([0, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
      expect([...tally.counts.closed]).toEqual([0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0]);
      const held = [0, 1, 2, 3, 4].map((day) => stateBefore(given, day).desks.caseload.at(-1));
      expect(held).toEqual([1, 1, 1, 1, 0]);
    }
  );

  it('holds none of the cases that have left, begun or not, when somebody comes to them', () => {
    const given = sketch('personal', 8, [
      { capacity: 10, to: 1 },
      { capacity: 10, from: 5 }
    ]);
    const flows = given.flows.map((flow) => ({
      ...flow,
      steps: [{ line: 0, work: [1000] }],
      patienceUpTo: 3
    }));
    const tally = run({ ...given, flows });
    expect([...tally.counts.withdrawn].reduce((a, b) => a + b)).toBe(8);
    expect([...stateBefore({ ...given, flows }, 7).desks.caseload]).toEqual([0, 0]);
    expect(tally.handoverWork.every((none) => none === 0)).toBe(true);
  });

  it.each([0, 1])(
    'keeps cases with nobody while all posts are vacant, and hands them to whoever comes (group %s)',
    (group) => {
      const given = sketch('personal', 6, [
        { capacity: 10, to: 2 },
        { capacity: 10, from: 5 }
      ]);
      const idle = { ...given.groups[0]!, lanes: [lane([1])] };
      const tally = run({
        ...given,
        lines: [received, received],
        groups: group === 0 ? [given.groups[0]!, idle] : [idle, given.groups[0]!]
      });
      const days = (work: Float64Array) => [...work].slice(12 * group, 12 * group + 12);
      expect([...tally.counts.closed]).toEqual([1, 1, 0, 0, 0, 0, 0, 1, 1, 1, 1, 0]);
      // Four cases that had another adviser: 12 hours before the first of them.
      expect(days(tally.dutyWork)).toEqual([0, 0, 0, 0, 0, 10, 2, 0, 0, 0, 0, 0]);
      expect(days(tally.handoverWork)).toEqual([0, 0, 0, 0, 0, 12, 0, 0, 0, 0, 0, 0]);
      expect(days(tally.dutyOwed)).toEqual([0, 0, 0, 0, 0, 2, 0, 0, 0, 0, 0, 0]);
    }
  );

  it('lets a case return to its own adviser for its later steps', () => {
    const plan = planOf({
      ...sketch('personal', 0, fours),
      days: 40,
      flows: [
        {
          dueAfter: 9,
          steps: [
            { line: 0, work: [2], wait: [1, 6] },
            { line: 0, work: [3] }
          ],
          backlog: { step: 0, perDay: [5, 5] }
        }
      ]
    });
    const state = createState(plan);
    const tally = createTally(plan);
    begin(state, tally, reading);
    const before = [...state.desks.caseload];
    expect(before).toEqual([5, 5]);
    runDays(state, tally, plan.past, plan.past + 40);
    // Each adviser has done all of the own: nobody had anybody else's, and nobody has any left.
    expect([...state.desks.caseload]).toEqual([0, 0]);
    expect(tally.counts.closed.reduce((a, b) => a + b)).toBe(10);
    expect(tally.dutyWork.every((none) => none === 0)).toBe(true);
  });

  it.each(['in line or in hand', 'outside'])(
    'is lighter by every case that leaves undecided: %s',
    (where) => {
      // Four days' patience at most: at an hour a day nobody has finished 10 hours by then; those of an hour's step wait outside.
      const steps = [{ line: 0, work: [where === 'outside' ? 1 : 10], wait: [30] }];
      const given = sketch('personal', 0, [{ capacity: 4 }, { capacity: 4 }]);
      const left = stateBefore(
        {
          ...given,
          flows: [
            {
              dueAfter: 9,
              steps: [...steps, { line: 0, work: [1] }],
              backlog: { step: 0, perDay: [8] },
              patienceUpTo: where === 'outside' ? 8 : 2
            }
          ]
        },
        10
      );
      expect([...left.open]).toEqual([0]);
      expect([...left.desks.caseload]).toEqual([0, 0]);
    }
  );

  it('counts for each adviser the cases that are open, day after day', () => {
    const given = sketch('personal', 0, fours, {
      days: 30,
      flows: [{ dueAfter: 9, steps: [{ line: 0, work: [1, 2, 3] }], perDay: 3 }]
    });
    const plan = planOf(given);
    const state = createState(plan);
    const tally = createTally(plan);
    begin(state, tally, reading);
    for (let day = 0; day < 30; day++) {
      runDays(state, tally, plan.past + day, plan.past + day + 1);
      expect(state.desks.caseload.reduce((a, b) => a + b)).toBe(state.open[0]);
      expect(Math.min(...state.desks.caseload)).toBeGreaterThanOrEqual(0);
    }
  });

  it('gives follow-ups an adviser for good', () => {
    const plan = planOf({
      ...sketch('personal', 0, fours),
      days: 60,
      flows: [{ dueAfter: 0, steps: [{ line: 0, work: [1] }] }],
      stocks: [
        { flow: 0, firstDue: Array.from({ length: 30 }, (_, i) => i % 10), interval: [10], earliest: 2 }
      ]
    });
    const state = createState(plan);
    const tally = createTally(plan);
    begin(state, tally, reading);
    expect([...state.desks.caseload]).toEqual([15, 15]);
    runDays(state, tally, plan.past, plan.past + 60);
    expect([...state.desks.caseload]).toEqual([15, 15]);
  });

  it('gives follow-ups that are open at the start to the adviser of each', () => {
    const given = sketch('personal', 0, fours, {
      flows: [{ dueAfter: 0, steps: [{ line: 0, work: [4] }] }],
      stocks: [{ flow: 0, firstDue: Array.from({ length: 10 }, () => -1), interval: [90], earliest: 0 }]
    });
    // Five active cases each, and one follow-up a day.
    expect([...run(given).counts.closed].slice(0, 6)).toEqual([2, 2, 2, 2, 2, 0]);
  });

  it('lets a case that is born of another belong to its adviser from the day the parent closes', () => {
    const given = sketch('personal', 4, [{ capacity: 20 }, { capacity: 20 }], {
      flows: [
        {
          dueAfter: 9,
          steps: [{ line: 0, work: [10] }],
          backlog: { step: 0, perDay: [4] },
          choices: [[{ share: 1, birth: 0 }]]
        },
        { dueAfter: 9, steps: [{ line: 0, work: [10] }] }
      ],
      births: [{ flow: 1, delay: [4] }]
    });
    const between = stateBefore(given, 3);
    expect([...between.open]).toEqual([0, 0]);
    expect([...between.desks.caseload]).toEqual([2, 2]);
    const tally = run(given);
    // Each has two, so both are done with theirs on the day they come.
    expect([...tally.counts.closed].slice(12, 18)).toEqual([0, 0, 0, 0, 4, 0]);
    expect(stateBefore(given, 6).desks.caseload.every((cases) => cases === 0)).toBe(true);
  });

  it("lets an active case belong to its application's adviser, whoever has fewer", () => {
    // The colleague comes on day 2 and has nothing; both applications are granted on day 3.
    const given = sketch('personal', 2, [{ capacity: 5 }, { capacity: 5, from: 2 }], {
      flows: [
        {
          dueAfter: 9,
          steps: [{ line: 0, work: [10] }],
          backlog: { step: 0, perDay: [2] },
          grants: [{ stock: 0, share: 1 }]
        },
        { dueAfter: 0, steps: [{ line: 0, work: [1] }] }
      ],
      stocks: [{ flow: 1, firstDue: [], interval: [50], earliest: 0 }]
    });
    expect([...stateBefore(given, 4).desks.caseload]).toEqual([2, 0]);
  });

  it.each([
    [0, 1],
    [1, 0]
  ])(
    'gives active cases that come of another group to its own advisers: from group %s to group %s',
    (from, to) => {
      const given: Sketch = {
        days: 12,
        flows: [
          {
            dueAfter: 9,
            steps: [{ line: from, work: [1] }],
            backlog: { step: 0, perDay: [12] },
            grants: [{ stock: 0, share: 1 }]
          },
          { dueAfter: 0, steps: [{ line: to, work: [1] }] }
        ],
        stocks: [{ flow: 1, firstDue: [], interval: [50], earliest: 0 }],
        lines: [received, received],
        groups: [0, 1].map((line) => ({
          capacity: 0,
          caseload: 'personal',
          posts: [{ capacity: 10 }, { capacity: 10 }],
          lanes: [lane([line])]
        }))
      };
      const { caseload } = stateBefore(given, 2).desks;
      expect([...caseload.slice(2 * from, 2 * from + 2)]).toEqual([0, 0]);
      // The shorter of two, twelve times.
      expect([...caseload.slice(2 * to, 2 * to + 2)]).toEqual([6, 6]);
    }
  );

  it('hands an active case over once, when it returns to the colleague of one who has left', () => {
    const given = sketch('personal', 0, [{ capacity: 10 }, { capacity: 10, to: 2 }], {
      days: 18,
      flows: [{ dueAfter: 0, steps: [{ line: 0, work: [1] }] }],
      stocks: [{ flow: 0, firstDue: [5, 5, 5, 5], interval: [5], earliest: 0 }]
    });
    const tally = run(given);
    // Two of the four were the leaver's.
    expect([...tally.handoverWork]).toEqual(Array.from({ length: 18 }, (_, day) => (day === 5 ? 6 : 0)));
    expect([...tally.counts.closed]).toEqual(
      Array.from({ length: 18 }, (_, day) => ([5, 10, 15].includes(day) ? 4 : 0))
    );
    expect([...stateBefore(given, 18).desks.caseload]).toEqual([4, 0]);
  });

  it('spreads the cases of a leaver over all who stay, by the shorter of two', () => {
    const posts = [{ capacity: 4 }, { capacity: 4 }, { capacity: 4 }, { capacity: 4, to: 1 }];
    const given = sketch('personal', 240, posts, {
      flows: [{ dueAfter: 9, steps: [{ line: 0, work: [1000] }], backlog: { step: 0, perDay: [240] } }]
    });
    const { caseload } = stateBefore(given, 2).desks;
    expect(caseload[3]).toBe(0);
    // One that the leaver had in hand stays on the desk until somebody is free.
    for (const cases of caseload.slice(0, 3)) expect(Math.abs(cases - 79.5)).toBeLessThanOrEqual(2);
  });

  it('hands over the case that a leaver had in hand when a colleague goes on with it', () => {
    // Each has begun one of 10 hours; the leaver's 6 that are left wait for the colleague, who has 6 of the own to do first.
    const given = sketch('personal', 2, [{ capacity: 4 }, { capacity: 4, to: 1 }]);
    const tally = run(given);
    // Days 1 and 2: 6 hours of the own and 2 of the other; day 3: 3 hours of handover and 1; days 4: the last 3.
    expect([...tally.dutyWork]).toEqual([0, 0, 0, 3, 0, 0, 0, 0, 0, 0, 0, 0]);
    expect([...tally.counts.closed]).toEqual([0, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0, 0]);
    expect([...stateBefore(given, 6).desks.caseload]).toEqual([0, 0]);
  });

  it.each([
    [0, 1],
    [1, 0]
  ])('takes over what comes from the advisers of another: from group %s to group %s', (from, to) => {
    const given: Sketch = {
      days: 12,
      flows: [
        {
          dueAfter: 9,
          steps: [
            { line: from, work: [1] },
            { line: to, work: [10] }
          ],
          backlog: { step: 0, perDay: [20] }
        }
      ],
      lines: [received, received],
      groups: [0, 1].map((line) => ({
        capacity: 0,
        caseload: 'personal',
        posts: [{ capacity: 10 }, { capacity: 10 }],
        handover: 5,
        lanes: [lane([line])]
      }))
    };
    const { desks } = stateBefore(given, 2);
    // Twenty hours a day: all are through the first step on day 0, and on day 1 two of the second are done.
    expect([...desks.caseload.slice(2 * from, 2 * from + 2)]).toEqual([0, 0]);
    expect([...desks.caseload.slice(2 * to, 2 * to + 2)]).toEqual([9, 9]);
    const tally = run(given);
    expect([...tally.counts.closed]).toEqual([0, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 0]);
    // A case that goes on to another group is not handed over within one.
    expect(tally.dutyWork.every((work) => work === 0)).toBe(true);
  });
});

it.each(['shared', 'personal'] as const)(
  'goes on from a history in common to the same bits: what lanes are owed, posts and caseloads (%s)',
  (caseload) => {
    const plans = [2, 9].map((later) => {
      const plan = planOf({
        days: 20,
        months: 5,
        flows: [0, 1].map((line) => ({
          dueAfter: 9,
          steps: [{ line, work: [3, 17, 40] }],
          backlog: { step: 0, perDay: [30] },
          perDay: 2
        })),
        lines: [received, received],
        groups: [0, 1].map((g) => ({
          capacity: 0,
          caseload,
          posts: [{ capacity: 11 }, { capacity: 7, to: 6 }, { capacity: 9, from: 3, successor: 6 }],
          handover: 2,
          // The lines of a personal group are its own.
          lanes: caseload === 'personal' ? [lane([g], 0.4)] : [lane([0], 0.4), lane([1], 0.3)]
        }))
      });
      for (const group of plan.groups)
        for (const { capacity } of group.advisers)
          capacity.forEach(
            (hours, day) => (capacity[day] = day >= plan.past + 8 ? Math.min(hours, later) : hours)
          );
      for (const group of plan.groups)
        group.capacity.forEach((_, day) => {
          group.capacity[day] = group.advisers.reduce((sum, { capacity }) => sum + capacity[day]!, 0);
        });
      return plan;
    });
    const range = { seed: 2, from: 0, to: 3 };
    const together = runTogether(() => {}, range, plans.map(createMemory), 2);
    expect(together).toEqual(plans.map((plan) => runReplications(() => plan, range)));
  }
);

it('goes on from a history in common that has more cases than memory begins with', () => {
  const plans = [0, 1].map(() => planOf(sketch('personal', 5000, fours, { days: 4 })));
  const range = { seed: 2, from: 0, to: 1 };
  const alone = runReplications(() => plans[0]!, range);
  expect(runTogether(() => {}, range, plans.map(createMemory), 2)).toEqual([alone, alone]);
});
