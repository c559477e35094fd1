import { placeWords } from '../model/place-words.ts';
import type { Text } from '../model/text.ts';
import type { Change } from './draft.svelte.ts';

/** Places that are named; the rest is counted. */
const MOST_PLACES = 5;

/**
 * What a version says of how it came about: the places that were changed since the one before.
 * @param document as it is saved
 * @param changes since the version before, oldest first
 */
export function changeNote(document: unknown, changes: readonly Change[]): Text {
  const words = changes.map(({ path }) => placeWords(document, path));
  const inLanguage = (language: 'da' | 'en', changed: string, more: string): string => {
    const places = [...new Set(words.map((place) => place[language]))];
    if (places.length === 0) return changed;
    const rest = places.length - MOST_PLACES;
    const named = places.slice(0, MOST_PLACES).join('; ');
    return `${changed}: ${named}${rest > 0 ? ` ${more.replace('#', String(rest))}` : ''}`;
  };
  return {
    da: inLanguage('da', 'Ændret', 'og # steder mere'),
    en: inLanguage('en', 'Changed', 'and # places more')
  };
}
