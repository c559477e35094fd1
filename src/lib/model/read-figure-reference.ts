import type { ModelDocument } from './document.ts';
import {
  figureKinds,
  figurePartWords,
  type FigureKind,
  type FigureName,
  type FigurePart
} from './figure-kinds.ts';
import { flagWords, NAMED_PARTS, partNames, plainPart, type NamedPart } from './figure-parts.ts';
import type { FigureFault, FigureReference } from './figure-reference.ts';
import { inputPaths } from './inputs.ts';
import { nearestWord } from './nearest-word.ts';
import { anyOf, type Wording } from './wording.ts';

const idsOf = (model: ModelDocument): Readonly<Record<NamedPart, readonly string[]>> => ({
  grant: model.grants.map(({ id }) => id),
  group: model.staffGroups.map(({ id }) => id),
  unit: model.units.map(({ id }) => id),
  caseType: model.caseTypes.map(({ id }) => id),
  scenario: model.scenarios.map(({ id }) => id)
});

const same = (text: string): Wording => ({ da: text, en: text });
const guess = (near: string | undefined): Wording =>
  near === undefined ? same('') : { da: ` Mente du "${near}"?`, en: ` Did you mean "${near}"?` };
const plus = (a: Wording, b: Wording): Wording => ({ da: a.da + b.da, en: a.en + b.en });

/** Finds what a reference names in the model, or says why it names nothing. @param words what stands between the braces */
export function readReference(model: ModelDocument, words: string): FigureReference | FigureFault {
  const [first = '', ...rest] = words.split(/\s+/u);
  const kinds = Object.entries(figureKinds) as [FigureName, FigureKind][];
  const found = kinds.find(([, { name }]) => name.da === first || name.en === first);
  if (!found) {
    const names = kinds.flatMap(([, { name }]) => (name.da === name.en ? [name.da] : [name.da, name.en]));
    return {
      found: first,
      reason: plus(
        { da: 'tallet kendes ikke.', en: 'the figure is not known.' },
        guess(nearestWord(first, names))
      ),
      allowed: anyOf(kinds.map(([, { name }]) => name))
    };
  }
  const [kind, spec] = found;
  return kind === 'input' ? readInput(model, rest) : readParts(model, kind, spec, rest);
}

function readInput(model: ModelDocument, rest: readonly string[]): FigureReference | FigureFault {
  const path = rest.join(' ');
  const paths = [...inputPaths(model).values()];
  if (paths.includes(path)) return { kind: 'input', input: path };
  return {
    found: path,
    reason: plus(
      { da: 'der er ingen antagelse med den sti.', en: 'there is no assumption with that path.' },
      guess(nearestWord(path, paths))
    ),
    allowed: {
      da: 'stien til en antagelse, som i netHours.grossHours',
      en: 'the path of an assumption, as in netHours.grossHours'
    }
  };
}

function readParts(
  model: ModelDocument,
  kind: FigureName,
  { needs, may: besides }: FigureKind,
  rest: readonly string[]
): FigureReference | FigureFault {
  const wanted = [...new Set([...needs.flat(), ...besides])];
  const parts = new Map<FigurePart, string>();
  for (const word of rest) {
    const may = partsOf(model, wanted, word);
    if ('reason' in may) return may;
    const free = may.find((each) => !parts.has(each));
    if (!free) return { found: word, reason: twice, allowed: allowedParts(wanted) };
    parts.set(free, word.slice(word.indexOf(':') + 1));
  }
  const missing = needs.find((some) => !some.some((part) => parts.has(part)));
  if (missing)
    return {
      found: rest.join(' '),
      reason: plus({ da: 'der mangler ', en: 'missing is ' }, plus(allowedParts(missing), same('.'))),
      allowed: allowedParts(wanted)
    };
  const held = Object.fromEntries(
    [...parts].map(([part, word]) => [
      part,
      part === 'year' ? Number(word) : part === 'all' || part === 'band' || part === 'kroner' ? true : word
    ])
  );
  return { kind, ...held } as FigureReference;
}

const twice: Wording = { da: 'det er angivet én gang for meget.', en: 'it is named once too often.' };
const allowedParts = (parts: readonly FigurePart[]): Wording =>
  anyOf(parts.map((part) => figurePartWords[part]));

/** What a word of a reference may stand for; the first that is free counts. */
function partsOf(
  model: ModelDocument,
  wanted: readonly FigurePart[],
  word: string
): readonly FigurePart[] | FigureFault {
  const plain = plainPart(word);
  if (plain && wanted.includes(plain)) return [plain];
  const colon = word.indexOf(':');
  const prefix = colon < 0 ? undefined : word.slice(0, colon);
  const given = prefix !== undefined && Object.hasOwn(partNames, prefix) ? partNames[prefix] : undefined;
  // A word before a colon that names no kind of thing is part of what is not known.
  const id = given === undefined ? word : word.slice(colon + 1);
  const ids = idsOf(model);
  const among = NAMED_PARTS.filter(
    (part) => wanted.includes(part) && (given === undefined || part === given)
  );
  const holding = among.filter((part) => ids[part].includes(id));
  if (holding.length > 1)
    return {
      found: word,
      reason: {
        da: 'flere har det navn. Skriv, hvad der menes.',
        en: 'more than one has that name. Say which is meant.'
      },
      allowed: anyOf(holding.map((part) => prefixed(part, id)))
    };
  const [part] = holding;
  if (part) return part === 'scenario' && wanted.includes('other') ? ['scenario', 'other'] : [part];
  const near = nearestWord(id, [...among.flatMap((each) => ids[each]), ...wordsFor(wanted)]);
  return {
    found: word,
    reason: plus({ da: 'det kendes ikke her.', en: 'it is not known here.' }, guess(near)),
    allowed: allowedParts(wanted)
  };
}

const prefixed = (part: FigurePart, id: string): Wording => {
  const names = Object.keys(partNames).filter((name) => partNames[name] === part);
  return { da: `${names[0]}:${id}`, en: `${names.at(-1)}:${id}` };
};
const wordsFor = (wanted: readonly FigurePart[]): string[] =>
  Object.keys(flagWords).filter((word) => wanted.includes(flagWords[word]!));
