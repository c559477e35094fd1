import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buffersOf, merge } from './partial.ts';
import type { Plan } from './plan.ts';
import {
  createMemory,
  runExpected,
  runExpectedTogether,
  runReplications,
  runTogether
} from './replications.ts';
import { MEASURES } from './tally.ts';
import { planOf, type Sketch } from './test-plan.ts';

const sketch = (perDay: number, more: Partial<Sketch> = {}): Sketch => ({
  days: 40,
  months: 4,
  flows: [
    {
      dueAfter: 4,
      steps: [
        { line: 0, work: [1, 2, 5], wait: [0, 3, 8] },
        { line: 1, work: [1, 4] }
      ],
      perDay,
      grants: [{ stock: 0, share: 0.5 }],
      choices: [[{ share: 0.25, birth: 0 }]]
    },
    { dueAfter: 0, steps: [{ line: 1, work: [2] }] }
  ],
  births: [{ flow: 0, delay: [2, 9] }],
  stocks: [{ flow: 1, firstDue: [-3, 0, 5, 9], interval: [6, 9], earliest: 2, stay: [15, 60] }],
  lines: [
    { order: 'received', priorityClass: 1 },
    { order: 'due', priorityClass: 1 }
  ],
  groups: [
    {
      capacity: Math.ceil(perDay * 4.5),
      lanes: [
        { lines: [0], discipline: 'firstReceived', reservedShare: 0.4 },
        { lines: [1], discipline: 'onTimeFirst', reservedShare: 0 }
      ]
    }
  ],
  ...more
});

const REPLICATIONS = 24;

describe('partials', { timeout: 60_000 }, () => {
  const plans = {
    'an ordinary plan': planOf(sketch(3)),
    'a plan with a finite stock': planOf(
      sketch(2, {
        releases: [
          { flow: 0, count: [5, 0, 3] },
          { flow: 1, withFollowUps: { stock: 0, cases: 6, from: 1, latest: 25 } }
        ],
        probes: [
          { flows: [1], before: 2, needed: 12 },
          { flows: [0, 1], before: 0, needed: 40 }
        ]
      })
    ),
    // Some replications have measures that are 0 throughout, some do not.
    'hardly any cases': planOf(
      sketch(0.02, { stocks: [{ flow: 1, firstDue: [], interval: [6], earliest: 0 }] })
    ),
    // The count of the one month lies about the largest that 16 bits hold; nobody works on them.
    'very many cases': planOf({
      days: 220,
      months: 1,
      flows: [{ dueAfter: 4, steps: [{ line: 0, work: [1] }], perDay: 65_536 / 220 }],
      lines: [{ order: 'received', priorityClass: 1 }],
      groups: [{ capacity: 0, lanes: [{ lines: [0], discipline: 'firstReceived', reservedShare: 0 }] }]
    })
  };

  it.each(Object.entries(plans))('of %s merge to the same bits, however they were split', (_name, plan) => {
    const whole = runReplications(() => plan, { seed: 3, from: 0, to: REPLICATIONS });
    const memory = createMemory(plan);
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 1, max: REPLICATIONS - 1 }), { maxLength: 6 }).chain((cuts) => {
          const edges = [0, ...cuts.sort((a, b) => a - b), REPLICATIONS];
          const ranges = edges.slice(1).map((to, i) => ({ from: edges[i]!, to }));
          return fc.shuffledSubarray(ranges, { minLength: ranges.length });
        }),
        (ranges) => {
          const parts = ranges.map((range) => runReplications(() => plan, { seed: 3, ...range }, memory));
          expect(merge(parts)).toEqual(whole);
          if (parts.length > 2) {
            const sorted = parts.toSorted((a, b) => a.from - b.from);
            expect(merge([merge(sorted.slice(1)), sorted[0]!])).toEqual(whole);
          }
        }
      ),
      { seed: 20250901, numRuns: 12 }
    );
  });

  it('keep their numbers in the smallest type that holds them', () => {
    const some = runReplications(() => plans['an ordinary plan'], { seed: 3, from: 0, to: 4 });
    expect(some.columns.received).toBeInstanceOf(Uint16Array);
    const many = runReplications(() => plans['very many cases'], { seed: 3, from: 0, to: REPLICATIONS });
    expect(many.columns.received).toBeInstanceOf(Uint32Array);
    expect(Math.max(...many.columns.received!)).toBeGreaterThan(0xffff);
    expect(Math.min(...many.columns.received!)).toBeLessThan(0xffff);
    expect(many.columns.active, 'a plan without stocks').toBeNull();
    expect(many.columns.closed, 'a plan where nobody works').toBeNull();
  });

  it.each([
    [65_535, Uint16Array],
    [65_536, Uint32Array]
  ])('keep %i cases in numbers of as many bits as that takes', (cases, type) => {
    const plan = planOf({
      days: 2,
      flows: [{ dueAfter: 4, steps: [{ line: 0, work: [1] }], backlog: { step: 0, perDay: [cases] } }],
      lines: [{ order: 'received', priorityClass: 1 }],
      groups: [{ capacity: 0, lanes: [{ lines: [0], discipline: 'firstReceived', reservedShare: 0 }] }]
    });
    const { columns } = runReplications(() => plan, { seed: 3, from: 0, to: 1 });
    expect(columns.open).toEqual(type.of(cases, cases));
  });

  it('add up lead times beyond what the parts needed bits for', () => {
    const plan = planOf({
      days: 1,
      flows: [{ dueAfter: 4, steps: [{ line: 0, work: [1] }], backlog: { step: 0, perDay: [40_000] } }],
      lines: [{ order: 'received', priorityClass: 1 }],
      groups: [{ capacity: 40_000, lanes: [{ lines: [0], discipline: 'firstReceived', reservedShare: 0 }] }]
    });
    const parts = [0, 1].map((from) => runReplications(() => plan, { seed: 3, from, to: from + 1 }));
    // Received the day before, closed on the first.
    const leadTimes = { starts: Uint32Array.of(0, 1), classes: Uint16Array.of(1) };
    expect(parts[0]!.leadTimes).toEqual({ ...leadTimes, cases: Uint16Array.of(40_000) });
    expect(merge(parts).leadTimes).toEqual({ ...leadTimes, cases: Uint32Array.of(80_000) });
  });

  it('hand over every buffer once', () => {
    const partial = runReplications(() => plans['an ordinary plan'], { seed: 3, from: 0, to: 4 });
    const buffers = buffersOf(partial);
    expect(new Set(buffers).size).toBe(buffers.length);
    const columns = MEASURES.filter((measure) => partial.columns[measure]).length;
    expect(buffers).toHaveLength(
      columns +
        ['reachedOn', 'needed', 'before', 'progress'].length +
        ['starts', 'classes', 'cases'].length +
        Object.keys(partial.sums).length
    );
  });

  it.each([
    [
      'leave a gap',
      [
        [0, 2],
        [3, 4]
      ]
    ],
    [
      'overlap',
      [
        [0, 2],
        [1, 4]
      ]
    ],
    ['are none', []]
  ])('do not merge when they %s', (_name, ranges) => {
    const plan = plans['an ordinary plan'];
    const parts = ranges.map(([from, to]) => runReplications(() => plan, { seed: 3, from: from!, to: to! }));
    expect(() => merge(parts)).toThrow(/merge/);
  });
});

describe('memory', () => {
  it('that has grown gives the same numbers as memory that grows', () => {
    // Thousands of cases wait outside, each for itself, and hundreds become active.
    const plan = planOf(sketch(400, { days: 60, months: 60 }));
    const memory = createMemory(plan);
    const [entries, cases] = [memory.state.entries.length, memory.state.stocks[0]!.cases.length];
    const first = runReplications(() => plan, { seed: 9, from: 0, to: 1 }, memory);
    expect(memory.state.entries.length).toBeGreaterThan(entries);
    expect(memory.state.stocks[0]!.cases.length).toBeGreaterThan(cases);
    const grown = [memory.state.entries.length, memory.state.stocks[0]!.cases.length];
    expect(runReplications(() => plan, { seed: 9, from: 0, to: 1 }, memory)).toEqual(first);
    expect([memory.state.entries.length, memory.state.stocks[0]!.cases.length]).toEqual(grown);
    runExpected(plan, memory);
    expect(runReplications(() => plan, { seed: 9, from: 0, to: 1 }, memory)).toEqual(first);
  });

  it('stays as large as it was over many replications', () => {
    const plan = planOf(sketch(60));
    const memory = createMemory(plan);
    runReplications(() => plan, { seed: 9, from: 0, to: 5 }, memory);
    const size = memory.state.entries.length;
    runReplications(() => plan, { seed: 9, from: 5, to: 60 }, memory);
    expect(memory.state.entries.length).toBe(size);
  });

  it('reads a plan that was refilled between replications', () => {
    const plan = planOf(sketch(3));
    const twice = planOf({ ...sketch(3), growth: 1 });
    twice.arrivals[0]!.perDay.set(planOf(sketch(6)).arrivals[0]!.perDay);
    twice.arrivals[0]!.b.set(planOf(sketch(6)).arrivals[0]!.b);
    twice.arrivals[0]!.firstProbability.set(planOf(sketch(6)).arrivals[0]!.firstProbability);
    const alone = runReplications(() => twice, { seed: 3, from: 1, to: 2 });
    const refilled = planOf(sketch(3));
    const both = runReplications(
      (replication) => {
        const from = replication === 1 ? twice : plan;
        for (const field of ['perDay', 'b', 'firstProbability'] as const)
          refilled.arrivals[0]![field].set(from.arrivals[0]![field]);
        return refilled;
      },
      { seed: 3, from: 0, to: 2 }
    );
    const { cells } = both;
    expect(both.columns.received!.slice(cells)).toEqual(alone.columns.received);
    expect(both.columns.closed!.slice(cells)).toEqual(alone.columns.closed);
  });

  it('grows in one plan where another that it shares its history with has grown more', () => {
    // Every case waits outside for itself. The first plan comes to tens of thousands of them; the other to so many only in the end.
    const [large, small] = [40, 8].map((growth) =>
      planOf({
        days: 60,
        months: 2,
        growth,
        flows: [
          {
            dueAfter: 90,
            steps: [
              { line: 0, work: [1], wait: [40, 60] },
              { line: 0, work: [1] }
            ],
            perDay: 20
          }
        ],
        lines: [{ order: 'received', priorityClass: 1 }],
        groups: [
          {
            capacity: 1_000_000,
            pressure: { normalQueueDays: 5, handlingCut: 0.5, extraReturnShare: 0, overtimeShare: 0 },
            lanes: [{ lines: [0], discipline: 'firstReceived', reservedShare: 0 }]
          }
        ]
      })
    ) as [Plan, Plan];
    const later = small.arrivals[0]!;
    const grown = [later.perDay[1]!, later.b[1]!, later.firstProbability[1]!] as const;
    const refill = (replication: number) => {
      [later.perDay[1], later.b[1], later.firstProbability[1]] =
        replication === 0 ? [later.perDay[0]!, later.b[0]!, later.firstProbability[0]!] : grown;
    };
    const range = { seed: 4, from: 0, to: 2 };
    const together = runTogether(refill, range, [large, small].map(createMemory), 1);
    const alone = runReplications((replication) => (refill(replication), small), range);
    expect(together[1]).toEqual(alone);
  });
});

describe('plans that are run together', { timeout: 60_000 }, () => {
  const range = { seed: 6, from: 2, to: 6 };
  /** Alike in the first months of four, of ten days each, and of fewer hours afterwards. */
  const fewerFrom = (month: number, capacity: number): Plan => {
    const plan = planOf(sketch(3));
    for (const group of plan.groups) group.capacity.fill(capacity, plan.past + 10 * month);
    return plan;
  };
  const alone = (plan: Plan) => ({
    lucky: runReplications(() => plan, range),
    expected: runExpected(plan)
  });
  const together = (plans: readonly Plan[], commonMonths: number) => {
    const memories = plans.map(createMemory);
    // The second time in memory that has been used.
    const [lucky] = [0, 1].map(() => runTogether(() => {}, range, memories, commonMonths));
    const expected = runExpectedTogether(memories, commonMonths);
    expect(runTogether(() => {}, range, memories, commonMonths)).toEqual(lucky);
    return plans.map((_, i) => ({ lucky: lucky![i], expected: expected[i] }));
  };

  it.each([0, 1, 2, 3])('give what each gives alone, of %i months that they have in common', (months) => {
    const plans = [2, 5, 9].map((capacity) => fewerFrom(months, capacity));
    const each = plans.map(alone);
    expect(together(plans, months)).toEqual(each);
    expect(each[0]).not.toEqual(each[2]);
  });

  it.each([4, 5])('give the same where they have all four months in common, called %i', (months) => {
    const plan = planOf(sketch(3));
    expect(together([plan, planOf(sketch(3))], months)).toEqual([alone(plan), alone(plan)]);
  });

  it('may have begun differently, with other cases and another day of the clock, where nothing is in common', () => {
    const plans = [
      planOf(sketch(3)),
      planOf(
        sketch(3, { past: 25, stocks: [{ flow: 1, firstDue: [-9, -9, 0, 4], interval: [6], earliest: 2 }] })
      )
    ];
    const each = plans.map(alone);
    expect(together(plans, 0)).toEqual(each);
    const { requiredAtStart: atStart } = each[0]!.lucky.sums;
    expect(each[1]!.lucky.sums.requiredAtStart).not.toEqual(atStart);
  });

  it('are given back as they are named: none where there are none, and the parts of replications that were asked for', () => {
    expect(runTogether(() => {}, range, [], 2)).toEqual([]);
    expect(runExpectedTogether([], 2)).toEqual([]);
    const [one] = together([planOf(sketch(3))], 2);
    expect([one!.lucky!.from, one!.lucky!.to]).toEqual([2, 6]);
    expect([one!.expected!.from, one!.expected!.to]).toEqual([0, 1]);
  });
});
