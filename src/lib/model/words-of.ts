import { elementWords, formWords, valueWords } from './choice-words.ts';
import { editWords } from './edit-words.ts';
import type { Field } from './field.ts';
import { fieldWords, sequelWords } from './field-words.ts';
import { formName } from './form-of.ts';
import type { Path } from './problem.ts';
import { unitWords } from './unit-words.ts';
import type { Wording } from './wording.ts';

type Words = Readonly<Record<string, Wording | null>>;

const found = (words: Words, key: string): Wording | undefined =>
  Object.hasOwn(words, key) ? (words[key] ?? undefined) : undefined;

/** The key of a place, and the one that it stands below: positions and years are no keys. */
function keysOf(path: Path): { key: string; below: string } {
  const keys = path.filter((key): key is string => typeof key === 'string' && !/^\d+$/.test(key));
  return { key: keys.at(-1) ?? 'model', below: keys.at(-2) ?? '' };
}

/** What a place of the document is called where it is filled in; undefined for a key without words. */
export function keyWord(path: Path, sort?: Field['kind']): Wording | undefined {
  const { key, below } = keysOf(path);
  return (
    found(editWords, `${below}.${key}`) ??
    found(editWords, `${key}:${sort}`) ??
    found(editWords, key) ??
    found(fieldWords, key)
  );
}

/** What one element of a list is called. */
export function elementWord(list: Path): Wording | undefined {
  const { key, below } = keysOf(list);
  return found(elementWords, `${below}.${key}`) ?? found(elementWords, key);
}

/** What a form of a choice is called. */
export function formWord(path: Path, form: Field): Wording | undefined {
  const { key } = keysOf(path);
  const name = formName(form);
  return found(formWords, `${key}.${name}`) ?? found(formWords, name);
}

/** What a word that a place may hold is called. */
export function valueWord(path: Path, value: string): Wording | undefined {
  const { key } = keysOf(path);
  if (key === 'kind') return found(sequelWords, value) ?? found(formWords, value);
  return found(valueWords, `${key}.${value}`) ?? found(unitWords, value);
}
