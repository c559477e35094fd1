import type { Text } from './text.ts';

/** The languages a text can be shown in. */
export type Language = 'da' | 'en';

/** A text in one language; without an English wording (or with a blank one) the Danish stands. */
export function resolveText(text: Text, language: Language): string {
  if (typeof text === 'string') return text;
  return language === 'en' && text.en !== undefined && text.en.trim() !== '' ? text.en : text.da;
}
