import { limits } from './limits.ts';
import { list, oneOf, strict } from './schema-parts.ts';
import { source } from './source.ts';
import { longText, nameText } from './text.ts';
import type { z } from './zod.ts';

/** The sections of a note that a user's text may stand in, in the order of the note. */
export const NOTE_SECTIONS = [
  'background',
  'content',
  'forecast',
  'consequences',
  'money',
  'technical',
  'timePlan',
  'earlier',
  'assumptions',
  'method'
] as const;
export type NoteSection = (typeof NOTE_SECTIONS)[number];

/** Words in markdown, with figures by reference ({@link figureReferences}), and where they are taken from if not the user's own. */
const noteSectionText = strict({ text: longText, source: source.optional() });

/** A section of the user's own: it comes after one of the note's, or after the content where none is named. */
const ownSection = strict({
  heading: nameText,
  text: longText,
  after: oneOf(NOTE_SECTIONS).optional(),
  source: source.optional()
});
export type OwnSection = z.infer<typeof ownSection>;

const text = noteSectionText.optional();

/** The user's texts of a note, each first in its section. */
export const noteTexts = strict({
  background: text,
  content: text,
  forecast: text,
  consequences: text,
  money: text,
  technical: text,
  timePlan: text,
  earlier: text,
  assumptions: text,
  method: text,
  own: list(ownSection, 0, limits.ownSections).optional()
});
export type NoteTexts = z.infer<typeof noteTexts>;
