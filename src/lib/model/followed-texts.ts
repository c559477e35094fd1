import { figureKinds, type FigureKind, type FigurePart } from './figure-kinds.ts';
import { writtenReferences } from './figure-reference.ts';
import type { NoteWording } from './note-texts-of.ts';
import type { Path } from './problem.ts';
import { valueAt } from './problem.ts';
import { NAMED_PARTS, partNames, plainPart } from './figure-parts.ts';
import { replaced } from './replaced.ts';
import { eachObject } from './walk.ts';

const kinds: readonly FigureKind[] = Object.values(figureKinds);

/** The lists whose elements a reference names by their ids. */
const partOf: Readonly<Record<string, FigurePart>> = {
  grants: 'grant',
  staffGroups: 'group',
  units: 'unit',
  caseTypes: 'caseType',
  scenarios: 'scenario'
};

/** Every text of the note, in a document that need not be valid. */
function textsIn(root: unknown): NoteWording[] {
  const at: Path = ['budgetNote', 'texts'];
  const found: NoteWording[] = [];
  eachObject(valueAt(root, at), ({ text }, inner) => {
    const path: Path = [...at, ...inner, 'text'];
    if (typeof text === 'string') found.push({ path, text });
    else
      for (const language of ['da', 'en']) {
        const wording = valueAt(text, [language]);
        if (typeof wording === 'string') found.push({ path: [...path, language], text: wording });
      }
  });
  return found;
}

/**
 * A document in which an element has got another id, with the figures in the texts of its note that named it naming it now, and assumptions
 * by the paths that they have now. What named nothing, or more than one thing, stays as it was written.
 * @param id path of the id
 * @param moved paths of inputs that are others now
 */
export function withFollowedTexts(
  before: unknown,
  after: unknown,
  id: Path,
  moved: ReadonlyMap<string, string>
): unknown {
  const part = id.length === 3 ? partOf[String(id[0])] : undefined;
  const [from, to] = [String(valueAt(before, id)), String(valueAt(after, id))];
  const holds = (root: unknown, of: FigurePart, name: string): boolean =>
    Object.keys(partOf).some((list) => {
      const elements = partOf[list] === of ? valueAt(root, [list]) : undefined;
      return Array.isArray(elements) && elements.some((one) => valueAt(one, ['id']) === name);
    });

  /** A word of a reference to one of some parts, as it names the same thing now. */
  function follow(word: string, wanted: readonly FigurePart[], isDanish: boolean): string {
    const colon = word.indexOf(':');
    const given = colon < 0 ? undefined : partNames[word.slice(0, colon)];
    if (!part || !wanted.includes(part) || word.slice(given ? colon + 1 : 0) !== from) return word;
    if (given) return given === part ? word.slice(0, colon + 1) + to : word;
    const others = NAMED_PARTS.filter((other) => other !== part && wanted.includes(other));
    if (plainPart(word) || others.some((other) => holds(before, other, from))) return word;
    if (!plainPart(to) && !others.some((other) => holds(after, other, to))) return to;
    const names = Object.keys(partNames).filter((name) => partNames[name] === part);
    return `${isDanish ? names[0]! : names.at(-1)!}:${to}`;
  }

  function inReference(words: string): string {
    const [first = '', ...rest] = words.split(/\s+/u);
    const kind = kinds.find(({ name }) => name.da === first || name.en === first);
    if (!kind) return words;
    if (kind === figureKinds.input) return [first, moved.get(rest.join(' ')) ?? rest.join(' ')].join(' ');
    const wanted = [...kind.needs.flat(), ...kind.may];
    return [first, ...rest.map((word) => follow(word, wanted, kind.name.da === first))].join(' ');
  }

  return textsIn(after).reduce((document, { path, text }) => {
    let now = '';
    let at = 0;
    for (const { from: begins, to: ends, words } of writtenReferences(text)) {
      const next = words === undefined ? undefined : inReference(words);
      const isOther = next !== undefined && next !== words?.split(/\s+/u).join(' ');
      now += text.slice(at, begins) + (isOther ? `{{${next}}}` : text.slice(begins, ends));
      at = ends;
    }
    now += text.slice(at);
    return now === text ? document : replaced(document, path, now);
  }, after);
}
