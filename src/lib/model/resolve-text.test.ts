import { expect, it } from 'vitest';
import { resolveText } from './resolve-text.ts';

it.each([
  ['Egen tekst', 'da', 'Egen tekst'],
  ['Egen tekst', 'en', 'Egen tekst'],
  [{ da: 'Sag', en: 'Case' }, 'da', 'Sag'],
  [{ da: 'Sag', en: 'Case' }, 'en', 'Case'],
  [{ da: 'Sag' }, 'en', 'Sag'],
  [{ da: 'Sag', en: ' ' }, 'en', 'Sag']
] as const)('%j in %s', (text, language, shown) => {
  expect(resolveText(text, language)).toBe(shown);
});
