import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { ModelDocument } from '../model/document.ts';
import type { Measure } from '../simulation/tally.ts';
import type { Partial } from '../simulation/partial.ts';
import type { Plan } from '../simulation/plan.ts';
import { runExpected } from '../simulation/replications.ts';
import { compile, fillLikely } from './compile.ts';
import { richWith, scenarioIds, type MeasureInput } from './measures-testing.ts';
import { someMeasures, withTwoProgrammes } from './random-measures.ts';
import { createReplicator } from './replicator.ts';

const { numRuns = 12, seed = 20250903 } = fc.readConfigureGlobal() as { numRuns?: number; seed?: number };

/** The rich model with the measures that can stand together, in order: one that cannot is left out. */
function modelWith(measures: readonly MeasureInput[]): ModelDocument {
  let kept: MeasureInput[] = [];
  let model = richWith([kept], withTwoProgrammes);
  for (const measure of measures) {
    try {
      model = richWith([[...kept, measure]], withTwoProgrammes);
      kept = [...kept, measure];
    } catch (error) {
      if (!(error instanceof Error) || !error.message.includes('measures')) throw error;
    }
  }
  return model;
}

const sumOf = (numbers: ArrayLike<number>): number => Array.from(numbers).reduce((sum, n) => sum + n, 0);

/** Cases month by month and hours in all, of any number of replications of the plan's shape. */
function expectConserved(plan: Plan, { columns, sums, from, to, cells }: Partial): void {
  const at = (measure: Measure, cell: number) => columns[measure]?.[cell] ?? 0;
  for (let r = 0; r < to - from; r++)
    plan.flows.forEach((_, flow) => {
      const first = r * cells + flow * plan.months;
      for (let cell = first + 1; cell < first + plan.months; cell++) {
        const change = at('received', cell) - at('closed', cell) - at('withdrawn', cell);
        expect(at('open', cell)).toBe(at('open', cell - 1) + change);
        expect(at('overdue', cell)).toBeLessThanOrEqual(at('open', cell));
        expect(at('closedOnTime', cell)).toBeLessThanOrEqual(at('closed', cell));
      }
    });
  sums.worked.forEach((hours, cell) => {
    expect(hours).toBeLessThanOrEqual(sums.available[cell]! + sums.overtime[cell]!);
  });
  expect(sumOf(sums.workedOn) + sumOf(sums.dutyWork)).toBe(sumOf(sums.worked));
  const owed = sumOf(plan.groups.map((_, g) => sums.dutyOwed[(g + 1) * plan.months - 1]!));
  if (to - from > 1) return;
  const laidOut = sumOf(plan.groups.map(({ duty }) => (duty ? sumOf(duty) : 0)));
  const known = sumOf(sums.reminderWork) + sumOf(sums.noticeWork) + sumOf(sums.handoverWork) + laidOut;
  expect(sumOf(sums.dutyWork) + owed).toBe(known);
}

it(
  'measures of any kind together conserve cases and hours, and share their history to the last bit',
  { timeout: 6000 * numRuns },
  () => {
    fc.assert(
      fc.property(someMeasures, (measures) => {
        const model = modelWith(measures);
        const scenarios = scenarioIds(model);
        const request = { model, seed: 3, replications: 2 };
        const range = { from: 0, to: 2 };
        const together = createReplicator({ ...request, scenarios }).run(range);
        scenarios.forEach((scenario, i) => {
          const apart = createReplicator({ ...request, scenarios: [scenario] }).run(range)[0]!;
          expect(together[i]).toEqual(apart);
          const plan = fillLikely(compile(model, scenario));
          expectConserved(plan, apart);
          expectConserved(plan, runExpected(plan));
        });
      }),
      { numRuns, seed }
    );
  }
);
