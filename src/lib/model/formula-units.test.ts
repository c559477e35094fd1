import { describe, expect, it } from 'vitest';
import { loadFormulas } from '../formulas/load-formulas.ts';
import { parseFormula } from '../formulas/parse-formula.ts';
import { formulaUnit } from './formula-units.ts';
import type { UnitWord } from './unit-words.ts';

await loadFormulas();

const units: Record<string, UnitWord> = { h: 'hours', k: 'hours', c: 'cases/month', s: 'share', f: 'factor' };

function unitOf(text: string) {
  const parsed = parseFormula(text, { hasBase: false, hasYear: true });
  if (!parsed.ok) throw new Error(parsed.fault.reason);
  return formulaUnit(parsed.formula, (path) => units[path]);
}

describe('the unit that a formula gives', () => {
  it.each([
    ['[h]', 'hours'],
    ['[h] + 2', 'hours'],
    ['min([h]; [k]; 3) - abs(-[h])', 'hours'],
    // What is added to hours, whatever it was made of, is meant in hours.
    ['[h] + 60 * [c]', 'hours'],
    ['[s] * [h]', 'hours'],
    ['[s] * [f]', 'share'],
    ['[s] + [f]', 'share']
  ])('of %s is %s', (text, unit) => {
    expect(unitOf(text)).toEqual({ kind: 'unit', unit });
  });

  // A number may be minutes in an hour, and two units multiplied are a third that no place has a word for.
  it.each(['28 * 0,5', '60 * [h]', '[h] / [k]', '[h] * [c]', '[h]^2', 'år - 2000', '[unknown]'])(
    'of %s is open',
    (text) => {
      expect(unitOf(text)).toEqual({ kind: 'open' });
    }
  );

  it.each(['[h] + [c]', '3 * max([h]; [c])', '-([k] - [c]) / 2'])('of %s is mixed', (text) => {
    expect(unitOf(text)).toEqual({ kind: 'mixed', one: 'hours', other: 'cases/month' });
  });
});
