import type { PhrasingContent } from 'mdast';
import type { Inline } from '../note.ts';

/** What words are read with: how figures are put back, and where references to links lead. */
export interface Reading {
  readonly fill: (words: string) => string;
  readonly addresses: ReadonlyMap<string, string>;
}

/** A hard line break: paragraphs are parted at it. */
export const LINE_BREAK = '\n';

/** Words of a paragraph: strong and emphasis are looks, links end with their address, everything else is plain words. */
export function readInlines(
  nodes: readonly PhrasingContent[],
  reading: Reading,
  look?: Inline['look']
): Inline[] {
  return nodes.flatMap((node) => readInline(node, reading, look));
}

function readInline(node: PhrasingContent, reading: Reading, look: Inline['look']): Inline[] {
  const words = (text: string): Inline[] => {
    const filled = reading.fill(text).replace(/\s*\n\s*/g, ' ');
    return filled === '' ? [] : [{ text: filled, ...(look && { look }) }];
  };
  switch (node.type) {
    case 'text':
    case 'inlineCode':
    case 'html':
      return words(node.value);
    case 'strong':
      return readInlines(node.children, reading, 'strong');
    case 'emphasis':
      return readInlines(node.children, reading, look ?? 'emphasis');
    case 'break':
      return [{ text: LINE_BREAK }];
    case 'link':
      return withAddress(readInlines(node.children, reading, look), node.url, words);
    case 'linkReference': {
      const address = reading.addresses.get(node.identifier);
      return withAddress(readInlines(node.children, reading, look), address ?? '', words);
    }
    case 'image':
      return withAddress(words(node.alt ?? ''), node.url, words);
    case 'imageReference':
      return withAddress(words(node.alt ?? ''), reading.addresses.get(node.identifier) ?? '', words);
    default:
      return [];
  }
}

function withAddress(shown: Inline[], address: string, words: (text: string) => Inline[]): Inline[] {
  const text = shown.map((inline) => inline.text).join('');
  if (address === '' || address === text || address === `mailto:${text}`) return shown;
  return [...shown, ...words(text === '' ? address : ` (${address})`)];
}
