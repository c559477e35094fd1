import { expect, test } from 'vitest';
import { currentLanguage, languageFrom, textIn } from './language.ts';

test('is Danish where nobody has chosen', () => {
  expect(currentLanguage()).toBe('da');
});

test.each([
  ['en', 'en'],
  ['da', 'da'],
  ['de', 'da'],
  [undefined, 'da'],
  [7, 'da']
])('%s is read as %s', (input, language) => {
  expect(languageFrom(input)).toBe(language);
});

test.each([
  ['egne ord', 'en', 'egne ord'],
  [{ da: 'ja', en: 'yes' }, 'en', 'yes'],
  [{ da: 'ja', en: 'yes' }, 'da', 'ja'],
  [{ da: 'ja' }, 'en', 'ja']
] as const)('%o in %s is %s', (text, language, words) => {
  expect(textIn(text, language)).toBe(words);
});
