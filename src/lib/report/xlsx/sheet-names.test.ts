import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sheetNames } from './sheet-names.ts';

it.each<[string, string[], string[]]>([
  ['what is short enough stays', ['Tidsplan', 'Flag'], ['Tidsplan', 'Flag']],
  [
    'long ones end with a word',
    ['SO42 Det gode borgermøde: aktiviteter på alle styringsområder'],
    ['SO42 Det gode borgermøde']
  ],
  ['a long word is cut', ['Speciallægekonsulentbistandsordningen'], ['Speciallægekonsulentbistandsord']],
  ['none twice, whatever the case', ['Timer', 'timer', 'TIMER'], ['Timer', 'timer (2)', 'TIMER (3)']],
  [
    'a number is part of the length',
    ['A23456789 B23456789 C23456789 D', 'A23456789 B23456789 C23456789 D'],
    ['A23456789 B23456789 C23456789 D', 'A23456789 B23456789 (2)']
  ],
  ['what Excel refuses is left out', ["'Timer [a/b]: c?*\\ d'"], ['Timer a b c d']],
  ['what is not seen is left out', ['\u202eTimer\u0000\u200b', '\ud800'], ['Timer', 'Tabel']],
  ['nothing is left', ['???', ''], ['Tabel', 'Tabel (2)']],
  ["Excel's own name", ['History'], ['History (2)']],
  ['no half characters', ['😀'.repeat(20)], ['😀'.repeat(15)]]
])('names sheets: %s', (_case, titles, expected) => {
  expect(sheetNames(titles, 'Tabel')).toEqual(expected);
});

it('gives names that Excel takes, whatever the titles', () => {
  const odd = [
    'a',
    'A',
    ' ',
    "'",
    '[',
    ']',
    ':',
    '*',
    '?',
    '/',
    '\\',
    '.',
    '\u0000',
    '\u200b',
    '\ud83d',
    '😀',
    'æ'
  ];
  const title = fc.oneof(
    fc.array(fc.constantFrom(...odd), { maxLength: 40 }).map((characters) => characters.join('')),
    fc.constantFrom('history', 'x'.repeat(40))
  );
  fc.assert(
    fc.property(fc.array(title, { maxLength: 30 }), (titles) => {
      const names = sheetNames(titles, 'Tabel');
      expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(titles.length);
      for (const name of names) {
        expect(name.length).toBeGreaterThan(0);
        expect(name.length).toBeLessThanOrEqual(31);
        expect(name).not.toMatch(/[[\]:*?/\\]|^'|'$/);
      }
    })
  );
});
