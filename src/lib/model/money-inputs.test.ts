import { beforeAll, describe, expect, it } from 'vitest';
import { loadFormulas } from '../formulas/load-formulas.ts';
import { bookedUnder } from './booked-under.ts';
import type { ModelInput } from './document.ts';
import { listInputs } from './inputs.ts';
import { likelyValue } from './quantity-value.ts';
import { known, smallInput, smallModel, uncertain } from './testing.ts';
import { validateModel } from './validate.ts';

const source = known(1, 'share').source;

/** The small model with a saving as a range, an amount by a formula, and a cost built up from its parts. */
function draftOf(draft: ModelInput) {
  const group = draft.staffGroups[0]!;
  group.costPerFte = {
    salary: known(420_000, 'kr/årsværk'),
    pension: known(0.18, 'share'),
    overhead: known(40_000, 'kr/årsværk')
  };
  const line = draft.grants[0]!.lines[0]!;
  const salary = '[staffGroups.sagsbehandlere.costPerFte.salary]';
  const pension = '[staffGroups.sagsbehandlere.costPerFte.pension]';
  draft.grants[0]!.lines = [
    { ...line, amounts: { '2025': uncertain(-4e6, -3e6, -2e6, 'kr') } },
    {
      ...line,
      id: 'halv',
      purpose: 'En halv stilling',
      amounts: { '2025': { formula: `0,5 * ${salary} * (1 + ${pension})`, unit: 'kr', source } }
    }
  ];
}

beforeAll(loadFormulas);

describe('inputs of money', () => {
  it('stand in the register with what they are called and where they come from', () => {
    const inputs = listInputs(smallModel(draftOf)).filter(
      ({ path }) => path.includes('costPerFte') || path.includes('lines')
    );
    expect(inputs.map(({ path, label }) => [path, label.da])).toEqual([
      ['staffGroups.sagsbehandlere.costPerFte.salary', 'Sagsbehandlere: pris pr. årsværk, løn'],
      ['staffGroups.sagsbehandlere.costPerFte.pension', 'Sagsbehandlere: pris pr. årsværk, pension'],
      ['staffGroups.sagsbehandlere.costPerFte.overhead', 'Sagsbehandlere: pris pr. årsværk, overhead'],
      [
        'grants.so42.lines.sagsbehandlere.amounts.2025',
        'Det gode borgermøde, Flere sagsbehandlere: budgetlinje, 2025'
      ],
      ['grants.so42.lines.halv.amounts.2025', 'Det gode borgermøde, En halv stilling: budgetlinje, 2025']
    ]);
    // 0,5 · 420.000 · 1,18.
    expect(likelyValue(inputs.at(-1)!.quantity)).toBeCloseTo(247_800, 6);
  });

  it('are changed by no scenario, the share that pension is among them', () => {
    const result = validateModel(
      smallInput((draft) => {
        draftOf(draft);
        draft.scenarios[0]!.measures = [
          { kind: 'changeInput', input: 'staffGroups.sagsbehandlere.costPerFte.pension', formula: '20 %' }
        ];
      })
    );
    expect(result.ok ? [] : result.problems.map(({ place }) => place)).toEqual([
      'scenarios[0] "udloeb".measures[0].input'
    ]);
  });

  it.each<[string, object, string]>([
    [
      'both kroner and positions',
      { positions: { '2025': 1 } },
      'præcis ét af felterne amounts eller positions'
    ],
    ['neither', { amounts: undefined }, 'præcis ét af felterne amounts eller positions'],
    ['kroner in another unit', { amounts: { '2025': known(1, 'share') } }, '"kr" (kr.)'],
    ['part of a krone without a source', { amounts: { '2025': 0.5 } }, 'et helt tal fra'],
    ['another duration', { lasts: 'varig' }, '"oneOff" eller "permanent"'],
    ['another area', { controlArea: 'drift' }, '"service", "capital", "statutory" eller "financing"']
  ])('refuse %s', (_, change, allowed) => {
    const input = smallInput();
    const line = { ...input.grants[0]!.lines[0]!, ...change };
    const { grants } = JSON.parse(
      JSON.stringify({ grants: [{ ...input.grants[0]!, lines: [line] }] })
    ) as object as {
      grants: unknown;
    };
    const result = validateModel({ ...input, grants });
    const problem = result.ok ? undefined : result.problems[0];
    expect(problem?.place).toMatch(/^grants\[0\] "so42"\.lines\[0\] "sagsbehandlere"/);
    expect(problem?.allowed.da).toContain(allowed);
  });
});

describe('an appropriation that is renumbered', () => {
  const before = {
    number: '3220',
    name: 'Borgere med handicap',
    validUntil: '2026-12-31',
    continuedAs: { number: '3225', name: 'Handicap' }
  };
  it.each([
    [2025, '3220'],
    [2026, '3220'],
    [2027, '3225']
  ])('holds money of %d under %s', (year, number) => {
    expect(bookedUnder(before, year).number).toBe(number);
  });
});
