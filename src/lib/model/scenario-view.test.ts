import { describe, expect, it } from 'vitest';
import type { ScenarioId } from './id.ts';
import { inputsInUse, listInputs } from './inputs.ts';
import { measuresOf, scenarioChain, withMeasures, withStatedMeasures } from './scenario-view.ts';
import { known, smallModel } from './testing.ts';

const model = smallModel((draft) => {
  draft.scenarios.push(
    {
      id: 'tidligt',
      name: 'Tidligt',
      basedOn: 'viderefoert',
      measures: [{ kind: 'endGrant', grant: 'so42', on: '2025-06-30' }]
    },
    {
      id: 'halvt',
      name: 'Halvt',
      basedOn: 'tidligt',
      measures: [{ kind: 'continueGrant', grant: 'so42', share: known(0.5, 'share'), from: '2025-07-01' }]
    }
  );
});
const id = (name: string): ScenarioId => {
  const found = model.scenarios.find((scenario) => scenario.id === name);
  if (found === undefined) throw new Error(name);
  return found.id;
};

describe('the measures of a scenario', () => {
  it.each([
    ['udloeb', []],
    ['viderefoert', ['viderefoert 0 continueGrant']],
    ['halvt', ['viderefoert 0 continueGrant', 'tidligt 0 endGrant', 'halvt 0 continueGrant']]
  ])('%s', (name, expected) => {
    const measures = withMeasures(model, id(name));
    expect(measures.map(({ scenario, index, measure }) => `${scenario} ${index} ${measure.kind}`)).toEqual(
      expected
    );
  });

  it('has the paths under which its inputs are listed', () => {
    const paths = listInputs(model).map(({ path }) => path);
    for (const { measure, path } of withMeasures(model, id('halvt'))) {
      if (measure.kind === 'continueGrant') expect(paths).toContain(`${path}.share`);
    }
  });

  it('comes from the chain, the first scenario first', () => {
    expect(scenarioChain(model, id('halvt')).map((scenario) => scenario.id)).toEqual([
      'viderefoert',
      'tidligt',
      'halvt'
    ]);
  });

  it('leaves out those that are switched off, and their inputs; the others keep their names', () => {
    const share = known(0.5, 'share');
    const measures = [true, undefined, undefined].map((off, at) => ({
      kind: 'continueGrant' as const,
      grant: 'so42',
      share,
      from: `2025-0${at + 1}-01`,
      ...(off && { off })
    }));
    const stated = smallModel((draft) => {
      draft.scenarios.push({ id: 'slukket', name: 'Slukket', measures });
    });
    const slukket = stated.scenarios.at(-1)!.id;
    expect(measuresOf(stated, slukket).map((measure) => 'from' in measure && measure.from)).toEqual([
      '2025-02-01',
      '2025-03-01'
    ]);
    // As without the first: the second of the same name is number 2, and the one that is off comes after them.
    const path = 'scenarios.slukket.measures.continueGrant-so42';
    expect(withStatedMeasures(stated, slukket).map((one) => one.path)).toEqual([
      `${path}#3`,
      path,
      `${path}#2`
    ]);
    const paths = inputsInUse(stated).map((input) => input.path);
    expect(paths.filter((one) => one.startsWith(path))).toEqual([`${path}.share`, `${path}#2.share`]);
    expect(listInputs(stated).map((input) => input.path)).toContain(`${path}#3.share`);
  });

  it('throws for a scenario that is not there', () => {
    expect(() => withMeasures(smallModel(), id('halvt'))).toThrow(RangeError);
  });
});
