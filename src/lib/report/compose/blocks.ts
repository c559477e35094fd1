import type { Block, Inline } from '../note.ts';

/** A heading of the note. */
const heading = (level: 1 | 2 | 3, text: string): Block => ({ kind: 'heading', level, text });

/** A paragraph of plain words. */
export const paragraph = (text: string, look?: 'lead' | 'small'): Block => ({
  kind: 'paragraph',
  inlines: [{ text }],
  ...(look && { look })
});

/** A list without numbers, each item a paragraph: words, or words in several looks. */
export const bullets = (items: readonly (string | readonly Inline[])[]): Block => ({
  kind: 'list',
  ordered: false,
  items: items.map((item) => [
    { kind: 'paragraph', inlines: typeof item === 'string' ? [{ text: item }] : item }
  ])
});

/** Blocks under their heading; nothing where there are none. */
export const under = (level: 1 | 2 | 3, title: string, blocks: readonly Block[]): Block[] =>
  blocks.length === 0 ? [] : [heading(level, title), ...blocks];

/** The paragraphs of plain words: a blank line parts them. */
export const paragraphs = (text: string): Block[] =>
  text
    .split(/\n\s*\n/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => paragraph(part));
