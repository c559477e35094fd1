import type { Language } from '../text/language.ts';
import { m } from '../text/paraglide/messages.js';

/** "a, b og c", "a, b and c". */
export function writeList(items: readonly string[], language: Language): string {
  const last = items.at(-1) ?? '';
  if (items.length < 2) return last;
  return m.list_and({ first: items.slice(0, -1).join(', '), last }, { locale: language });
}
