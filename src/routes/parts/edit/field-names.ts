import type { Field } from '../../../lib/model/field.ts';
import type { Path } from '../../../lib/model/problem.ts';
import { elementWord, formWord, keyWord, valueWord } from '../../../lib/model/words-of.ts';
import type { Wording } from '../../../lib/model/wording.ts';
import type { Language } from '../../../lib/text/language.ts';

/** Names a field on the page; its label, errors and links refer to it. */
export const fieldId = (path: Path): string => `felt-${path.join('-')}`;

/** A word as it begins a line. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const said = (word: Wording | undefined, language: Language, instead: string): string =>
  capital(word?.[language] ?? instead);

export const labelOf = (path: Path, sort: Field['kind'], language: Language): string =>
  said(keyWord(path, sort), language, String(path.at(-1)));

/** What one element of a list is called, within a line. */
export const oneOf = (list: Path, language: Language): string =>
  elementWord(list)?.[language] ?? String(list.at(-1));

export const formLabel = (path: Path, form: Field, language: Language): string =>
  said(formWord(path, form), language, form.kind);

export const valueLabel = (path: Path, value: string, language: Language): string =>
  said(valueWord(path, value), language, value);
