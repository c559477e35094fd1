import type { Path } from './problem.ts';
import { valueAt } from './problem.ts';
import { referredList } from './referred-list.ts';
import { elementWord, formWord, keyWord, valueWord } from './words-of.ts';
import type { Wording } from './wording.ts';

const keysOfName = ['name', 'title', 'purpose', 'subject', 'heading', 'agreement', 'text'];
/** What tells elements without a name from others, in this order. */
const keysOfSubject = [
  'group',
  'category',
  'caseType',
  'caseTypes',
  'programme',
  'grant',
  'inflows',
  'unit',
  'units',
  'measure'
];
const keysOfTime = ['year', 'week', 'date', 'from', 'on'];

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const both = (make: (language: 'da' | 'en') => string): Wording => ({ da: make('da'), en: make('en') });

/** A user's words, where they say anything. */
function asText(value: unknown): Wording | undefined {
  const { da, en } = (typeof value === 'string' ? { da: value, en: value } : (value ?? {})) as {
    da?: unknown;
    en?: unknown;
  };
  if (typeof da !== 'string' || da.trim() === '') return undefined;
  return { da: shortened(da), en: shortened(typeof en === 'string' && en.trim() !== '' ? en : da) };
}

/** Not cut between the halves of a character pair. */
const shortened = (text: string): string =>
  text.length > 70 ? `${text.slice(0, 69).replace(/[\ud800-\udbff]$/, '')}…` : text;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** The name of what an id names from a place; the id itself where it names nothing. */
function referredName(root: unknown, path: Path, id: string): Wording {
  const list = referredList(root, path);
  const elements = list && valueAt(root, list);
  const index = Array.isArray(elements) ? elements.findIndex((one) => valueAt(one, ['id']) === id) : -1;
  return index < 0 ? both(() => id) : elementName(root, [...list!, index]);
}

function dateWords(value: unknown): Wording {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(String(value));
  return both((language) =>
    parts && language === 'da' ? `${+parts[3]!}.${+parts[2]!}.${parts[1]}` : String(value)
  );
}

/** What an element is about, where it has no name: "Merudgift, Handicap". */
function subjectOf(root: unknown, path: Path, element: Record<string, unknown>): Wording | undefined {
  const names = keysOfSubject.flatMap((key): Wording[] => {
    const value = element[key];
    const ids = Array.isArray(value) ? value : [value];
    return ids.flatMap((id, index): Wording[] => {
      if (typeof id !== 'string' || id === '') return [];
      const place: Path = [...path, key, ...(Array.isArray(value) ? [index] : [])];
      if (referredList(root, place)) return [referredName(root, place, id)];
      return valueWord(place, id) ? [valueWord(place, id)!] : [];
    });
  });
  return names.length === 0
    ? undefined
    : both((language) =>
        names
          .slice(0, 3)
          .map((name) => name[language])
          .join(', ')
      );
}

/**
 * What an element of a list is called, in a document that need not be valid: its name, what it is about, when it is, or its number.
 * @param path of the element
 */
export function elementName(root: unknown, path: Path): Wording {
  const element = valueAt(root, path);
  const list = path.slice(0, -1);
  const one = elementWord(list) ?? { da: 'nr.', en: 'no.' };
  const numbered = both((language) => `${capital(one[language])} ${Number(path.at(-1)) + 1}`);
  if (typeof element === 'string' && referredList(root, path)) return referredName(root, path, element);
  if (!isObject(element)) return numbered;
  for (const key of keysOfName) {
    const name = asText(element[key]);
    if (name) return name;
  }
  const kind = typeof element['kind'] === 'string' ? kindWord(list, element['kind']) : undefined;
  const subject = subjectOf(root, path, element);
  const time = keysOfTime.find((key) => ['string', 'number'].includes(typeof element[key]));
  if (kind ?? subject) {
    const parts = [kind, subject].filter((part) => part !== undefined);
    return both((language) => parts.map((part) => capital(part[language])).join(': '));
  }
  if (time === undefined || element[time] === '') return numbered;
  const when = dateWords(element[time]);
  const word = keyWord([...path, time], 'date') ?? one;
  return both((language) => capital(`${time === 'from' ? word[language] : one[language]} ${when[language]}`));
}

const kindWord = (list: Path, kind: string): Wording | undefined =>
  valueWord([...list, 0, 'kind'], kind) ??
  formWord(list, {
    kind: 'group',
    entries: [{ key: 'kind', field: { kind: 'exactly', value: kind }, isOptional: false }]
  });

/** Keys of a quantity that are the field itself. */
const ownKeys = new Set(['value', 'low', 'likely', 'high', 'formula', 'unit', 'da', 'en']);

/**
 * Where a place of a document is, valid or not: "Sagstyper › Merudgift › Trin › Vurdering › Tidsforbrug pr. sag".
 * @param sort of the field at the place, where it is known
 */
export function placeWords(root: unknown, path: Path): Wording {
  const parts: Wording[] = [];
  path.forEach((key, index) => {
    const here = path.slice(0, index + 1);
    if (typeof key === 'number') return void parts.push(elementName(root, here));
    if (/^\d+$/.test(key)) return void parts.push(both(() => key));
    if (index === path.length - 1 && index > 0 && ownKeys.has(key) && !isOwnField(root, path)) return;
    const word = keyWord(here, sortOf(valueAt(root, here)));
    if (word) parts.push(word);
  });
  if (parts.length === 0) return both((language) => capital(keyWord(['model'])![language]));
  return both((language) => parts.map((part) => capital(part[language])).join(' › '));
}

/** Whether one of a quantity's keys is here another field: the form of a spread has a low of its own. */
const isOwnField = (root: unknown, path: Path): boolean => isObject(valueAt(root, path));

/** Enough of a value's sort to tell a date, a number and an element's id apart. */
function sortOf(value: unknown): 'date' | 'number' | 'id' | 'list' | 'quantity' | undefined {
  if (typeof value === 'number') return 'number';
  if (typeof value === 'string') return /^\d{4}-/.test(value) ? 'date' : 'id';
  if (Array.isArray(value)) return 'list';
  return isObject(value) && 'unit' in value ? 'quantity' : undefined;
}
