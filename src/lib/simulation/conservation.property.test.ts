import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  expectConserved,
  expectConsistentCounts,
  expectProbesCount,
  expectStocksConserved
} from './conserved-cases-testing.ts';
import { expectHoursConserved } from './conserved-hours-testing.ts';
import { idleFault } from './idle-testing.ts';
import {
  expectCaseloadsCounted,
  expectNotDueCounted,
  expectOlderCounted,
  expectOutsideCounted
} from './kept-counts-testing.ts';
import { someSketch } from './random-sketch-testing.ts';
import { replicate } from './replicate.ts';
import { createState, type State } from './state.ts';
import { createTally, type Tally } from './tally.ts';
import { planOf } from './test-plan.ts';

/** The deep tests import this file with more runs and another seed. */
const { numRuns = 200, seed = 20250901 } = fc.readConfigureGlobal() as { numRuns?: number; seed?: number };

function run(state: State, tally: Tally, replication: number, expected: boolean): Tally {
  replicate(state, tally, { seed: 7, replication, expected });
  return tally;
}

function sameNumbers(one: object, other: object): boolean {
  return Object.entries(one).every(([field, numbers]) => {
    const others = other[field as keyof typeof other] as unknown;
    if (!ArrayBuffer.isView(numbers)) return sameNumbers(numbers as object, others as object);
    const [a, b] = [numbers, others] as [Int32Array, Int32Array];
    return a.length === b.length && a.every((number, i) => number === b[i]);
  });
}

describe('any plan, both readings', { timeout: 300 * numRuns }, () => {
  it('conserves cases and hours, and idles no hour beside a case', () => {
    fc.assert(
      fc.property(someSketch, fc.boolean(), fc.nat({ max: 1000 }), (sketch, expected, replication) => {
        const plan = planOf(sketch);
        const state = createState(plan);
        const tally = run(state, createTally(plan), replication, expected);
        expectConserved(plan, tally);
        expectHoursConserved(plan, tally);
        expectConsistentCounts(plan, tally);
        const lastMonth = plan.months - 1;
        const worked = (group: number) => tally.worked[group * plan.months + lastMonth]!;
        expect(idleFault(state, plan.past + plan.days - 1, worked)).toBeNull();
        expectCaseloadsCounted(state);
        expectStocksConserved(state);
        expectProbesCount(state, tally);
        expectOlderCounted(state);
        expectNotDueCounted(state, tally);
        expectOutsideCounted(state);
      }),
      { numRuns, seed }
    );
  });

  it('is the same to the last bit when its groups may answer to pressure by nothing', () => {
    fc.assert(
      fc.property(someSketch, fc.boolean(), (sketch, expected) => {
        const nothing = { normalQueueDays: 1, handlingCut: 0, extraReturnShare: 0, overtimeShare: 0 };
        const [without, with0] = [undefined, nothing].map((pressure) => {
          const groups = sketch.groups.map(({ pressure: _, ...group }) => ({
            ...group,
            ...(pressure && { pressure })
          }));
          const plan = planOf({ ...sketch, groups });
          return run(createState(plan), createTally(plan), 3, expected);
        });
        expect(sameNumbers(without!, with0!)).toBe(true);
      }),
      { numRuns: Math.ceil(numRuns / 4), seed }
    );
  });

  it('gives a replication the same numbers whatever ran before it', () => {
    fc.assert(
      fc.property(someSketch, (sketch) => {
        const plan = planOf(sketch);
        const inOrder = createState(plan);
        const tallies = [0, 1, 2].map((replication) => run(inOrder, createTally(plan), replication, false));
        const backwards = createState(plan);
        const again = createTally(plan);
        run(backwards, again, 0, true);
        for (const replication of [2, 0, 1]) {
          expect(sameNumbers(run(backwards, again, replication, false), tallies[replication]!)).toBe(true);
        }
      }),
      { numRuns: Math.ceil(numRuns / 4), seed }
    );
  });
});
