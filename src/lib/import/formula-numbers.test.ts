import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate } from '../formulas/evaluate.ts';
import { loadFormulas } from '../formulas/load-formulas.ts';
import { parseFormula } from '../formulas/parse-formula.ts';
import { writeNumber } from '../text/numbers.ts';
import { inLanguage, withoutGroups } from './formula-numbers.ts';
import { readQuantity } from './read-quantity.ts';
import { writeTyped } from './write-typed.ts';

await loadFormulas();

function valueIn2025(text: string, language: 'da' | 'en'): number {
  const read = readQuantity(text, 'cases/month', language);
  if (!read.ok || !('formula' in read.typed)) throw new Error(text);
  return valueOf(read.typed.formula);
}

function valueOf(formula: string): number {
  const parsed = parseFormula(formula, { hasBase: false, hasYear: true });
  if (!parsed.ok) throw new Error(formula);
  return evaluate(parsed.formula, NaN, () => 7, 2025);
}

describe('numbers within a formula', () => {
  it.each([
    ['1.200 * 1,04^(år-2023)', 'da', 1297.92],
    ['1,200 * 1.04^(year - 2023)', 'en', 1297.92],
    ['= 1.234.567,5 + 0', 'da', 1_234_567.5],
    ['= 1.2 * 10', 'da', 12],
    ['= 0.200 * 10', 'da', 2],
    ['= 12.5 + [a.1.200-x]', 'da', 19.5],
    ['= max(1.000; 2.000,5)', 'da', 2000.5],
    ['= max(1,000; 2,000.5)', 'en', 2000.5],
    ['= 1,200 * 1', 'da', 1.2]
  ] as const)('of %s in %s give %d', (text, language, value) => {
    expect(valueIn2025(text, language)).toBeCloseTo(value, 9);
  });

  it('keep their places where they are at fault: the x is the ninth sign', () => {
    const read = readQuantity('= 1.200 * x', 'cases', 'da');
    expect(!read.ok && read.fault).toMatchObject({
      reason: 'formula',
      fault: { reason: 'unknownName', at: 8 }
    });
  });

  it('are the same as they are written and read back, from the document and from the keys', () => {
    const number = fc.integer({ min: 0, max: 99_999_999 }).map((thousandths) => thousandths / 1000);
    const sign = fc.constantFrom('+', '-', '*', ' / ', ' · ');
    const language = fc.constantFrom('da' as const, 'en' as const);
    fc.assert(
      fc.property(number, sign, number, language, fc.boolean(), (one, act, other, lang, isPoint) => {
        // As documents hold it: decimals with a point or a comma, no groups.
        const stored = `${one}${act}(${other} + år) + [a.b-1.200]`.replaceAll(
          /(\d)\.(\d)/g,
          isPoint ? '$1.$2' : '$1,$2'
        );
        const formula = stored.replace('[a.b-1,200]', '[a.b-1.200]');
        const typed = writeTyped(
          { formula, value: 0, unit: 'cases', source: { kind: 'assumption', note: 'x' } },
          lang
        );
        const read = readQuantity(typed, 'cases', lang);
        if (!read.ok || !('formula' in read.typed)) throw new Error(typed);
        expect(valueOf(read.typed.formula)).toEqual(valueOf(formula));
        expect(inLanguage(read.typed.formula, lang)).toBe(typed.slice(2));
        // As people type it: thousands grouped.
        const keyed = `${writeNumber(one, lang, 3)}${act}1`;
        expect(valueOf(withoutGroups(keyed, lang))).toBe(valueOf(`${one}${act}1`));
      })
    );
  });
});
