import { writeTyped } from '../import/write-typed.ts';
import { writeTypedField } from '../import/read-field.ts';
import { elementName } from '../model/place-words.ts';
import type { Path } from '../model/problem.ts';
import { valueAt } from '../model/problem.ts';
import type { Quantity } from '../model/quantity.ts';
import { referredList } from '../model/referred-list.ts';
import { isMembers, isQuantity, type Members } from '../model/same-value.ts';
import { unitWords, type UnitWord } from '../model/unit-words.ts';
import { valueWord } from '../model/words-of.ts';
import { writeDate } from '../text/dates.ts';
import { textIn, type Language, type ShownText } from '../text/language.ts';
import { thinSpace, writeKroner } from '../text/numbers.ts';
import { m } from '../text/paraglide/messages.js';
import { quoteName } from './quote-name.ts';
import { writeQuantity } from './write-quantity.ts';

/** Characters of a user's text that stand in a line. */
const LONGEST = 60;

// What does not show, breaks lines or turns the direction of what follows could make a line say something else.
const invisible =
  // eslint-disable-next-line no-control-regex -- control characters are what it looks for
  /(?:[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufffe\uffff]|\p{Surrogate})+/gu;

/** A user's text on one line, shortened. @param start where the part that matters begins */
export function shortText(text: string, start = 0): string {
  const from = text.length > LONGEST ? Math.max(0, Math.min(start - LONGEST / 3, text.length - LONGEST)) : 0;
  const part = Array.from(text.slice(from, from + 4 * LONGEST).replace(invisible, ' ')).slice(0, LONGEST);
  return `${from > 0 ? '…' : ''}${part.join('').trim()}${from + LONGEST < text.length ? '…' : ''}`;
}

/** The numbers of a quantity, where all of them can be read. */
const isReadable = (quantity: Members): boolean => {
  const numbers = quantity['low'] === undefined ? ['value'] : ['low', 'likely', 'high'];
  return (
    numbers.every((key) => Number.isFinite(quantity[key])) &&
    Object.hasOwn(unitWords, String(quantity['unit']))
  );
};

function quantityWords(quantity: Members, language: Language, allDigits: boolean): string {
  const formula = typeof quantity['formula'] === 'string' ? `= ${shortText(quantity['formula'])}` : undefined;
  if (!isReadable(quantity)) return formula ?? quoteName(shortText(String(quantity['value'])), language);
  const readable = { ...quantity, formula: undefined } as unknown as Quantity<UnitWord>;
  const number = allDigits
    ? `${writeTyped(readable, language)}${thinSpace}${unitWords[readable.unit][language]}`
    : writeQuantity(readable, language);
  return formula === undefined ? number : `${formula} (${number})`;
}

/** What an id names from a place. */
function namedWords(root: unknown, path: Path, list: Path, id: string, language: Language): string {
  const elements = valueAt(root, list);
  const at = Array.isArray(elements) ? elements.findIndex((one) => valueAt(one, ['id']) === id) : -1;
  return quoteName(shortText(at < 0 ? id : elementName(root, [...list, at])[language]), language);
}

function textWords(root: unknown, path: Path, text: string, language: Language, start: number): string {
  const list = referredList(root, path);
  if (list) return namedWords(root, path, list, text, language);
  const word = valueWord(path, text);
  if (word) return word[language];
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return writeDate(text, language);
  if (/^\d{2}-\d{2}$/.test(text)) return writeTypedField({ kind: 'monthDay' }, text, language);
  return text.trim() === ''
    ? m.change_nothing({}, { locale: language })
    : quoteName(shortText(text, start), language);
}

const isYear = (path: Path): boolean =>
  ['year', 'years', 'priceLevel'].includes(String(path.findLast(isName)));
const isName = (key: string | number): boolean => typeof key === 'string' && !/^\d+$/.test(key);

function numberWords(path: Path, value: number, language: Language): string {
  if (isYear(path)) return String(value);
  if (path.at(-2) === 'amounts' && Number.isInteger(value)) return writeKroner(value, language);
  return writeTypedField({ kind: 'number', within: { min: value, max: value } }, value, language);
}

/** How a value is written where it is compared with another. */
export interface ValueStyle {
  /** All digits of a number, not only as many as are read. */
  readonly allDigits: boolean;
  /** Where in a long text the part begins that matters. */
  readonly start: number;
}

/** What stands at a place of a document, valid or not, in few words; undefined where it is more than a line can hold. */
export function valueWords(
  root: unknown,
  path: Path,
  value: unknown,
  language: Language,
  { allDigits, start }: ValueStyle = { allDigits: false, start: 0 }
): string | undefined {
  const words = { locale: language };
  switch (typeof value) {
    case 'undefined':
      return m.change_nothing({}, words);
    case 'boolean':
      return (value ? m.edit_yes({}, words) : m.edit_no({}, words)).toLowerCase();
    case 'number':
      return Number.isFinite(value) ? numberWords(path, value, language) : String(value);
    case 'string':
      return textWords(root, path, value, language, start);
    default:
  }
  if (isQuantity(value)) return quantityWords(value, language, allDigits);
  if (Array.isArray(value)) return m.change_count({ count: String(value.length) }, words);
  if (!isMembers(value)) return undefined;
  if (typeof value['da'] === 'string')
    return quoteName(shortText(textIn(value as unknown as ShownText, language), start), language);
  if (isQuantity(value['to'])) return quantityWords(value['to'], language, allDigits);
  if (isQuantity(value['start'])) return quantityWords(value['start'], language, allDigits);
  const kind = typeof value['kind'] === 'string' ? valueWord([...path, 'kind'], value['kind']) : undefined;
  const mean = isQuantity(value['mean']) ? quantityWords(value['mean'], language, allDigits) : undefined;
  return kind && mean !== undefined ? `${kind[language]}, ${mean}` : kind?.[language];
}
