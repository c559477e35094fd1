import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Caseload, Discipline } from './plan.ts';
import { replicate } from './replicate.ts';
import { createState } from './state.ts';
import { createTally, type Tally } from './tally.ts';
import { planOf, type Sketch } from './test-plan.ts';

const someNumbers = (min: number, max: number) =>
  fc.array(fc.integer({ min, max }), { minLength: 1, maxLength: 5 });

/** One group with two lanes without reserves; a flow of applications of two steps, one of follow-ups, one of one step. */
const someSketch: fc.Arbitrary<Sketch> = fc
  .record({
    days: fc.integer({ min: 5, max: 60 }),
    weekends: fc.boolean(),
    growth: fc.constantFrom(1, 2),
    capacity: fc.integer({ min: 1, max: 50 }),
    order: fc.constantFrom('received' as const, 'due' as const),
    byDue: fc.constantFrom<Discipline>('earliestDue', 'priority', 'onTimeFirst'),
    duty: fc.option(someNumbers(0, 12), { nil: undefined }),
    work: fc.array(someNumbers(1, 30), { minLength: 4, maxLength: 4 }),
    wait: someNumbers(0, 9),
    perDay: fc.tuple(fc.double({ min: 0, max: 3, noNaN: true }), fc.double({ min: 0, max: 3, noNaN: true })),
    backlog: fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 8 }),
    firstDue: fc.array(fc.integer({ min: -12, max: 30 }), { maxLength: 20 }),
    interval: someNumbers(3, 20),
    share: fc.constantFrom(0, 0.3, 1),
    stay: fc.option(someNumbers(1, 40), { nil: undefined })
  })
  .map(({ order, byDue, duty, work, wait, perDay, backlog, firstDue, interval, share, stay, ...rest }) => {
    const line = (priorityClass: number) => ({ order, priorityClass });
    const discipline = order === 'received' ? 'firstReceived' : byDue;
    const sketch: Sketch = {
      days: rest.days,
      weekends: rest.weekends,
      growth: rest.growth,
      lines: [line(2), line(1), line(3)],
      flows: [
        {
          dueAfter: 9,
          perDay: perDay[0],
          steps: [
            { line: 0, work: work[0]!, wait },
            { line: 1, work: work[1]! }
          ],
          grants: [{ stock: 0, share }]
        },
        { dueAfter: 0, steps: [{ line: 1, work: work[2]! }] },
        {
          dueAfter: 4,
          perDay: perDay[1],
          steps: [{ line: 2, work: work[3]! }],
          backlog: { step: 0, perDay: backlog }
        }
      ],
      stocks: [{ flow: 1, firstDue, interval, earliest: 2, ...(stay && { stay }) }],
      groups: [
        {
          capacity: rest.capacity,
          ...(duty && { duty }),
          posts: [{ capacity: rest.capacity }],
          lanes: [
            { lines: [0, 2], discipline, reservedShare: 0 },
            { lines: [1], discipline, reservedShare: 0 }
          ]
        }
      ]
    };
    return sketch;
  });

function run(sketch: Sketch, caseload: Caseload, replication: number, expected: boolean): Tally {
  const plan = planOf({ ...sketch, groups: sketch.groups.map((group) => ({ ...group, caseload })) });
  const tally = createTally(plan);
  replicate(createState(plan), tally, { seed: 11, replication, expected });
  return tally;
}

function sumsOf({ counts: _, ...sums }: Tally) {
  return sums;
}

/** Where the first number differs from the pooled group's, or −1; quicker than a list of all that differ. */
function difference(numbers: ArrayLike<number>, { counts, ...sums }: Tally, field: string): number {
  const others = ({ ...counts, ...sums } as Record<string, ArrayLike<number>>)[field]!;
  for (let i = 0; i < numbers.length; i++) if (numbers[i] !== others[i]) return i;
  return numbers.length === others.length ? -1 : numbers.length;
}

describe.each(['shared', 'personal'] as const)('a %s group of one adviser', (caseload) => {
  it('is the pooled group, path by path, in both readings', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(someSketch, fc.nat({ max: 1000 }), fc.boolean(), (sketch, replication, expected) => {
        const pooled = run(sketch, 'pooled', replication, expected);
        const other = run(sketch, caseload, replication, expected);
        for (const [field, numbers] of Object.entries({ ...other.counts, ...sumsOf(other) }))
          expect(difference(numbers, pooled, field), field).toBe(-1);
      }),
      { numRuns: 150, seed: 20250901 }
    );
  });
});

describe.each(['shared', 'personal'] as const)('posts of a %s group that nobody holds', (caseload) => {
  it('make no difference, so that scenarios with more posts have the same luck until they fill them', () => {
    fc.assert(
      fc.property(
        someSketch,
        fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 4 }),
        fc.nat({ max: 3 }),
        fc.boolean(),
        (sketch, capacities, vacant, expected) => {
          const posts = capacities.map((capacity, i) => ({ capacity, ...(i === 1 && { to: 9 }) }));
          const none = Array.from({ length: vacant }, () => ({ capacity: 7, to: 0 }));
          const groupWith = (of: typeof posts) => ({ ...sketch.groups[0]!, posts: of, handover: 2 });
          const one = run({ ...sketch, groups: [groupWith(posts)] }, caseload, 3, expected);
          const other = run({ ...sketch, groups: [groupWith([...posts, ...none])] }, caseload, 3, expected);
          for (const [field, numbers] of Object.entries({ ...other.counts, ...sumsOf(other) }))
            expect(difference(numbers, one, field), field).toBe(-1);
        }
      ),
      { numRuns: 100, seed: 20250901 }
    );
  });
});
