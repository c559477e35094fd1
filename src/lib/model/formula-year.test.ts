import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadFormulas } from '../formulas/load-formulas.ts';
import type { ModelInput } from './document.ts';
import { placeBeforeYears } from './before-years.ts';
import { asOneFormula } from './formula-year.ts';
import { listInputs } from './inputs.ts';
import { valueAt, type Path, type Problem } from './problem.ts';
import { smallInput, uncertain } from './testing.ts';
import { validateModel } from './validate.ts';

await loadFormulas();

const source = { kind: 'assumption' as const, note: 'Prøve.' };
/** Any unit, for the place that it is put in. */
const formula = (text: string, unit: string) => ({ formula: text, unit, source }) as never;
const perMonth: Path = ['inflows', 0, 'perMonth'];

/** Four years: 2023 to 2026. */
function fourYears(change: (draft: ModelInput) => void) {
  return smallInput((draft) => {
    draft.period = { start: '2023-01-01', end: '2026-12-31', forecastFrom: '2025-01-01' };
    change(draft);
  });
}

function read(change: (draft: ModelInput) => void) {
  const result = validateModel(fourYears(change));
  if (!result.ok) throw new Error(result.problems[0]!.message.en);
  return result.model;
}

function problemsOf(change: (draft: ModelInput) => void): Problem[] {
  const result = validateModel(fourYears(change));
  return result.ok ? [] : [...result.problems];
}

describe('a value over time that is a formula of the year', () => {
  const growing = '1200 * 1,04^(år - 2023)';

  it('changes on 1 January of every year of the period: 1,200, 1,248, 1,297.92 and 1,349.8368', () => {
    const model = read((draft) => (draft.inflows[0]!.perMonth = formula(growing, 'cases/month')));
    const over = valueAt(model, perMonth);
    expect(valueAt(over, ['start'])).toMatchObject({ formula: growing, value: 1200 });
    const changes = valueAt(over, ['changes']) as { from: string; to: { value: number; formula: string } }[];
    expect(changes.map(({ from }) => from)).toEqual(['2024-01-01', '2025-01-01', '2026-01-01']);
    [1248, 1297.92, 1349.8368].forEach((value, index) =>
      expect(changes[index]!.to.value).toBeCloseTo(value, 9)
    );
    expect(changes.every(({ to }) => to.formula === growing)).toBe(true);
  });

  it('is one formula again where it is written', () => {
    const stated = fourYears((draft) => (draft.inflows[0]!.perMonth = formula(growing, 'cases/month')));
    const result = validateModel(stated);
    if (!result.ok) throw new Error('refused');
    const again = asOneFormula(result.model);
    expect(valueAt(again, perMonth)).toEqual(valueAt(stated, perMonth));
    // And the model of both is the same.
    const second = validateModel(again);
    expect(second.ok && second.model).toEqual(result.model);
    const third = validateModel(result.model);
    expect(third.ok && third.model).toEqual(result.model);
  });

  it('stays spread where a year of it was changed by hand', () => {
    const model = read((draft) => (draft.inflows[0]!.perMonth = formula(growing, 'cases/month')));
    const other = structuredClone(model);
    (valueAt(other, [...perMonth, 'changes', 1, 'to']) as { formula: string }).formula = '1300';
    expect(asOneFormula(other)).toBe(other);
  });

  it('in a change is of the year of its date, and at the start of the first year', () => {
    const model = read((draft) => {
      const step = { from: '2025-06-01', to: formula('year - 2000', 'cases/month') };
      draft.inflows[0]!.perMonth = { start: formula('ÅR - 2000', 'cases/month'), changes: [step] } as never;
    });
    expect(valueAt(model, [...perMonth, 'start', 'value'])).toBe(23);
    expect(valueAt(model, [...perMonth, 'changes', 0, 'to', 'value'])).toBe(25);
  });

  it('of a range is a range in each year', () => {
    const path = 'netHours.careDays';
    const model = read((draft) => {
      draft.netHours.careDays = uncertain(1, 2, 3, 'days/year');
      draft.inflows[0]!.perMonth = formula(`[${path}] * (år - 2022)`, 'cases/month');
    });
    const inputs = listInputs(model);
    const last = inputs.find((input) => input.path.endsWith('2026-01-01.to'))!;
    expect(last.quantity).toMatchObject({ low: 4, likely: 8, high: 12 });
    expect(last.year).toBe(2026);
  });

  it('in any period is what the formula says of each year', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 0, max: 50 }), (count, slope) => {
        const result = validateModel(
          smallInput((draft) => {
            draft.period.end = `${2024 + count}-12-31`;
            draft.inflows[0]!.perMonth = formula(`10 + ${slope} * (år - 1990)`, 'cases/month');
          })
        );
        if (!result.ok) throw new Error(result.problems[0]!.message.en);
        const over = valueAt(result.model, perMonth);
        const changes = valueAt(over, ['changes']) as { to: { value: number } }[];
        const values = [valueAt(over, ['start', 'value']), ...changes.map(({ to }) => to.value)];
        expect(values).toEqual(Array.from({ length: count + 1 }, (_, index) => 10 + slope * (34 + index)));
      }),
      { numRuns: 20 }
    );
  });
});

describe('a formula of the year elsewhere', () => {
  it('is refused with the reason where a value is the same in all years', () => {
    const [problem] = problemsOf((draft) => (draft.netHours.careDays = formula('år - 2020', 'days/year')));
    expect(problem?.path).toEqual(['netHours', 'careDays', 'formula']);
    expect(problem?.message.da).toContain(
      '"år" ved tegn 1 er ikke kendt her: værdien er den samme i alle år.'
    );
    expect(problem?.message.en).toContain('the value is the same in all years');
  });

  it('is told of once, at the place where it is written, where a year of it cannot be', () => {
    const problems = problemsOf(
      (draft) => (draft.inflows[0]!.perMonth = formula('2023,5 - år', 'cases/month'))
    );
    expect(problems.map(({ path }) => path)).toEqual([[...perMonth, 'formula']]);
    const divided = problemsOf(
      (draft) => (draft.inflows[0]!.perMonth = formula('1 / (år - 2025)', 'cases/month'))
    );
    expect(divided.map(({ path }) => path)).toEqual([[...perMonth, 'formula']]);
  });

  it('counts once among the formulas of a document: 50 years of one are no 51 formulas', () => {
    expect(placeBeforeYears([perMonth], [...perMonth, 'changes', 3, 'to', 'formula'])).toEqual([
      ...perMonth,
      'formula'
    ]);
    expect(placeBeforeYears([perMonth], [...perMonth, 'start'])).toEqual(perMonth);
  });

  it.each(['år.constructor', '__proto__', 'år()', 'år = 3', '2år', 'år^år^år^[x', 'prototype(år)'])(
    'is refused where it is hostile: %s',
    (text) => {
      const problems = problemsOf((draft) => (draft.inflows[0]!.perMonth = formula(text, 'cases/month')));
      expect(problems.length).toBeGreaterThan(0);
    }
  );
});
