import { describe, expect, it } from 'vitest';
import { broken, problemsOf } from './broken-testing.ts';
import { limits } from './limits.ts';
import { smallInput } from './testing.ts';
import { parseModelText, validateModel } from './validate.ts';

describe('what is no plain data', () => {
  const circle: Record<string, unknown> = {};
  circle['again'] = circle;
  const deep = Array.from({ length: 70 }).reduce<unknown>((inner) => [inner], 1);

  it.each([
    ['NaN', broken('run.seed', NaN), 'notFinite', 'run.seed', 'et endeligt tal', 'a finite number'],
    [
      'Infinity',
      broken('run.seed', -Infinity),
      'notFinite',
      'run.seed',
      'et endeligt tal',
      'a finite number'
    ],
    ['a function', broken('title', () => 'x'), 'notData', 'title', 'objekter, lister', 'objects, lists'],
    ['a date object', broken('title', new Date(0)), 'notData', 'title', 'objekter, lister', 'objects, lists'],
    ['a big integer', broken('run.seed', 1n), 'notData', 'run.seed', 'objekter, lister', 'objects, lists'],
    ['a circle', circle, 'tooDeep', 'again.again', 'højst 64 niveauer', 'at most 64 levels'],
    ['deep nesting', deep, 'tooDeep', '[0][0]', 'højst 64 niveauer', 'at most 64 levels'],
    [
      'too many values',
      Array(limits.nodes + 1).fill(0),
      'tooLarge',
      'model',
      'højst 2.000.000 værdier',
      'at most 2,000,000 values'
    ]
  ] as const)('refuses %s', (_, value, code, place, danish, english) => {
    const [problem] = problemsOf(validateModel(value));
    expect(problem).toMatchObject({ code });
    expect(problem?.place).toContain(place);
    expect(problem?.message.da).toContain(danish);
    expect(problem?.message.en).toContain(english);
  });

  it.each(['__proto__', 'constructor', 'prototype'])('refuses the key %s, and nothing is polluted', (key) => {
    const text = JSON.stringify(smallInput()).replace('{', `{"${key}":{"polluted":true},`);
    const [problem] = problemsOf(parseModelText(text));
    expect(problem).toMatchObject({ code: 'prototypeKey', path: [key], found: `"${key}"` });
    expect(problem?.message.da).toContain('modellens egne felter');
    expect(problem?.message.en).toContain("the model's own fields");
    expect('polluted' in {}).toBe(false);
  });

  it('refuses a number too large for a number', () => {
    const [problem] = problemsOf(parseModelText('{"schemaVersion": 1, "id": 1e999}'));
    expect(problem).toMatchObject({ code: 'notFinite', place: 'id', found: 'Infinity' });
  });
});
