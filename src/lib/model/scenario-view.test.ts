import { describe, expect, it } from 'vitest';
import type { ScenarioId } from './id.ts';
import { listInputs } from './inputs.ts';
import { scenarioChain, withMeasures } from './scenario-view.ts';
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

  it('throws for a scenario that is not there', () => {
    expect(() => withMeasures(smallModel(), id('halvt'))).toThrow(RangeError);
  });
});
