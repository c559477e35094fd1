import { describe, expect, it } from 'vitest';
import { withDuplicate } from './edit-lists.ts';
import { valueAt } from './problem.ts';
import { renamed } from './renamed.ts';

const source = { kind: 'assumption', note: 'Prøve.' };
const quantity = (rest: object) => ({ ...rest, unit: 'hours', source });

/** Not valid, as a document that is being written: two case types, a grant, and a measure that changes an input. */
const root = {
  caseTypes: [
    {
      id: 'a',
      name: 'A',
      steps: [
        { id: 'vurder', handlingHours: { mean: quantity({ value: 2 }) } },
        {
          id: 'b',
          handlingHours: { mean: quantity({ formula: '2 · [caseTypes.a.steps.vurder.handlingHours.mean]' }) }
        }
      ]
    },
    {
      id: 'a-b',
      name: 'AB',
      steps: [{ id: 'vurder', handlingHours: { mean: quantity({ value: '[caseTypes.a.' }) } }]
    }
  ],
  inflows: [
    {
      id: 'ind',
      caseType: 'a',
      perMonth: quantity({
        formula:
          'min([caseTypes.a-b.steps.vurder.handlingHours.mean]; [caseTypes.a.steps.vurder.handlingHours.mean]) + 1,5'
      })
    }
  ],
  scenarios: [
    {
      id: 's',
      measures: [
        {
          kind: 'changeInput',
          input: 'caseTypes.a.steps.vurder.handlingHours.mean',
          formula: 'grund + [caseTypes.a.steps.b.handlingHours.mean]'
        }
      ]
    }
  ]
};

describe('an id that is changed', () => {
  const after = renamed(root, ['caseTypes', 0, 'id'], 'ny');

  it('is changed in the paths within formulas, and in those that begin alike it is not', () => {
    expect(valueAt(after, ['caseTypes', 0, 'steps', 1, 'handlingHours', 'mean', 'formula'])).toBe(
      '2 · [caseTypes.ny.steps.vurder.handlingHours.mean]'
    );
    expect(valueAt(after, ['inflows', 0, 'perMonth', 'formula'])).toBe(
      'min([caseTypes.a-b.steps.vurder.handlingHours.mean]; [caseTypes.ny.steps.vurder.handlingHours.mean]) + 1,5'
    );
    expect(valueAt(after, ['inflows', 0, 'caseType'])).toBe('ny');
  });

  it('is changed in what a measure changes, and in its formula', () => {
    expect(valueAt(after, ['scenarios', 0, 'measures', 0])).toMatchObject({
      input: 'caseTypes.ny.steps.vurder.handlingHours.mean',
      formula: 'grund + [caseTypes.ny.steps.b.handlingHours.mean]'
    });
  });

  it('is changed back to the very document', () => {
    expect(renamed(after, ['caseTypes', 0, 'id'], 'a')).toEqual(root);
  });

  it('of a step is changed in the middle of a path', () => {
    const step = renamed(root, ['caseTypes', 0, 'steps', 0, 'id'], 'se-paa');
    expect(valueAt(step, ['caseTypes', 0, 'steps', 1, 'handlingHours', 'mean', 'formula'])).toBe(
      '2 · [caseTypes.a.steps.se-paa.handlingHours.mean]'
    );
    expect(valueAt(step, ['inflows', 0, 'perMonth', 'formula'])).toContain('[caseTypes.a-b.steps.vurder.');
  });

  it('leaves alone what cannot be read', () => {
    const broken = {
      ...root,
      caseTypes: [{ ...root.caseTypes[0]!, note: quantity({ formula: '[caseTypes.a. §' }) }]
    };
    expect(valueAt(renamed(broken, ['caseTypes', 0, 'id'], 'ny'), ['caseTypes', 0, 'note', 'formula'])).toBe(
      '[caseTypes.a. §'
    );
  });
});

describe('a copy', () => {
  it('reads itself where the original read itself', () => {
    const after = withDuplicate(root, ['caseTypes', 0]);
    const formula = (index: number) =>
      valueAt(after, ['caseTypes', index, 'steps', 1, 'handlingHours', 'mean', 'formula']);
    expect(valueAt(after, ['caseTypes', 1, 'id'])).toBe('a-2');
    expect(formula(1)).toBe('2 · [caseTypes.a-2.steps.vurder.handlingHours.mean]');
    expect(formula(0)).toBe('2 · [caseTypes.a.steps.vurder.handlingHours.mean]');
  });
});
