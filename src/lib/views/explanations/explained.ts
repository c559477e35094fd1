import { glossaryEntry, type TermId } from '../../text/glossary.ts';
import type { Wording } from '../../model/wording.ts';

/**
 * What fields of the document are, in plain words, by key: below another key and of a sort (`below.key:sort`), below another key, of a
 * sort, or anywhere, in that order.
 */
export type Explanations = Readonly<Record<string, Wording>>;

/** An explanation, Danish and English side by side so that they stay the same in meaning. */
export const say = (da: string, en: string): Wording => ({ da, en });

/** As the glossary explains a term, and what is to be said of it where it is filled in. */
export function sayTerm(id: TermId, da: string, en: string): Wording {
  const [ofDa, ofEn] = [glossaryEntry(id, 'da').explanation, glossaryEntry(id, 'en').explanation];
  return { da: `${ofDa} ${da}`.trim(), en: `${ofEn} ${en}`.trim() };
}
