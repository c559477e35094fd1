import { isFault } from '../../model/figure-reference.ts';
import type { NoteSection } from '../../model/note-texts.ts';
import { readReference } from '../../model/read-figure-reference.ts';
import { textIn, type ShownText } from '../../text/language.ts';
import { undefinedDash } from '../../text/numbers.ts';
import { writeSource } from '../../views/assumptions.ts';
import type { Shown } from '../../views/shown.ts';
import { writeFigure } from '../../views/write-figure.ts';
import { readMarkdown } from '../markdown/read-markdown.ts';
import type { Block } from '../note.ts';
import { paragraph, under } from './blocks.ts';

type Source = Parameters<typeof writeSource>[1];

/** The user's text of a section, with its figures filled in, and where it is taken from. */
export function sectionText(shown: Shown, section: NoteSection): Block[] {
  const own = shown.model.budgetNote?.texts?.[section];
  return own ? textBlocks(shown, own.text, own.source) : [];
}

/** The user's own sections that come after one of the note's. */
export function ownSections(shown: Shown, after: NoteSection): Block[] {
  const own = shown.model.budgetNote?.texts?.own ?? [];
  return own
    .filter((each) => (each.after ?? 'content') === after)
    .flatMap(({ heading, text, source }) =>
      under(1, textIn(heading, shown.language), textBlocks(shown, text, source))
    );
}

function textBlocks(shown: Shown, text: ShownText, source: Source | undefined): Block[] {
  const { model, language } = shown;
  const blocks = readMarkdown(wordsIn(text, language), (words) => {
    const reference = readReference(model, words);
    // A document with a faulty reference is refused before it is shown.
    return isFault(reference) ? undefinedDash : writeFigure(shown, reference);
  });
  if (blocks.length === 0 || !source) return blocks;
  const from = writeSource(model, source, language);
  return [...blocks, paragraph(from.slice(0, 1).toUpperCase() + from.slice(1), 'small')];
}

/** A blank English wording is none. */
function wordsIn(text: ShownText, language: Shown['language']): string {
  const words = textIn(text, language);
  return words.trim() === '' ? textIn(text, 'da') : words;
}
