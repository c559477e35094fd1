import { describe, expect, it } from 'vitest';
import type { ModelInput } from '../document.ts';
import { figureKinds } from '../figure-kinds.ts';
import { isFault } from '../figure-reference.ts';
import { readReference } from '../read-figure-reference.ts';
import { smallInput, smallModel } from '../testing.ts';
import { validateModel } from '../validate.ts';
import { refuses } from './refusals-testing.ts';

const source = { kind: 'assumption' as const, note: 'Antaget til test.' };
const withText = (text: string | { da: string; en?: string }) => (draft: ModelInput) => {
  draft.budgetNote = { source, texts: { background: { text } } };
};
const at = ['budgetNote', 'texts', 'background', 'text'];

describe('a text of the note', () => {
  refuses([
    [
      'names a figure that is not known',
      withText('{{belob so42 2025}}'),
      at,
      'figure',
      'Mente du "beløb"?',
      'Did you mean "beløb"?'
    ],
    [
      'misspells a grant',
      withText('{{beløb so43 2025}}'),
      at,
      'figure',
      'Mente du "so42"?',
      '"{{beløb so43 2025}}": it is not known here'
    ],
    [
      'names no year',
      withText('{{beløb so42}}'),
      at,
      'figure',
      'der mangler et år (2025) eller alle',
      'missing is a year (2025) or all'
    ],
    [
      'names two years',
      withText('{{beløb so42 2025 2026}}'),
      at,
      'figure',
      'én gang for meget',
      'once too often'
    ],
    [
      'names a scenario where none belongs',
      withText('{{prisniveau udloeb}}'),
      at,
      'figure',
      'det kendes ikke her',
      'not known here'
    ],
    [
      'names an input that is not there',
      withText('{{antagelse netHours.grossHour}}'),
      at,
      'figure',
      'Mente du "netHours.grossHours"?',
      'no assumption with that path'
    ],
    [
      'leaves a figure open',
      withText('Der gives {{beløb so42 2025} i alt'),
      at,
      'figure',
      'slutter ikke med }}',
      'does not end with }}'
    ],
    [
      'is wrong in English alone',
      withText({ da: '', en: '{{nothing}}' }),
      [...at, 'en'],
      'figure',
      'tallet kendes ikke',
      'the figure is not known'
    ],
    [
      'quotes too deep',
      withText(`ok\n${'>'.repeat(9)} dybt`),
      at,
      'tooDeep',
      'højst 8 citater og lister',
      'at most 8 quotes and lists'
    ],
    [
      'lists too deep',
      withText(`${'- '.repeat(9)} dybt`),
      at,
      'tooDeep',
      'højst 8 citater og lister',
      'at most 8 quotes and lists'
    ],
    [
      'is one of too many characters',
      (draft) => {
        const own = Array.from({ length: 11 }, () => ({ heading: 'Et afsnit', text: 'a'.repeat(20_000) }));
        draft.budgetNote = { source, texts: { own } };
      },
      ['budgetNote', 'texts'],
      'tooLarge',
      'højst 200.000 tegn',
      'at most 200,000 characters'
    ]
  ]);

  it('with braces of its own, quotes and lists is in order', () => {
    const text = '> > - 1. a\n\n\\{{ikke et tal}} og **{{beløb so42 2025}}**';
    expect(validateModel(smallInput(withText(text))).ok).toBe(true);
  });

  it('of 20.000 opening braces or quotes is refused in no time', () => {
    for (const text of ['{'.repeat(20_000), '>'.repeat(20_000), ' '.repeat(20_000)]) {
      const start = performance.now();
      validateModel(smallInput(withText(text)));
      expect(performance.now() - start).toBeLessThan(3000);
    }
  });
});

describe('a reference', () => {
  const model = smallModel();

  it.each([
    ['beløb so42 2025', { kind: 'amount', grant: 'so42', year: 2025 }],
    ['amount 2025 so42 kr', { kind: 'amount', grant: 'so42', year: 2025, kroner: true }],
    ['beløb so42 alle viderefoert', { kind: 'amount', grant: 'so42', all: true, scenario: 'viderefoert' }],
    [
      'stillinger sagsbehandlere 2024-06-30',
      { kind: 'positions', group: 'sagsbehandlere', date: '2024-06-30' }
    ],
    [
      'rettidige  udloeb   merudgift handicap 2025 spænd',
      { kind: 'onTime', scenario: 'udloeb', caseType: 'merudgift', unit: 'handicap', year: 2025, band: true }
    ],
    [
      'difference viderefoert udloeb 2025',
      { kind: 'difference', scenario: 'viderefoert', other: 'udloeb', year: 2025 }
    ],
    ['antagelse netHours.grossHours', { kind: 'input', input: 'netHours.grossHours' }]
  ])('%s', (words, expected) => expect(readReference(model, words)).toEqual(expected));

  it('whose name is a unit and a case type must say which', () => {
    const ambiguous = smallModel((draft) => {
      draft.units.push({ id: 'merudgift', name: 'Merudgift' });
    });
    const read = readReference(ambiguous, 'rettidige udloeb merudgift 2025');
    expect(isFault(read) && read.allowed.da).toBe('enhed:merudgift eller sagstype:merudgift');
    expect(readReference(ambiguous, 'rettidige udloeb sagstype:merudgift 2025')).toMatchObject({
      caseType: 'merudgift'
    });
    expect(readReference(ambiguous, 'rettidige udloeb unit:merudgift 2025')).toMatchObject({
      unit: 'merudgift'
    });
  });

  it('to anything of an object itself names nothing', () => {
    for (const words of ['constructor', '__proto__', 'beløb toString 2025', 'beløb constructor:so42 2025'])
      expect(isFault(readReference(model, words))).toBe(true);
  });

  it('has names that no two figures share', () => {
    const names = Object.values(figureKinds).flatMap(({ name }) => [...new Set([name.da, name.en])]);
    expect(new Set(names).size).toBe(names.length);
  });
});
