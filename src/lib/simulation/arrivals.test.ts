import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Arrivals, Plan } from './plan.ts';
import { Purpose, bits, placeKey, streamKey, streamKey2, unit } from './random.ts';
import { replicate } from './replicate.ts';
import { createState } from './state.ts';
import { createTally } from './tally.ts';
import { planOf, type Sketch } from './test-plan.ts';

type Counts = Pick<Arrivals, 'perDay' | 'a' | 'b' | 'firstCount' | 'firstProbability'>;

const sketch = (days: number, more: Partial<Sketch> = {}): Sketch => ({
  days,
  flows: [{ dueAfter: 3, steps: [{ line: 0, work: [1] }], perDay: 1 }],
  lines: [{ order: 'received', priorityClass: 1 }],
  groups: [{ capacity: 0, lanes: [{ lines: [0], discipline: 'firstReceived', reservedShare: 0 }] }],
  ...more
});

function planWith(days: number, counts: Counts): Plan {
  const plan = planOf(sketch(days));
  return {
    ...plan,
    segmentOfDay: plan.segmentOfDay.fill(0),
    arrivals: [{ ...plan.arrivals[0]!, ...counts }]
  };
}

const counts = (perDay: number, a: number, b: number, firstProbability: number, firstCount = 0): Counts => ({
  perDay: Float64Array.of(perDay),
  a: Float64Array.of(a),
  b: Float64Array.of(b),
  firstCount: Int32Array.of(firstCount),
  firstProbability: Float64Array.of(firstProbability)
});

/** Σ log(numerator / denominator), for closed forms. */
const product = (factors: number[]): number => Math.exp(factors.reduce((sum, x) => sum + Math.log(x), 0));
const range = (n: number): number[] => Array.from({ length: n }, (_, i) => i + 1);

const poisson = (mean: number) => (k: number) => Math.exp(-mean) * product(range(k).map((i) => mean / i));
/** r failures' number of successes with probability p: C(k + r − 1, k)·p^k·(1 − p)^r. */
const negativeBinomial = (r: number, p: number) => (k: number) =>
  (1 - p) ** r * product(range(k).map((i) => ((i + r - 1) / i) * p));
const binomial = (n: number, p: number) => (k: number) =>
  k > n ? 0 : (1 - p) ** (n - k) * product(range(k).map((i) => ((n - i + 1) / i) * p));

const CASES: [string, Counts, (k: number) => number][] = [
  ['Poisson, mean .02', counts(0.02, 0, 0.02, Math.exp(-0.02)), poisson(0.02)],
  ['Poisson, mean 7.5', counts(7.5, 0, 7.5, Math.exp(-7.5)), poisson(7.5)],
  ['Poisson, mean 300', counts(300, 0, 300, Math.exp(-300)), poisson(300)],
  ['Poisson, mean 300, from 150', counts(300, 0, 300, poisson(300)(150), 150), poisson(300)],
  // Variance three times the mean: p = 2/3, r = mean·(1 − p)/p.
  ['negative binomial, mean 12', counts(12, 2 / 3, (2 / 3) * 5, (1 / 3) ** 6), negativeBinomial(6, 2 / 3)],
  ['binomial, 20 at .3', counts(6, -0.3 / 0.7, (21 * 0.3) / 0.7, 0.7 ** 20), binomial(20, 0.3)]
];

describe.each(CASES)('daily counts: %s', (_name, source, probability) => {
  const plan = planWith(400, source);
  const state = createState(plan);
  const tally = createTally(plan);
  replicate(state, tally, { seed: 5, replication: 3, expected: false });
  const { cumulative, length, first } = state.counts[0]!;
  const probabilities = Array.from({ length }, (_, k) => probability(first + k));

  it('add up the probabilities of theory', () => {
    let sum = 0;
    for (let k = 0; k < length; k++) {
      sum += probabilities[k]!;
      expect(Math.abs(cumulative[k]! - sum)).toBeLessThan(1e-12);
    }
    expect(1 - cumulative[length - 1]!).toBeLessThan(1e-12);
  });

  it('are the draw of their day, inverted', () => {
    const key = streamKey(5, 3, 1, Purpose.COUNT);
    const key2 = streamKey2(5, 3, 1, Purpose.COUNT);
    const inverted = Array.from({ length: plan.days }, (_, i) => {
      const u = unit(bits(placeKey(key, plan.past + i), key2, 0));
      let k = 0;
      for (let below = probabilities[0]!; below < u; below += probabilities[k]!) k++;
      return first + k;
    });
    expect(Array.from(tally.counts.received)).toEqual(inverted);
  });
});

describe('arrivals of the expected run', () => {
  it('add up to the expected number, to one case, on every day', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 50, noNaN: true }),
        fc.constantFrom(0.3, 1, 1.7),
        fc.boolean(),
        (perDay, growth, weekends) => {
          const days = 200;
          const flows = [{ dueAfter: 3, steps: [{ line: 0, work: [1] }], perDay }];
          const plan = planOf(sketch(days, { flows, growth, weekends }));
          const tally = createTally(plan);
          replicate(createState(plan), tally, { seed: 0, replication: 0, expected: true });
          let [total, theory] = [0, 0];
          for (let day = 0; day < days; day++) {
            const t = plan.past + day;
            if (plan.arrivalDay[t]) theory += plan.arrivals[0]!.perDay[plan.segmentOfDay[t]!]!;
            total += tally.counts.received[day]!;
            expect(Math.abs(total - theory)).toBeLessThan(1);
          }
        }
      ),
      { seed: 20250901, numRuns: 100 }
    );
  });

  it('come without fractions where the mean is whole', () => {
    const plan = planOf(sketch(50, { flows: [{ dueAfter: 3, steps: [{ line: 0, work: [1] }], perDay: 4 }] }));
    const tally = createTally(plan);
    replicate(createState(plan), tally, { seed: 0, replication: 0, expected: true });
    expect(new Set(tally.counts.received)).toEqual(new Set([4]));
  });
});

describe('a backlog at the second of three steps', () => {
  it('needs the mean hours of that step and of the one behind it', () => {
    const steps = [[2], [4, 6], [9]].map((work) => ({ line: 0, work }));
    const plan = planOf({
      days: 4,
      flows: [
        { dueAfter: 9, steps, backlog: { step: 1, perDay: [3, 0, 2] } },
        { dueAfter: 9, steps: steps.slice(1), backlog: { step: 0, perDay: [1] } }
      ],
      lines: [{ order: 'received', priorityClass: 1 }],
      groups: [{ capacity: 0, lanes: [{ lines: [0], discipline: 'firstReceived', reservedShare: 0 }] }]
    });
    const tally = createTally(plan);
    replicate(createState(plan), tally, { seed: 1, replication: 0, expected: false });
    expect([...tally.requiredAtStart]).toEqual([5 * (5 + 9), 5 + 9]);
  });
});

describe('cases of two steps that arrive', () => {
  it('require the mean hours of each, in the month that they arrive', () => {
    const steps = [[2, 6], [9]].map((work) => ({ line: 0, work }));
    const plan = planOf(sketch(3, { flows: [{ dueAfter: 9, steps, perDay: 4 }] }));
    const tally = createTally(plan);
    replicate(createState(plan), tally, { seed: 1, replication: 0, expected: true });
    // A month of a test's plan is a day: 4 cases of 4 and of 9.
    expect([...tally.requiredAtStep]).toEqual([16, 16, 16, 36, 36, 36]);
    expect([...tally.required]).toEqual([52, 52, 52]);
  });
});

describe('two sources of cases', () => {
  it('have counts of their own in every replication', () => {
    const plan = planOf({
      days: 60,
      flows: [0, 1].map(() => ({ dueAfter: 9, steps: [{ line: 0, work: [1] }], perDay: 5 })),
      lines: [{ order: 'received', priorityClass: 1 }],
      groups: [{ capacity: 0, lanes: [{ lines: [0], discipline: 'firstReceived', reservedShare: 0 }] }]
    });
    const rows = [0, 1, 2].flatMap((replication) => {
      const tally = createTally(plan);
      replicate(createState(plan), tally, { seed: 1, replication, expected: false });
      return [0, 1].map((flow) => [...tally.counts.received.subarray(60 * flow, 60 * (flow + 1))].join());
    });
    expect(new Set(rows).size).toBe(6);
  });
});
