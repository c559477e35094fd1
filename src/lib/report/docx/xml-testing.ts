import { strFromU8, unzipSync } from 'fflate';

export interface Element {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: (Element | string)[];
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** What XML 1.0 allows as a character, of the characters that a string of well-formed pairs can hold. */
const forbidden = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;

function decoded(text: string): string {
  if (/[<>]|&(?!(?:amp|lt|gt|quot|apos);)/.test(text)) throw new Error(`not escaped: ${text.slice(0, 80)}`);
  return text.replace(/&(\w+);/g, (_, name: string) => entities[name]!);
}

function attributesOf(text: string): Map<string, string> {
  const found = new Map<string, string>();
  const rest = text.replace(/\s+([\w:.-]+)="([^"<]*)"/g, (_, name: string, value: string) => {
    if (found.has(name)) throw new Error(`twice: ${name}`);
    found.set(name, decoded(value));
    return '';
  });
  if (rest.trim() !== '') throw new Error(`no attribute: ${rest.slice(0, 80)}`);
  return found;
}

/**
 * For tests: reads XML by its rules and no others.
 * @throws where it is not well-formed or holds a character that XML forbids
 */
export function readXml(text: string): Element {
  const bad = forbidden.exec(text);
  if (bad) throw new Error(`forbidden character ${bad[0].codePointAt(0)!.toString(16)} at ${bad.index}`);
  const root: Element = { name: '', attributes: new Map(), children: [] };
  const open = [root];
  const tag = /<\?[^?]*\?>|<(\/?)([\w:.-]+)((?:\s+[\w:.-]+="[^"]*")*)\s*(\/?)>|[^<]+|</gy;
  for (const [whole, closing, name, attributes, empty] of text.matchAll(tag)) {
    if (whole === '<') throw new Error('a < that opens nothing');
    if (whole.startsWith('<?')) continue;
    if (name === undefined) open.at(-1)!.children.push(decoded(whole));
    else if (closing) {
      if (open.pop()!.name !== name) throw new Error(`closes what is not open: ${name}`);
    } else {
      const element: Element = { name, attributes: attributesOf(attributes ?? ''), children: [] };
      open.at(-1)!.children.push(element);
      if (!empty) open.push(element);
    }
  }
  if (open.length !== 1 || elementsIn(root).length !== 1) throw new Error('not one closed element');
  return elementsIn(root)[0]!;
}

export const elementsIn = (element: Element): Element[] =>
  element.children.filter((child) => typeof child !== 'string');

export const child = (element: Element, name: string): Element | undefined =>
  elementsIn(element).find((each) => each.name === name);

/** All elements within, in their order, itself first. */
export function* within(element: Element): Generator<Element> {
  yield element;
  for (const each of elementsIn(element)) yield* within(each);
}

export const allOf = (element: Element, name: string): Element[] =>
  [...within(element)].filter((each) => each.name === name);

/** Words as a reader sees them, of the text elements alone. */
export const wordsOf = (element: Element): string =>
  allOf(element, 'w:t')
    .map(({ children }) => children.join(''))
    .join('');

/** Each part of a package that is XML. */
export function partsOf(bytes: Uint8Array): Map<string, Element> {
  const parts = Object.entries(unzipSync(bytes)).filter(([name]) => /\.(xml|rels)$/.test(name));
  return new Map(parts.map(([name, data]) => [name, readXml(strFromU8(data))]));
}
