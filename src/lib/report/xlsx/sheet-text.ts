import type { Language } from '../../text/language.ts';
import { m } from '../../text/paraglide/messages.js';

/** Characters that a cell of Excel holds. */
const MOST_CHARACTERS = 32_767;

// eslint-disable-next-line no-control-regex -- what XML cannot hold is what it looks for
const unprintable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]|[\p{Cs}\p{Noncharacter_Code_Point}]/gu;

/** A text as a cell shows it: without characters that files cannot hold, and cut where Excel would refuse it, which it then says. */
export function cellWords(text: string, language: Language): string {
  const plain = text.replace(/\r\n?/g, '\n').replace(unprintable, '');
  if (plain.length <= MOST_CHARACTERS) return plain;
  const end = m.sheet_cut({}, { locale: language });
  return plain.slice(0, MOST_CHARACTERS - end.length).replace(/\p{Cs}$/u, '') + end;
}

/** As `_x0041_`, which files of Excel read as the character with that number. */
const spelled = (character: string): string =>
  `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;

/**
 * A text spelled for the file so that it is read back letter by letter: what looks like a spelled character is spelled itself, and so is
 * the first letter of the names that every object of JavaScript has, which the package would not write.
 */
export function spelledOut(words: string): string {
  const literal = words.replace(/_(?=x[\dA-F]{4}_)/gi, spelled('_'));
  return literal in {} ? spelled(literal.charAt(0)) + literal.slice(1) : literal;
}
