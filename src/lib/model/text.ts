import { limits } from './limits.ts';
import { must } from './rule.ts';
import { strict } from './schema-parts.ts';
import { z } from './zod.ts';

// Word and Excel files cannot hold these, and a lone half of a character pair cannot be stored as UTF-8.
// eslint-disable-next-line no-control-regex -- control characters are what it looks for
const unprintable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]|\p{Surrogate}/u;

function characters(max: number, blank: boolean) {
  const aText = must({ rule: 'text', max, blank });
  return z
    .string(aText)
    .refine((text) => text.length <= max && (blank || text.trim() !== '') && !unprintable.test(text), aText);
}

function inLanguages(max: number, blank: boolean) {
  const one = characters(max, blank);
  return z.union([one, strict({ da: one, en: characters(max, true).optional() })]);
}

/** A name or title that is shown: 1..200 characters, not blank. */
export const nameText = inLanguages(limits.nameLength, false);

/** A note that must say something: 1..20 000 characters, not blank. */
export const noteText = inLanguages(limits.textLength, false);

/** Free text, 0..20 000 characters. */
export const longText = inLanguages(limits.textLength, true);

/** A string that is the same in every language (a number, a reference): 1..200 characters. */
export const plainText = characters(limits.nameLength, false);

/** Words of one language: 1..20 000 characters, not blank. */
export const plainNote = characters(limits.textLength, false);

/** Shown text: a plain string is the user's own and stands in every language; `en` falls back to `da`. */
export type Text = z.infer<typeof noteText>;
