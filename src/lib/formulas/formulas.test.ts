import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate, inputsOf } from './evaluate.ts';
import type { FormulaFault } from './formula.ts';
import { loadFormulas } from './load-formulas.ts';
import { parseFormula } from './parse-formula.ts';

await loadFormulas();

const inputs = new Map([
  ['inflows.ind.perMonth', 40],
  ['caseTypes.a-b.steps.x.handlingHours.mean', 2.5]
]);

function valueOf(text: string, base = 10): number {
  const parsed = parseFormula(text);
  if (!parsed.ok) throw new Error(`${text}: ${parsed.fault.reason}`);
  return evaluate(parsed.formula, base, (path) => inputs.get(path)!);
}

function faultOf(text: string): FormulaFault | null {
  const parsed = parseFormula(text);
  return parsed.ok ? null : parsed.fault;
}

describe('a formula', () => {
  it.each([
    ['grund', 10],
    ['base * 1.2', 12],
    ['grund · 1,2', 12],
    ['grund × 120 %', 12],
    ['grund ÷ 4', 2.5],
    ['1 + 2 * 3', 7],
    ['(1 + 2) * 3', 9],
    ['10 − 3 - 2', 5],
    ['100 / 10 / 5', 2],
    ['1,5e3 / 1E+2', 15],
    ['grund + 10 %', 10.1],
    ['2^50 %', Math.SQRT2],
    ['-2^2', -4],
    ['2^3^2', 512],
    ['2^-1', 0.5],
    ['--3', 3],
    ['min(3; grund; 7)', 3],
    ['MAX(3; grund)', 10],
    ['afrund(2,5) + round(2.4)', 5],
    ['abs(3 - grund)', 7],
    ['kvrod(16) + sqrt(9)', 7],
    ['exp(0) + ln(1) + log(1)', 1],
    ['[inflows.ind.perMonth] / grund', 4],
    ['grund + 2 * [caseTypes.a-b.steps.x.handlingHours.mean]', 15]
  ])('%s is %f', (text, value) => {
    expect(valueOf(text)).toBeCloseTo(value, 12);
  });

  it('names the inputs that it reads', () => {
    const parsed = parseFormula('max([b.c]; 1 + [a]) / grund');
    expect(parsed.ok && inputsOf(parsed.formula)).toEqual(['b.c', 'a']);
  });

  it.each(['1/0', 'ln(0-1)', 'kvrod(0 - 4)', '10^400', '1e999'])('%s has no finite value', (text) => {
    expect(Number.isFinite(valueOf(text))).toBe(false);
  });
});

describe('refused is', () => {
  it.each([
    ['', 'empty', 0],
    ['   ', 'empty', 3],
    ['1 +', 'unfinished', 3],
    ['(1 + 2', 'unfinished', 6],
    ['1 2', 'unexpected', 2],
    ['1 grund', 'unexpected', 2],
    ['(1)(2)', 'unexpected', 3],
    ['2 (-3)', 'unexpected', 2],
    ['grund(1)', 'unexpected', 5],
    ['50 % 3', 'unexpected', 5],
    ['1 +* 2', 'unexpected', 3],
    ['min()', 'wrongCount', 0],
    ['min(1;)', 'unexpected', 6],
    ['abs(1; 2)', 'wrongCount', 0],
    ['min', 'unknownName', 0],
    ['sin(1)', 'unknownName', 0],
    ['1,2,3', 'unexpected', 3],
    // What reaches for something outside.
    ['constructor', 'unknownName', 0],
    ['grund.constructor', 'unexpected', 5],
    ['__proto__', 'unexpected', 0],
    ['[__proto__]', 'unexpected', 0],
    ['[constructor]["constructor"]', 'unexpected', 13],
    ['toString()', 'unknownName', 0],
    ['import("fs")', 'unexpected', 7],
    ['globalThis', 'unknownName', 0],
    ['`${1}`', 'unexpected', 0],
    ['"a"', 'unexpected', 0],
    // What other languages of formulas know.
    ['999999999!', 'unexpected', 9],
    ['grund = 3', 'unexpected', 6],
    ['f(x) = x', 'unexpected', 5],
    ['1; 2', 'unexpected', 1],
    ['[1, 2]', 'unexpected', 0],
    ['{}', 'unexpected', 0],
    ['1 > 0 ? 1 : 2', 'unexpected', 2],
    ['0x10', 'unknownName', 1],
    ['1e', 'unknownName', 1],
    ['2i', 'unknownName', 1],
    ['grund mod 3', 'unknownName', 6],
    ['3 cm to m', 'unknownName', 2],
    ['not true', 'unknownName', 0],
    ['1:3', 'unexpected', 1],
    ['$0 + 1', 'unexpected', 0],
    ['1 # grund', 'unexpected', 2],
    ['1\n2', 'unexpected', 2],
    ["grund'", 'unexpected', 5],
    ['.5', 'unexpected', 0],
    ['ｇrund', 'unexpected', 0],
    ['1\u202e2', 'unexpected', 1]
  ] as const)('%j', (text, reason, at) => {
    expect(faultOf(text)).toMatchObject({ reason, at });
  });

  it('what is too long, too deep or too much, at once', () => {
    expect(faultOf('1'.repeat(1_000_000))?.reason).toBe('tooLong');
    expect(faultOf('('.repeat(250) + '1' + ')'.repeat(249))?.reason).toBe('tooDeep');
    expect(faultOf('-'.repeat(499) + '1')?.reason).toBe('tooDeep');
    expect(faultOf('2^'.repeat(200) + '1')?.reason).toBe('tooDeep');
    expect(faultOf(`1${'+1'.repeat(150)}`)?.reason).toBe('tooManyParts');
    expect(faultOf(`min(${'1;'.repeat(30)}1)`)?.reason).toBe('wrongCount');
  });

  it('any text in one way or another, without throwing', () => {
    const pieces = [
      'grund',
      '(',
      ')',
      '[',
      ']',
      ';',
      '+',
      '^',
      '%',
      '1',
      ',',
      'min',
      'constructor',
      '.',
      ' '
    ];
    const someText = fc.oneof(
      fc.string({ maxLength: 600 }),
      fc.array(fc.constantFrom(...pieces), { maxLength: 300 }).map((parts) => parts.join(''))
    );
    fc.assert(
      fc.property(someText, (text) => {
        const parsed = parseFormula(text);
        if (parsed.ok) expect(typeof evaluate(parsed.formula, 1, () => 1)).toBe('number');
        else expect(parsed.fault.text.length).toBeLessThanOrEqual(20);
      }),
      { numRuns: 2000, seed: 5 }
    );
  });
});
