import { describe, expect, it } from 'vitest';
import { listInputs } from '../inputs.ts';
import type { ModelInput } from '../document.ts';
import { known, smallInput, smallModel } from '../testing.ts';
import { validateModel } from '../validate.ts';

type ClockStart = NonNullable<ModelInput['caseTypes'][number]['clockStart']>;

const source = { kind: 'assumption', note: 'Antaget til test.' } as const;

function problemsOf(clockStart: object, change: (draft: ModelInput) => void = () => {}) {
  const result = validateModel(
    smallInput((draft) => {
      draft.caseTypes[0]!.clockStart = clockStart as ClockStart;
      change(draft);
    })
  );
  return result.ok ? [] : result.problems.map(({ code, path }) => [code, path.join('.')]);
}

const noWait = (draft: ModelInput) => {
  delete draft.caseTypes[0]!.steps[0]!.outsideWait;
};

describe('the start of a deadline', () => {
  it.each([
    [{ kind: 'received' }],
    [{ kind: 'aware', daysBeforeReceipt: { value: 14, unit: 'days', source } }],
    [{ kind: 'informed', step: 'oplysning' }],
    [{ kind: 'measureStarted', step: 'oplysning' }]
  ])('may be %o', (clockStart) => {
    expect(problemsOf(clockStart)).toEqual([]);
  });

  it('may be at the end of work without a wait after it, but not at the end of that wait', () => {
    expect(problemsOf({ kind: 'measureStarted', step: 'oplysning' }, noWait)).toEqual([]);
    expect(problemsOf({ kind: 'informed', step: 'oplysning' }, noWait)).toEqual([
      ['deadline', 'caseTypes.0.clockStart.step']
    ]);
  });

  it.each(['informed', 'measureStarted'])('is no last step (%s)', (kind) => {
    expect(problemsOf({ kind, step: 'vurdering' })).toEqual([['deadline', 'caseTypes.0.clockStart.step']]);
  });

  it('names a step of the case type', () => {
    expect(problemsOf({ kind: 'informed', step: 'oplysnin' })).toEqual([
      ['unknownReference', 'caseTypes.0.clockStart.step']
    ]);
  });

  it('lies a whole number of days before receipt, 0 or more', () => {
    for (const value of [-1, 1.5, 4000])
      expect(problemsOf({ kind: 'aware', daysBeforeReceipt: { value, unit: 'days', source } })).toEqual([
        [expect.any(String), 'caseTypes.0.clockStart.daysBeforeReceipt.value']
      ]);
  });

  it('is none where the stock plans the dates', () => {
    const problems = problemsOf({ kind: 'received' }, (draft) => {
      draft.caseTypes.push({
        id: 'opfoelgning',
        name: 'Opfølgning',
        deadline: { planned: true },
        clockStart: { kind: 'informed', step: 'samtale' },
        steps: [{ id: 'samtale', name: 'Samtale', handlingHours: { kind: 'fixed', mean: known(2, 'hours') } }]
      });
    });
    expect(problems).toContainEqual(['deadline', 'caseTypes.1.clockStart']);
  });

  it('is in the register of assumptions, in words', () => {
    const model = smallModel((draft) => {
      draft.caseTypes[0]!.clockStart = {
        kind: 'aware',
        daysBeforeReceipt: { value: 14, unit: 'days', source }
      } as ClockStart;
    });
    const input = listInputs(model).find(({ path }) => path.includes('clockStart'));
    expect(input?.label).toEqual({
      da: 'Merudgift: fristens start, dage før modtagelsen',
      en: 'Additional-cost benefit: start of the deadline, days before receipt'
    });
  });
});
