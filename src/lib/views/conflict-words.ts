import type { Conflict } from '../model/merge-documents.ts';
import { elementName, placeWords } from '../model/place-words.ts';
import { isMembers } from '../model/same-value.ts';
import type { Language } from '../text/language.ts';
import { m } from '../text/paraglide/messages.js';
import { shortText, valueWords } from './change-value.ts';
import { writeList } from './write-list.ts';

/** A place that two changed differently, in words. */
export interface ConflictWords {
  readonly place: string;
  /** What stood there; undefined where that cannot be said in a line. */
  readonly before: string | undefined;
  readonly mine: string;
  readonly theirs: string;
}

type Side = 'base' | 'mine' | 'theirs';

/** Elements of an order that are named, at most. */
const NAMED = 12;

/** A conflict in words. @param documents that the paths of the conflict lead into */
export function conflictWords(
  conflict: Conflict,
  documents: Readonly<Record<Side, unknown>>,
  language: Language
): ConflictWords {
  const side = (['mine', 'theirs', 'base'] as const).find((one) => conflict.paths[one]) ?? 'mine';
  const write = (one: Side) => wordsOf(conflict, documents, one, language);
  const changed = m.change_changed({}, { locale: language });
  return {
    place: placeWords(documents[side], conflict.paths[side] ?? [])[language],
    before: write('base'),
    mine: write('mine') ?? changed,
    theirs: write('theirs') ?? changed
  };
}

function wordsOf(
  conflict: Conflict,
  documents: Readonly<Record<Side, unknown>>,
  side: Side,
  language: Language
): string | undefined {
  const words = { locale: language };
  const value = conflict[side];
  if (conflict.kind === 'id') return shortText(String(value));
  if (conflict.kind === 'order')
    return Array.isArray(value)
      ? orderWords(value as unknown[], conflict, documents, side, language)
      : undefined;
  if (value === undefined)
    return side === 'base' || conflict.kind === 'value'
      ? m.change_nothing({}, words)
      : m.change_removed({}, words);
  const written = valueWords(documents[side], conflict.paths[side] ?? [], value, language);
  if (conflict.kind === 'removed' && side !== 'base' && isMembers(value)) return m.merge_kept({}, words);
  return written;
}

/** The names of elements in their order. */
function orderWords(
  elements: readonly unknown[],
  conflict: Conflict,
  documents: Readonly<Record<Side, unknown>>,
  side: Side,
  language: Language
): string {
  const path = conflict.paths[side] ?? [];
  // Elements are looked up by what they say, since the merged ones stand in none of the documents.
  const names = elements.slice(0, NAMED).map((element, index) => {
    if (!isMembers(element)) return valueWords(documents[side], [...path, index], element, language) ?? '';
    const root = path.reduceRight<unknown>((inner, key) => ({ [key]: inner }), elements);
    return elementName(root, [...path, index])[language];
  });
  return (
    writeList(
      names.map((name) => shortText(name)),
      language
    ) + (elements.length > NAMED ? ' …' : '')
  );
}
