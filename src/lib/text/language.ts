import { baseLocale, getLocale, isLocale, setLocale } from './paraglide/runtime.js';

/** The languages of the page: Danish is written first, English is complete. */
export type Language = 'da' | 'en';

/** All languages in the order of the switch, each named in itself. */
export const languages: readonly { id: Language; name: string }[] = [
  { id: 'da', name: 'Dansk' },
  { id: 'en', name: 'English' }
];

/** Text as documents hold it: a user's own words, or words in both languages. */
export type ShownText = string | { da: string; en?: string | undefined };

/** The reader's language: from the request on the server, from the cookie in the browser, Danish in a terminal. */
export function currentLanguage(): Language {
  return getLocale();
}

/** Keeps the reader's choice in the cookie and loads the page again in that language. */
export function chooseLanguage(language: Language): void {
  void setLocale(language);
}

/** A language from unchecked input (a command-line option, a query): Danish when it is not one of ours. */
export function languageFrom(input: unknown): Language {
  return isLocale(input) ? input : baseLocale;
}

/** The words in the asked language; Danish where English is missing. */
export function textIn(text: ShownText, language: Language): string {
  if (typeof text === 'string') return text;
  return language === 'en' ? (text.en ?? text.da) : text.da;
}
