import { compareDocuments, type DocumentChange } from '../model/compare-documents.ts';
import { sectionOf } from '../model/edit-sections.ts';
import { placeWords } from '../model/place-words.ts';
import { valueAt, type Path } from '../model/problem.ts';
import type { Wording } from '../model/wording.ts';
import type { Language } from '../text/language.ts';
import { m } from '../text/paraglide/messages.js';
import { shortText, valueWords } from './change-value.ts';

/** A change in words. */
export interface ChangeLine {
  readonly kind: DocumentChange['kind'];
  /** Where: "Medarbejdergrupper › Sagsbehandlere › Årsværk". */
  readonly place: string;
  /** What happened there: "2 årsværk → 3 årsværk", "tilføjet". */
  readonly what: string;
  /** The section of the editor in which the place stands, by its id. */
  readonly section: string;
  /** In the document after; undefined for what is not there any more. */
  readonly path: Path | undefined;
}

/** What differs between two documents, in words. */
export interface ChangeLines {
  readonly lines: readonly ChangeLine[];
  /** How many more there are. */
  readonly more: number;
}

const isScalar = (value: unknown): boolean => typeof value !== 'object' || value === null;

/** Where two texts part. */
function partingOf(one: unknown, other: unknown): number {
  if (typeof one !== 'string' || typeof other !== 'string') return 0;
  let at = 0;
  while (at < one.length && one[at] === other[at]) at++;
  return at;
}

/** What differs between two documents, valid or not. @param most lines */
export function changeLines(before: unknown, after: unknown, language: Language, most?: number): ChangeLines {
  const { changes, more } = compareDocuments(before, after, most);
  return { lines: changes.map((change) => lineOf(before, after, change, language)), more };
}

/** One change in words. */
export function lineOf(
  before: unknown,
  after: unknown,
  change: DocumentChange,
  language: Language
): ChangeLine {
  const root = change.after ? after : before;
  const path = change.after ?? change.before!;
  const isItself = typeof path.at(-1) === 'number' && isScalar(valueAt(root, path));
  const place = placeWords(root, isItself ? path.slice(0, -1) : path)[language];
  return {
    kind: change.kind,
    place: path.at(-1) === 'en' ? m.edit_in_english({ label: place }, { locale: language }) : place,
    what: whatOf(before, after, change, language),
    section: sectionOf(path).id,
    path: change.after
  };
}

function whatOf(before: unknown, after: unknown, change: DocumentChange, language: Language): string {
  const words = { locale: language };
  const { kind, from, to } = change;
  const isElement = typeof (change.after ?? change.before!).at(-1) === 'number';
  switch (kind) {
    case 'moved': {
      const element = valueAt(after, change.after!);
      const value = isScalar(element) ? valueWords(after, change.after!, element, language) : undefined;
      const places = { from: String(from), to: String(to) };
      return value === undefined
        ? m.change_moved(places, words)
        : m.change_moved_as({ value, ...places }, words);
    }
    case 'renamed':
      return m.change_from_to({ from: String(from), to: String(to) }, words);
    case 'added': {
      const value = valueWords(after, change.after!, to, language);
      if (isElement && !isScalar(to)) {
        const level = value !== undefined && isLevel(to) ? value : undefined;
        return level ? m.change_added_as({ value: level }, words) : m.change_added({}, words);
      }
      return value === undefined ? m.change_added({}, words) : m.change_added_as({ value }, words);
    }
    case 'removed': {
      if (isElement && !isScalar(from)) return m.change_removed({}, words);
      const value = valueWords(before, change.before!, from, language);
      return value === undefined ? m.change_removed({}, words) : m.change_removed_as({ value }, words);
    }
    case 'set': {
      const write = (style: { allDigits: boolean; start: number }) => [
        valueWords(before, change.before!, from, language, style),
        valueWords(after, change.after!, to, language, style)
      ];
      const start = partingOf(from, to);
      let [one, other] = write({ allDigits: false, start });
      if (one === other) [one, other] = write({ allDigits: true, start });
      if (one === undefined || other === undefined || one === other) return m.change_changed({}, words);
      return m.change_from_to({ from: one, to: other }, words);
    }
  }
}

const isLevel = (element: unknown): boolean =>
  typeof element === 'object' && element !== null && 'to' in element && 'from' in element;

/** Changes that a version's note names, and characters of each. */
const NAMED = 3;
const LINE = 240;

const sentence = ({ place, what }: ChangeLine, language: Language): string => {
  const line = m.change_line({ place: shortPlace(place), what }, { locale: language });
  return line.length > LINE ? `${line.slice(0, LINE - 1).replace(/[\ud800-\udbff]$/, '')}…` : line;
};

const shortPlace = (place: string): string =>
  place
    .split(' › ')
    .map((part) => shortText(part))
    .join(' › ');

/** What differs between two documents as one short text in both languages, for the note of a version. */
export function changeWords(before: unknown, after: unknown): Wording {
  const { changes, more } = compareDocuments(before, after);
  const count = changes.length + more;
  const inLanguage = (language: Language): string => {
    const words = { locale: language };
    if (count === 0) return m.change_none({}, words);
    const named = count > NAMED ? NAMED - 1 : count;
    const lines = changes
      .slice(0, named)
      .map((change) => sentence(lineOf(before, after, change, language), language));
    const rest = count - named;
    return rest === 0
      ? lines.join(' · ')
      : m.change_and_more({ lines: lines.join(' · '), count: String(rest) }, words);
  };
  return { da: inLanguage('da'), en: inLanguage('en') };
}
