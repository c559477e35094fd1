import { describe, expect, it, vi } from 'vitest';
import { loadFormulas } from '../../formulas/load-formulas.ts';
import type { ModelInput } from '../document.ts';
import { modelIn } from '../changed-inputs.ts';
import { modelSchema } from '../document.ts';
import { likelyValue } from '../quantity-value.ts';
import { known, smallInput, smallModel } from '../testing.ts';
import { validateModel } from '../validate.ts';

await loadFormulas();

type Measure = ModelInput['scenarios'][number]['measures'][number];

function problemsOf(...changes: [string, string][]) {
  const input = smallInput((draft) => {
    draft.scenarios[1]!.measures = changes.map(
      ([input, formula]) => ({ kind: 'changeInput', input, formula }) as Measure
    );
    delete draft.lever;
  });
  const result = validateModel(input);
  return result.ok ? [] : result.problems;
}

const share = 'staffGroups.sagsbehandlere.caseShare';

/** [what, changes, place, code, Danish says, English says] */
const cases: [string, [string, string][], string, string, string, string][] = [
  [
    'an input that is not there',
    [['staffGroups.sagsbehandlere.caseshare', 'grund']],
    '[0].input',
    'unknownReference',
    `Mente du "${share}"?`,
    `Did you mean "${share}"?`
  ],
  [
    'an input in the formula that is not there',
    [[share, 'grund * [netHours.holidays]']],
    '[0].formula',
    'unknownReference',
    '"netHours.holidays" kan ikke bruges her',
    '"netHours.holidays" cannot be used here'
  ],
  [
    'a grant, whose money would say something else',
    [['grants.so42.funds.sagsbehandlere.positions', '2']],
    '[0].input',
    'unknownReference',
    'hverken er kroner, bevilling, mål eller tiltag',
    'neither kroner, grant, target nor measure'
  ],
  [
    'a formula that cannot be read',
    [[share, 'grund +* 2']],
    '[0].formula',
    'formula',
    '"*" ved tegn 8 hører ikke hjemme der',
    '"*" at character 8 does not belong there'
  ],
  [
    'a name that formulas do not know',
    [[share, 'constructor']],
    '[0].formula',
    'formula',
    '"constructor" ved tegn 1 er ikke noget',
    '"constructor" at character 1 is nothing'
  ],
  [
    'a formula without a number',
    [[share, 'grund / 0']],
    '[0].formula',
    'formula',
    'giver intet tal',
    'gives no number'
  ],
  [
    'a value beyond what the input may be',
    [[share, 'grund * 2']],
    '[0].formula',
    'formula',
    'fandt 1.4; tilladt er et tal fra 0 til 1'.replace('fandt', 'Fandt'),
    'Found 1.4; allowed is a number'
  ],
  [
    'values that each may be and together may not',
    [['netHours.sicknessAbsence', '300']],
    '[0].formula',
    'formula',
    'passer modellen ikke sammen',
    'does not fit together'
  ],
  [
    'the second of two, by what the first has made of it',
    [
      [share, 'grund / 2'],
      [share, 'grund * 4']
    ],
    '[1].formula',
    'formula',
    'Fandt 1.4',
    'Found 1.4'
  ]
];

describe('a formula of an input', () => {
  it.each(cases)('is refused: %s', (_, changes, place, code, danish, english) => {
    const problems = problemsOf(...changes);
    expect(problems).toHaveLength(1);
    expect(problems[0]!.place).toBe(`scenarios[1] "viderefoert".measures${place}`);
    expect(problems[0]!.code).toBe(code);
    expect(problems[0]!.message.da).toContain(danish);
    expect(problems[0]!.message.en).toContain(english);
  });

  it('is allowed where its values are', () => {
    expect(problemsOf([share, 'grund * 1,2'], ['netHours.sicknessAbsence', 'min(grund; 8)'])).toEqual([]);
    // What the first alone would not be allowed to make, the second must not mend.
    expect(problemsOf([share, 'grund * 2'], [share, 'grund / 2'])).toHaveLength(1);
  });

  it('is refused in a model with so many inputs that looking through them would take long', () => {
    const after = (days: number) => new Date(Date.UTC(2024, 0, 1 + days)).toISOString().slice(0, 10);
    const input = smallInput((draft) => {
      delete draft.lever;
      const perMonth = { start: known(40, 'cases/month'), changes: [] as object[] };
      for (let day = 1; day <= 700; day++)
        perMonth.changes.push({ from: after(day), to: known(40, 'cases/month') });
      draft.inflows = Array.from({ length: 4 }, (_, at) => ({
        ...draft.inflows[0]!,
        id: `ind-${at}`,
        perMonth: perMonth as never
      }));
      const change = { kind: 'changeInput', input: share, formula: 'grund' } as Measure;
      draft.scenarios[1]!.measures = Array.from({ length: 40 }, () => change);
    });
    const result = validateModel(input);
    expect(result.ok ? [] : result.problems).toMatchObject([
      {
        code: 'volume',
        place: 'scenarios',
        message: { en: expect.stringContaining('at most 2,500 inputs in a model whose scenarios have 40') }
      }
    ]);
    // One formula looks through them once.
    input.scenarios[1]!.measures.length = 1;
    expect(validateModel(input).ok).toBe(true);
  });

  it('is refused at once, however it is made to take long', () => {
    expect(problemsOf([share, '9'.repeat(1_000_000)])).toMatchObject([{ code: 'notAllowed' }]);
    expect(problemsOf([share, '9^9^9^9^9^9'])).toMatchObject([{ code: 'formula' }]);
    expect(problemsOf([share, `${'('.repeat(200)}1${')'.repeat(200)}`])).toMatchObject([{ code: 'formula' }]);
  });
});

describe('formulas of scenarios that build on each other', () => {
  /** A chain in which each scenario adds an hour to a step, the first by a formula of one's choice. */
  const chain =
    (count: number, first = 'grund + 1') =>
    (draft: ModelInput) => {
      delete draft.lever;
      draft.scenarios = Array.from({ length: count }, (_, at) => ({
        id: `s-${at}`,
        name: `S ${at}`,
        ...(at === 0 ? {} : { basedOn: `s-${at - 1}` }),
        measures: [
          {
            kind: 'changeInput',
            input: 'caseTypes.merudgift.steps.oplysning.handlingHours.mean',
            formula: at === 0 ? first : 'grund + 1'
          } as Measure
        ]
      })).toReversed();
      draft.headline.scenario = 's-0';
      draft.headline.against = 's-1';
    };

  it('add up, and each is asked once: fifty, not 50 · 51 / 2', () => {
    const asked = vi.spyOn(modelSchema.shape.caseTypes, 'safeParse');
    const model = smallModel(chain(50));
    expect(asked).toHaveBeenCalledTimes(50);
    // Of the case types of the document only the one that is changed.
    for (const [part] of asked.mock.calls) expect(part).toHaveLength(1);
    asked.mockRestore();
    for (const [at, { id }] of model.scenarios.toReversed().entries()) {
      const { handlingHours } = modelIn(model, id).caseTypes[0]!.steps[0]!;
      expect(handlingHours.kind === 'fixed' && likelyValue(handlingHours.mean)).toBe(3 + at + 1);
    }
  });

  it('are refused where the problem stands, and nowhere else', () => {
    const result = validateModel(smallInput(chain(5, 'grund / 0')));
    expect(result.ok ? [] : result.problems.map(({ place }) => place)).toEqual([
      'scenarios[4] "s-0".measures[0].formula'
    ]);
  });
});
