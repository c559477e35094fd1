import { expect, it } from 'vitest';
import { smallWith, type MeasureInput } from '../forecast/measures-testing.ts';
import { loadFormulas } from '../formulas/load-formulas.ts';
import { assumptions } from './assumptions.ts';

await loadFormulas();

const mean = 'caseTypes.merudgift.steps.oplysning.handlingHours.mean';

it('the register shows a formula with its value and what it reads by name, and what a scenario sets by one', () => {
  const change = {
    kind: 'changeInput',
    input: mean,
    formula: 'grund + [netHours.careDays]',
    note: 'Prøvet af.'
  };
  const model = smallWith([[change as MeasureInput]], (draft) => {
    const steps = draft.caseTypes[0]!.steps as { handlingHours: { mean: unknown } }[];
    const source = { kind: 'assumption', note: 'Dobbelt så længe.' };
    steps[1]!.handlingHours.mean = { formula: `2 · [${mean}]`, unit: 'hours', source };
  });
  const told = (path: string) => {
    const found = assumptions(model, 'da').find((one) => one.path === path)!;
    return { ...found, value: found.value.replaceAll('\u202f', ' ') };
  };
  expect(told('caseTypes.merudgift.steps.vurdering.handlingHours.mean')).toMatchObject({
    value: '6 timer = 2 · [Merudgift, Oplysning: tidsforbrug pr. sag, middel]',
    source: 'antagelse: Dobbelt så længe.'
  });
  const set = assumptions(model, 'da').filter(
    ({ path }) => path.startsWith('scenarios.') && path.includes('.measures.')
  );
  expect(set.map(({ label, value, source }) => [label, value, source])).toEqual([
    [
      'Merudgift, Oplysning: tidsforbrug pr. sag, middel',
      'grund + [nettotimer, omsorgsdage]',
      expect.stringMatching(/^antagelse: .+: Prøvet af\.$/)
    ]
  ]);
});
