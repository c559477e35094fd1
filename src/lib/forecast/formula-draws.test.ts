import { describe, expect, it } from 'vitest';
import { loadFormulas } from '../formulas/load-formulas.ts';
import type { ModelInput } from '../model/document.ts';
import { inputsOfScenarios, modelIn } from '../model/changed-inputs.ts';
import { listInputs } from '../model/inputs.ts';
import { isRange } from '../model/quantity-value.ts';
import type { Quantity } from '../model/quantity.ts';
import { uncertain } from '../model/testing.ts';
import { compile, fillLikely } from './compile.ts';
import { valueDraws } from './draw-values.ts';
import { smallWith, type MeasureInput } from './measures-testing.ts';
import { createReplicator } from './replicator.ts';

await loadFormulas();

const source = { kind: 'assumption' as const, note: 'Regnet ud til test.' };
const oplysning = 'caseTypes.merudgift.steps.oplysning.handlingHours.mean';
const vurdering = 'caseTypes.merudgift.steps.vurdering.handlingHours.mean';

/** The second step takes what a formula makes of the first, which is uncertain. */
function modelWith(formula: string, measures: MeasureInput[] = []) {
  return smallWith([measures], (draft: ModelInput) => {
    const steps = draft.caseTypes[0]!.steps as { handlingHours: { mean: unknown } }[];
    steps[0]!.handlingHours.mean = uncertain(2, 3, 5, 'hours');
    steps[1]!.handlingHours.mean = { formula, unit: 'hours', source };
  });
}

type Model = ReturnType<typeof modelWith>;
const at = (model: Model, path: string): Quantity =>
  listInputs(model).find((input) => input.path === path)!.quantity;

/** The values of two inputs over replications, as a scenario has them. */
function drawn(model: Model, index: number, paths: readonly string[], replications = 200): number[][] {
  const scenario = model.scenarios[index]!.id;
  const draws = valueDraws(
    inputsOfScenarios(
      model,
      model.scenarios.map(({ id }) => id)
    ),
    5
  );
  const changed = modelIn(model, scenario);
  return Array.from({ length: replications }, (_, replication) => {
    const resolve = draws.ofReplication(replication);
    return paths.map((path) => resolve(at(changed, path)));
  });
}

describe('a formula of an uncertain input', () => {
  it('is in each replication the formula of the value drawn', () => {
    const pairs = drawn(modelWith(`2 * [${oplysning}] + 1`), 0, [oplysning, vurdering]);
    expect(new Set(pairs.map(([first]) => first)).size).toBe(200);
    for (const [first, second] of pairs) expect(second).toBe(2 * first! + 1);
  });

  it('of the year is in each replication that of the value drawn, twice it in 2024 and three times in 2025', () => {
    const paths = [oplysning, vurdering, `${vurdering}.changes.2025-01-01.to`];
    for (const [first, second, third] of drawn(modelWith(`[${oplysning}] * (år - 2022)`), 0, paths)) {
      expect(second).toBe(2 * first!);
      expect(third).toBe(3 * first!);
    }
  });

  it('stays between its ends where it turns between them: (x − 3)² of 2–3–5 is at most 4', () => {
    const model = modelWith(`([${oplysning}] - 3)^2 + 1`);
    expect(at(model, vurdering)).toMatchObject({ low: 1, likely: 1, high: 5 });
    for (const [first, second] of drawn(model, 0, [oplysning, vurdering]))
      expect(second).toBeCloseTo((first! - 3) ** 2 + 1, 9);
    // An arch is highest between its likely value and an end: what is more than both is cut off.
    const arch = modelWith(`1 + (5 - [${oplysning}]) * ([${oplysning}] - 2)`);
    expect(at(arch, vurdering)).toMatchObject({ low: 1, likely: 3, high: 3 });
    const values = drawn(arch, 0, [vurdering]).flat();
    expect(Math.max(...values)).toBe(3);
    expect(Math.min(...values)).toBeGreaterThanOrEqual(1);
  });

  it('is at its likely value where what is drawn gives no number: √((x − 4)² − ¼) between 3½ and 4½', () => {
    const model = modelWith(`1 + kvrod(([${oplysning}] - 4)^2 - 0,25)`);
    const likely = 1 + Math.sqrt(0.75);
    const pairs = drawn(model, 0, [oplysning, vurdering]);
    const within = pairs.filter(([first]) => Math.abs(first! - 4) < 0.5);
    expect(within.length).toBeGreaterThan(20);
    for (const [, second] of within) expect(second).toBeCloseTo(likely, 12);
    for (const [, second] of pairs) expect(Number.isFinite(second)).toBe(true);
  });

  it('is at its likely value in the expected run: 2 · 3 + 1 hours', () => {
    const model = modelWith(`2 * [${oplysning}] + 1`);
    const plan = fillLikely(compile(model, model.scenarios[0]!.id));
    expect(plan.flows[0]!.steps[1]!.meanWork[0]).toBe(7 * 3600);
  });

  it('follows what a scenario changes, and may itself be changed', () => {
    const input = (path: string, formula: string) =>
      ({ kind: 'changeInput', input: path, formula }) as MeasureInput;
    const model = modelWith(`2 * [${oplysning}] + 1`, [input(oplysning, 'grund * 2')]);
    expect(at(modelIn(model, model.scenarios[1]!.id), vurdering)).toMatchObject({
      low: 9,
      likely: 13,
      high: 21
    });
    const own = modelWith(`2 * [${oplysning}] + 1`, [input(vurdering, 'grund / 2')]);
    const pairs = drawn(own, 1, [oplysning, vurdering], 20);
    for (const [first, second] of pairs) expect(second).toBe((2 * first! + 1) / 2);
  });

  it('gives the same months whatever replications ran before', () => {
    const model = modelWith(`2 * [${oplysning}] + 1`);
    const request = { model, scenarios: [model.scenarios[0]!.id], seed: 3, replications: 4 };
    const all = createReplicator(request).run({ from: 0, to: 4 })[0]!;
    const last = createReplicator(request).run({ from: 3, to: 4 })[0]!;
    const cells = last.columns.received!.length;
    expect(all.columns.closed!.slice(3 * cells)).toEqual(last.columns.closed);
    expect(isRange(at(model, vurdering))).toBe(true);
  });
});
