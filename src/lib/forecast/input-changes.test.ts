import { describe, expect, it } from 'vitest';
import { loadFormulas } from '../formulas/load-formulas.ts';
import type { ModelInput } from '../model/document.ts';
import { modelIn } from '../model/changed-inputs.ts';
import { listInputs } from '../model/inputs.ts';
import { commonMonths } from './common-months.ts';
import { compile } from './compile.ts';
import { likely, richWith, scenarioIds, smallWith, type MeasureInput } from './measures-testing.ts';
import { createReplicator } from './replicator.ts';

await loadFormulas();

const change = (input: string, formula: string): MeasureInput =>
  ({ kind: 'changeInput', input, formula }) as MeasureInput;
const perMonth = 'inflows.merudgift-ind.perMonth';
const mean = 'caseTypes.merudgift.steps.oplysning.handlingHours.mean';

/** An input in the scenario with the measures. */
function inputIn(measures: MeasureInput[], path: string, edit?: (draft: ModelInput) => void) {
  const model = smallWith([measures], edit);
  return listInputs(modelIn(model, model.scenarios[1]!.id)).find((input) => input.path === path)!.quantity;
}

describe('an input changed by a formula', () => {
  it('is the formula of what it was: 3 hours become 4.5', () => {
    const { plan, segment } = likely(smallWith([[change(mean, 'grund * 1,5')]]), 1);
    expect(plan.flows[0]!.steps[0]!.meanWork[segment('2024-05-02')]).toBe(4.5 * 3600);
  });

  it('of a range is changed at its low, likely and high value: 35–40–50 at 90 pct. and 3 more', () => {
    expect(inputIn([change(perMonth, 'grund · 90 % + 3')], perMonth)).toMatchObject({
      low: expect.closeTo(34.5, 9) as number,
      likely: expect.closeTo(39, 9) as number,
      high: expect.closeTo(48, 9) as number
    });
  });

  it('turns round where the formula falls', () => {
    expect(inputIn([change(perMonth, '100 - base')], perMonth)).toMatchObject({
      low: 50,
      likely: 60,
      high: 65
    });
  });

  it('reads other inputs at sandsynlig, as the formulas before it left them', () => {
    const measures = [change(mean, 'grund + 1'), change(perMonth, `160 / [${mean}]`)];
    expect(inputIn(measures, perMonth)).toMatchObject({ likely: 40 });
    expect(inputIn([...measures].reverse(), perMonth)).toMatchObject({
      likely: expect.closeTo(160 / 3, 9) as number
    });
  });

  it('leaves the document and other scenarios as they are', () => {
    const model = smallWith([[change(mean, '9')]]);
    expect(modelIn(model, model.scenarios[0]!.id)).toBe(model);
    expect(modelIn(model, model.scenarios[1]!.id)).toBe(modelIn(model, model.scenarios[1]!.id));
    expect(likely(model, 0).plan.flows[0]!.steps[0]!.meanWork[0]).toBe(3 * 3600);
  });
});

describe('replications of a scenario with a formula', () => {
  const range = { from: 1, to: 5 };
  const runs = (measures: MeasureInput[]) => {
    const model = richWith([measures]);
    const scenarios = scenarioIds(model);
    const request = { model, scenarios, seed: 11, replications: 6 };
    return { model, scenarios, partials: createReplicator(request).run(range) };
  };

  it('differ by exactly 0 where it changes nothing', () => {
    const [without, with_] = runs([
      change(perMonth, 'grund'),
      change('netHours.sicknessAbsence', '1 * grund')
    ]).partials;
    expect(with_).toEqual(without);
  });

  it('have the luck of the range that was changed: twice the level is the same cases and as many more', () => {
    const { model, scenarios, partials } = runs([change(perMonth, '2 * grund')]);
    const [received, more] = partials.map(({ columns }) => columns.received!);
    const { clock } = compile(model, scenarios[0]!);
    let [sum, sumMore] = [0, 0];
    for (let row = 0; row < 4; row++)
      for (let month = 0; month < clock.months; month++) {
        const flows = received!.length / 4 / clock.months;
        const cell = row * flows * clock.months + month;
        expect(more![cell]).toBeGreaterThanOrEqual(received![cell]!);
        sum += received![cell]!;
        sumMore += more![cell]!;
      }
    expect(sumMore).toBeGreaterThan(1.5 * sum);
    expect(commonMonths(model, scenarios, clock)).toBe(0);
  });

  it('may have a past of their own, where the formula is of how long ago cases can be due', () => {
    const { model, scenarios, partials } = runs([change('followUps.opfoelgninger.overdueDays', 'grund * 5')]);
    const alone = scenarios.map(
      (scenario) =>
        createReplicator({ model, scenarios: [scenario], seed: 11, replications: 6 }).run(range)[0]!
    );
    expect(partials).toEqual(alone);
    expect(alone[1]!.sums.overdueByAge).not.toEqual(alone[0]!.sums.overdueByAge);
  });
});
