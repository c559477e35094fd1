import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadFormulas } from '../formulas/load-formulas.ts';
import type { ModelInput } from './document.ts';
import { documentHash } from './hash.ts';
import { listInputs } from './inputs.ts';
import type { Problem } from './problem.ts';
import type { Quantity } from './quantity.ts';
import { known, smallInput, uncertain } from './testing.ts';
import { parseModelText, validateModel } from './validate.ts';

await loadFormulas();

const source = { kind: 'assumption' as const, note: 'Regnet ud til test.' };
/** Any unit, for the place that it is put in. */
const formula = (text: string, unit: string) => ({ formula: text, unit, source }) as never;

const oplysning = 'caseTypes.merudgift.steps.oplysning.handlingHours.mean';
const vurdering = 'caseTypes.merudgift.steps.vurdering.handlingHours.mean';
const perMonth = 'inflows.merudgift-ind.perMonth';

type Steps = { handlingHours: { mean: unknown } }[];
const steps = (draft: ModelInput) => draft.caseTypes[0]!.steps as Steps;

function read(change: (draft: ModelInput) => void) {
  const result = validateModel(smallInput(change));
  if (!result.ok) throw new Error(result.problems[0]!.message.en);
  return result.model;
}

const quantityAt = (model: ReturnType<typeof read>, path: string): Quantity =>
  listInputs(model).find((input) => input.path === path)!.quantity;

function problemsOf(change: (draft: ModelInput) => void): Problem[] {
  const result = validateModel(smallInput(change));
  return result.ok ? [] : result.problems;
}

describe('an input that is a formula', () => {
  it('of what is known has a value: twice 3 hours and a quarter is 6.25', () => {
    const model = read(
      (draft) => (steps(draft)[1]!.handlingHours.mean = formula(`2 · [${oplysning}] + 0,25`, 'hours'))
    );
    expect(quantityAt(model, vurdering)).toEqual({
      value: 6.25,
      unit: 'hours',
      source,
      formula: `2 · [${oplysning}] + 0,25`
    });
  });

  it('of ranges is a range over all their ends: 12 over 2–3–4 plus 1–2–6', () => {
    const model = read((draft) => {
      steps(draft)[0]!.handlingHours.mean = uncertain(2, 3, 4, 'hours');
      draft.netHours.careDays = { ...uncertain(1, 2, 6, 'days/year'), commonShare: 0.25 };
      steps(draft)[1]!.handlingHours.mean = formula(`12 / [${oplysning}] + [netHours.careDays]`, 'hours');
    });
    expect(quantityAt(model, vurdering)).toMatchObject({ low: 4, likely: 6, high: 12, commonShare: 0.25 });
  });

  it('does not forget that two formulas rest on the same range: 2a − a is a', () => {
    const model = read((draft) => {
      steps(draft)[0]!.handlingHours.mean = uncertain(2, 3, 4, 'hours');
      draft.netHours.careDays = formula(`2 * [${oplysning}]`, 'days/year');
      steps(draft)[1]!.handlingHours.mean = formula(`[netHours.careDays] - [${oplysning}]`, 'hours');
    });
    expect(quantityAt(model, vurdering)).toMatchObject({ low: 2, likely: 3, high: 4 });
  });

  it('gives the same in whatever order the document has them', () => {
    // The calendar's hours stand before the case types, those before the inflow.
    const model = read((draft) => {
      draft.netHours.careDays = formula(`[${vurdering}] / 2`, 'days/year');
      steps(draft)[0]!.handlingHours.mean = formula('[netHours.careDays] + 1', 'hours');
      draft.inflows[0]!.perMonth = formula(`10 * [${oplysning}]`, 'cases/month');
    });
    expect([oplysning, perMonth].map((path) => quantityAt(model, path))).toMatchObject([
      { value: 4 },
      { value: 40 }
    ]);
  });

  it('is worked out anew when a document that carries its value is read again', () => {
    const model = read(
      (draft) => (steps(draft)[1]!.handlingHours.mean = formula(`2 * [${oplysning}]`, 'hours'))
    );
    expect(parseModelText(JSON.stringify(model))).toEqual({ ok: true, model });
    const stale = JSON.stringify(model).replace(
      '"value":6,"unit":"hours","source":{"kind":"assumption","note":"Regnet',
      '"value":7,"unit":"hours","source":{"kind":"assumption","note":"Regnet'
    );
    const again = parseModelText(stale);
    expect(again.ok && documentHash(again.model)).toBe(documentHash(model));
  });
});

/** [what, change, place, code, Danish says, English says] */
const refused: [string, (draft: ModelInput) => void, string, string, string, string][] = [
  [
    'what cannot be read',
    (draft) => (steps(draft)[1]!.handlingHours.mean = formula('2 +* 3', 'hours')),
    'caseTypes[0] "merudgift".steps[1] "vurdering".handlingHours.mean.formula',
    'formula',
    '"*" ved tegn 4 hører ikke hjemme der',
    '"*" at character 4 does not belong there'
  ],
  [
    'a value of its own, which only a measure finds',
    (draft) => (draft.netHours.careDays = formula('grund + 1', 'days/year')),
    'netHours.careDays.formula',
    'formula',
    '"grund" ved tegn 1 er ikke noget',
    '"grund" at character 1 is nothing'
  ],
  [
    'an input that is not there',
    (draft) => (draft.netHours.careDays = formula('[netHours.carDays]', 'days/year')),
    'netHours.careDays.formula',
    'unknownReference',
    'Mente du "netHours.',
    'Did you mean "netHours.'
  ],
  [
    'the name of something that every object has',
    (draft) => (draft.netHours.careDays = formula('[constructor]', 'days/year')),
    'netHours.careDays.formula',
    'unknownReference',
    '"constructor" kan ikke bruges her',
    '"constructor" cannot be used here'
  ],
  [
    'itself',
    (draft) => (draft.netHours.careDays = formula('[netHours.careDays] + 1', 'days/year')),
    'netHours.careDays.formula',
    'cycle',
    'i ring: "netHours.careDays" → "netHours.careDays"',
    'in a circle: "netHours.careDays" → "netHours.careDays"'
  ],
  [
    'a circle of three',
    (draft) => {
      draft.netHours.careDays = formula(`[${vurdering}]`, 'days/year');
      steps(draft)[0]!.handlingHours.mean = formula('[netHours.careDays]', 'hours');
      steps(draft)[1]!.handlingHours.mean = formula(`[${oplysning}]`, 'hours');
    },
    'netHours.careDays.formula',
    'cycle',
    `"netHours.careDays" → "${vurdering}" → "${oplysning}" → "netHours.careDays"`,
    `"netHours.careDays" → "${vurdering}" → "${oplysning}" → "netHours.careDays"`
  ],
  [
    'no number',
    (draft) => (draft.netHours.careDays = formula('1 / [netHours.other]', 'days/year')),
    'netHours.careDays.formula',
    'formula',
    'giver intet tal',
    'gives no number'
  ],
  [
    'no number at one end of a range',
    (draft) => {
      draft.netHours.other = uncertain(0, 1, 2, 'days/year');
      draft.netHours.careDays = formula('1 / [netHours.other]', 'days/year');
    },
    'netHours.careDays.formula',
    'formula',
    'giver intet tal',
    'gives no number'
  ],
  [
    'a value that the input may not have, at one end of a range',
    (draft) => {
      draft.netHours.other = uncertain(1, 2, 3, 'days/year');
      steps(draft)[1]!.handlingHours.mean = formula('2 - [netHours.other] + 1', 'hours');
    },
    'caseTypes[0] "merudgift".steps[1] "vurdering".handlingHours.mean.formula',
    'formula',
    'Fandt 0 / 1 / 2; tilladt er et tal over 0',
    'Found 0 / 1 / 2; allowed is a number above 0'
  ],
  [
    'in a grant, what a scenario may change',
    (draft) => (draft.grants[0]!.funds[0]!.positions = formula('[netHours.careDays]', 'årsværk')),
    'grants[0] "so42".funds[0].positions.formula',
    'unknownReference',
    'for bevillinger, kroner og mål',
    'for grants, kroner and targets'
  ]
];

describe('a formula of an input is refused', () => {
  it.each(refused)('%s', (_, change, place, code, danish, english) => {
    const [problem, ...more] = problemsOf(change);
    expect(more).toEqual([]);
    expect(problem).toMatchObject({ place, code });
    expect(problem!.message.da).toContain(danish);
    expect(problem!.message.en).toContain(english);
  });

  it('at once where formulas double each other: a chain of 25 has 2^25 ways through it', () => {
    const chain = (draft: ModelInput) => {
      const inflow = draft.inflows[0]!;
      const day = (index: number) => new Date(Date.UTC(2024, 0, 2 + index)).toISOString().slice(0, 10);
      const at = (index: number) => `[${perMonth}.changes.${day(index)}.to]`;
      const changes = Array.from({ length: 26 }, (_, index) => ({
        from: day(index),
        to:
          index === 0
            ? uncertain(1, 1, 2, 'cases/month')
            : formula(`(${at(index - 1)} + ${at(index - 1)}) / 2`, 'cases/month')
      }));
      inflow.perMonth = { start: known(40, 'cases/month'), changes };
    };
    expect(quantityAt(read(chain), `${perMonth}.changes.2024-01-27.to`)).toMatchObject({ low: 1, high: 2 });
  });

  it('or worked out, whatever is written in it', () => {
    const pieces = [
      '[',
      ']',
      'netHours.other',
      '(',
      ')',
      '+',
      '^',
      '9',
      '__proto__',
      'constructor',
      '.',
      '1e9',
      'exp'
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 12 }), (parts) => {
        const [problem] = problemsOf(
          (draft) => (draft.netHours.careDays = formula(parts.join(''), 'days/year'))
        );
        if (problem) expect(problem.path.slice(0, 1)).toEqual(['netHours']);
      }),
      { numRuns: 200, seed: 4 }
    );
  });
});
