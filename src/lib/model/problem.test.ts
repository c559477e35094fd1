import { describe, expect, it } from 'vitest';
import { briefValue } from './brief-value.ts';
import { nearestWord } from './nearest-word.ts';
import { placeOf } from './problem.ts';
import { ruleWording } from './rule-wording.ts';
import { anyOf, numberWording } from './wording.ts';

describe('a place in words', () => {
  const model = {
    staffGroups: [{}, {}, { id: 'boern', lanes: [{ reservedShare: 1 }] }],
    amounts: { '2025': 1 }
  };
  it.each([
    [[], 'model'],
    [['title'], 'title'],
    [['staffGroups', 2, 'lanes', 0, 'reservedShare'], 'staffGroups[2] "boern".lanes[0].reservedShare'],
    [['amounts', '2025'], 'amounts["2025"]'],
    [['a\u202eb', 0, 'c'], '["a\\u202eb"][0].c'],
    [['øre'], 'øre']
  ])('%j', (path, place) => expect(placeOf(model, path)).toBe(place));
});

describe('a value in brief', () => {
  it.each<[unknown, string]>([
    [undefined, '—'],
    [null, 'null'],
    ['a"b\n', '"a\\"b\\n"'],
    ['\u202e\u200b', '"\\u202e\\u200b"'],
    [NaN, 'NaN'],
    [{ a: [1, { b: true }] }, '{"a":[1,{"b":true}]}'],
    [() => 1, 'function']
  ])('%j', (value, text) => expect(briefValue(value)).toBe(text));

  it.each([
    ['a long text', 'x'.repeat(1000)],
    ['pairs of characters', '😀'.repeat(100)],
    ['a long list', Array<number>(1000).fill(1)],
    ['long keys', { ['k'.repeat(500)]: { ['l'.repeat(500)]: 1 } }],
    ['many escapes', '\u0001'.repeat(60)]
  ])('%s takes at most 80 characters', (_, value) => {
    expect(briefValue(value).length).toBeLessThanOrEqual(80);
    expect(briefValue(value)).toContain('…');
    expect(briefValue(value)).not.toMatch(/\p{Surrogate}/u);
  });
});

describe('the nearest word', () => {
  it.each([
    ['perMnth', 'perMonth'],
    ['PERMONTH', 'perMonth'],
    ['casetype', 'caseType'],
    ['banana', undefined],
    ['x'.repeat(10_000), undefined]
  ])('%.20s', (word, near) => expect(nearestWord(word, ['perMonth', 'caseType', 'unit'])).toBe(near));
});

describe('numbers and choices in words', () => {
  it.each([
    [0.5, '0,5', '0.5'],
    [-1234567.25, '-1.234.567,25', '-1,234,567.25'],
    [1000, '1.000', '1,000'],
    [999, '999', '999'],
    [1e-7, '1e-7', '1e-7']
  ])('%d', (value, da, en) => expect(numberWording(value)).toEqual({ da, en }));

  it('are joined by or', () => {
    const [a, b] = [
      { da: 'en', en: 'one' },
      { da: 'to', en: 'two' }
    ];
    expect(anyOf([])).toEqual({ da: '', en: '' });
    expect(anyOf([a, a])).toEqual(a);
    expect(anyOf([a, b, { da: 'tre', en: 'three' }])).toEqual({
      da: 'en, to eller tre',
      en: 'one, two or three'
    });
  });

  it('name a unit in words', () => {
    expect(ruleWording({ rule: 'oneOf', values: ['share'] })).toEqual({
      da: '"share" (andel)',
      en: '"share" (share)'
    });
  });
});
