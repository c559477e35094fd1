import type { Language } from '../text/language.ts';
import { m } from '../text/paraglide/messages.js';

/** What quotation marks become within quotation marks. */
const INNER: Readonly<Record<string, string>> = { '»': '›', '«': '‹', '“': '‘', '”': '’' };

/** A name, or what a measure does, told apart from the words of the sentence that it stands in; quotation marks of its own become inner ones. */
export const quoteName = (name: string, language: Language): string =>
  m.measures_quoted({ name: name.replace(/[»«“”]/g, (mark) => INNER[mark]!) }, { locale: language });
