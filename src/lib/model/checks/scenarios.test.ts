import { describe, expect, it } from 'vitest';
import { smallInput } from '../testing.ts';
import { validateModel } from '../validate.ts';
import { refuses } from './refusals-testing.ts';
import { moved, secondGroup } from './small-parts-testing.ts';

describe('scenarios', () => {
  refuses([
    [
      'a scenario built on itself',
      (draft) => (draft.scenarios[0]!.basedOn = 'udloeb'),
      ['scenarios', 0, 'basedOn'],
      'cycle',
      'i ring: "udloeb" → "udloeb"',
      'in a circle: "udloeb" → "udloeb"'
    ],
    [
      'positions moved to where they are',
      (draft) => draft.scenarios[0]!.measures.push({ ...moved(0.5), to: 'sagsbehandlere' }),
      ['scenarios', 0, 'measures', 0, 'to'],
      'measure',
      'samme gruppe',
      'the same group'
    ],
    [
      'more positions moved than there are, in two moves',
      (draft) => {
        secondGroup(draft);
        draft.scenarios[0]!.measures.push(moved(0.75), moved(0.5, '2024-07-01'));
      },
      ['scenarios', 0, 'measures', 1, 'positions'],
      'measure',
      'højst 0,25 årsværk',
      'at most 0.25 full-time equivalents'
    ],
    [
      'a slider that sets nothing',
      (draft) => (draft.lever!.scenario = 'udloeb'),
      ['lever', 'scenario'],
      'measure',
      'viderefører bevillingen "so42"',
      'continues the grant "so42"'
    ]
  ]);

  it('reports each scenario of a circle, and none that only leads into it', () => {
    const result = validateModel(
      smallInput((draft) => {
        draft.scenarios[0]!.basedOn = 'viderefoert';
        draft.scenarios[1]!.basedOn = 'udloeb';
        draft.scenarios.push({ id: 'delvis', name: 'Delvis', basedOn: 'udloeb', measures: [] });
      })
    );
    expect(!result.ok && result.problems.map(({ path, code }) => [path[1], code])).toEqual([
      [0, 'cycle'],
      [1, 'cycle']
    ]);
  });
});
