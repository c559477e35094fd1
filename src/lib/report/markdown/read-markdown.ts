import type { List, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import type { Block, Inline } from '../note.ts';
import { LINE_BREAK, readInlines, type Reading } from './read-inlines.ts';
import { withFigures } from './with-figures.ts';

/** With the depth of the highest headings: they stand right below the section's own, the others one level down. */
interface BlockReading extends Reading {
  readonly top: number;
}

/** Lists inside each other; what lies deeper stands as paragraphs of its item. */
const DEEPEST_LIST = 4;

/**
 * A user's text as blocks of a note. Paragraphs, headings, lists, strong and emphasis are read; code stands as words, links as words with
 * their address; everything else, markup of pages included, is plain words.
 * @param text markdown that has passed the checks of the document
 * @param figureOf the words of a figure that the text refers to
 */
export function readMarkdown(text: string, figureOf: (reference: string) => string): Block[] {
  const { text: taken, fill } = withFigures(text, figureOf);
  const { children } = fromMarkdown(taken);
  const addresses = new Map(
    children.flatMap((node) => (node.type === 'definition' ? [[node.identifier, node.url] as const] : []))
  );
  const reading = { fill, addresses, top: Math.min(...headingDepths(children)) };
  return firstRightBelow(children.flatMap((node) => readBlock(node, reading, 1)));
}

function readBlock(node: RootContent, reading: BlockReading, depth: number): Block[] {
  const plain = (text: string): Block[] =>
    text.split('\n').flatMap((line) => paragraphsOf([{ text: reading.fill(line) }]));
  switch (node.type) {
    case 'paragraph':
      return paragraphsOf(readInlines(node.children, reading));
    case 'heading': {
      const words = readInlines(node.children, reading);
      const text = words
        .map((inline) => (inline.text === LINE_BREAK ? ' ' : inline.text))
        .join('')
        .trim();
      return text === '' ? [] : [{ kind: 'heading', level: node.depth === reading.top ? 2 : 3, text }];
    }
    case 'list':
      return readList(node, reading, depth);
    case 'blockquote':
      return node.children.flatMap((child) => readBlock(child, reading, depth));
    case 'code':
    case 'html':
      return plain(node.value);
    default:
      return [];
  }
}

function readList({ ordered, children }: List, reading: BlockReading, depth: number): Block[] {
  const items = children.map((item) =>
    item.children
      .flatMap((child) => readBlock(child, reading, depth + 1))
      .map((block): Block => (block.kind === 'heading' ? asStrong(block.text) : block))
  );
  if (depth > DEEPEST_LIST) return items.flat();
  return [{ kind: 'list', ordered: ordered === true, items: items.filter((item) => item.length > 0) }];
}

const asStrong = (text: string): Block => ({ kind: 'paragraph', inlines: [{ text, look: 'strong' }] });

/** Words parted at hard line breaks; what is blank is left out. */
function paragraphsOf(inlines: readonly Inline[]): Block[] {
  const lines: Inline[][] = [[]];
  for (const inline of inlines) {
    if (inline.text === LINE_BREAK) lines.push([]);
    else lines.at(-1)!.push(inline);
  }
  return lines
    .filter((line) => line.some(({ text }) => text.trim() !== ''))
    .map((line): Block => ({ kind: 'paragraph', inlines: line }));
}

/** How deep the headings of a text are, 1 the highest. */
const headingDepths = (nodes: readonly RootContent[]): number[] =>
  nodes.flatMap((node) => {
    if (node.type === 'heading') return [node.depth];
    return node.type === 'blockquote' ? headingDepths(node.children) : [];
  });

/** The first heading stands right below the section's own, however deep it was written. */
function firstRightBelow(blocks: readonly Block[]): Block[] {
  const first = blocks.findIndex(({ kind }) => kind === 'heading');
  return blocks.map((block, at) =>
    at === first && block.kind === 'heading' ? { ...block, level: 2 } : block
  );
}
