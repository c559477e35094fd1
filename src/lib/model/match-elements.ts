import { canonicalJson } from './hash.ts';
import { isMembers, isSame, type Members } from './same-value.ts';

/** What tells elements without an id apart, by the list that they stand in. */
const naturalKeys: Readonly<Record<string, readonly string[]>> = {
  changes: ['from'],
  priceIndex: ['year'],
  funds: ['group'],
  mix: ['category'],
  entries: ['caseType'],
  availability: ['week', 'from', 'to']
};

const names = ['name', 'title', 'purpose', 'subject', 'heading', 'agreement'];

/** Elements that are looked through two and two, at most. */
const MOST_PAIRS = 10_000;

/** So much of two elements must be alike for the one to be the other, changed; more, where an id tells them apart. */
const ALIKE = 0.5;

const keyNames = (list: string, element: Members): readonly string[] =>
  element['id'] === undefined ? (naturalKeys[list] ?? []) : ['id'];

/** What an element is known by among the others of its list; undefined where nothing tells. */
export function keyOfElement(list: string, element: unknown): string | undefined {
  if (typeof element === 'string') return `"${element}`;
  if (!isMembers(element)) return undefined;
  const parts = keyNames(list, element).flatMap((key) => {
    const part = element[key];
    return typeof part === 'string' || typeof part === 'number' ? [String(part)] : [];
  });
  return parts.length === 0 ? undefined : parts.join(' ');
}

const hasId = (element: unknown): boolean => isMembers(element) && element['id'] !== undefined;

/** Whether two elements without an id say the same sort of thing. */
const isSameSort = (one: unknown, other: unknown): boolean =>
  isMembers(one) && isMembers(other) && !hasId(one) && !hasId(other) && one['kind'] === other['kind'];

function nameOf(element: unknown): string | undefined {
  if (!isMembers(element)) return undefined;
  const name = names.map((key) => element[key]).find((said) => said !== undefined);
  return name === undefined ? undefined : writtenOut(name);
}

/** The text of a value, equal for equal ones; a text that nothing else has where it is no plain data. */
function writtenOut(value: unknown): string {
  try {
    return canonicalJson(value);
  } catch {
    return `\u0000${String(value)}`;
  }
}

/** The part of what two elements say that is alike, 0..1, besides what they are known by. */
function alike(list: string, one: unknown, other: unknown): number {
  if (!isMembers(one) || !isMembers(other) || one['kind'] !== other['kind']) return 0;
  const apart = new Set([...keyNames(list, one), ...keyNames(list, other)]);
  const keys = new Set([...Object.keys(one), ...Object.keys(other)].filter((key) => !apart.has(key)));
  let same = 0;
  for (const key of keys) if (isSame(one[key], other[key])) same++;
  return keys.size === 0 ? 0 : same / keys.size;
}

/**
 * Which element of a list each element of a later list is: by its id or what else it is known by, by all that it says, by its name, by its
 * place where as many are there as before, or by most of what it says.
 * @param list the key that both stand at
 * @returns for each element after, the index of the one before; undefined for a new one. No index is there twice
 */
export function matchElements(
  list: string,
  before: readonly unknown[],
  after: readonly unknown[]
): (number | undefined)[] {
  const found: (number | undefined)[] = after.map(() => undefined);
  const free = new Set(before.keys());
  const pair = (index: number, at: number) => {
    found[index] = at;
    free.delete(at);
  };
  const rest = () => [...after.keys()].filter((index) => found[index] === undefined);

  /** Pairs those that a text tells alike, the first with the first. */
  const pairBy = (textOf: (element: unknown) => string | undefined, isUnique: boolean) => {
    const indices = rest();
    if (free.size === 0 || indices.length === 0) return;
    const texts = new Map<string, number[]>();
    for (const at of free) {
      const text = textOf(before[at]);
      if (text !== undefined) texts.set(text, [...(texts.get(text) ?? []), at]);
    }
    const asked = new Map<string, number[]>();
    for (const index of indices) {
      const text = textOf(after[index]);
      if (text !== undefined && texts.has(text)) asked.set(text, [...(asked.get(text) ?? []), index]);
    }
    for (const [text, those] of asked) {
      const these = texts.get(text)!;
      if (isUnique && (these.length > 1 || those.length > 1)) continue;
      those.slice(0, these.length).forEach((index, nth) => pair(index, these[nth]!));
    }
  };

  // What stands alike at both ends has stayed: of equal elements it is then the right one that is new.
  let start = 0;
  while (start < Math.min(before.length, after.length) && isSame(before[start], after[start]))
    pair(start, start++);
  for (let end = 1; end <= Math.min(before.length, after.length) - start; end++) {
    if (!isSame(before.at(-end), after.at(-end))) break;
    pair(after.length - end, before.length - end);
  }
  pairBy((element) => keyOfElement(list, element), false);
  pairBy(writtenOut, false);
  pairBy(nameOf, true);
  if (before.length === after.length)
    for (const index of rest())
      if (free.has(index) && isSameSort(before[index], after[index])) pair(index, index);
  const indices = rest();
  if (indices.length * free.size > MOST_PAIRS) return found;
  for (const index of indices) {
    let best: number | undefined;
    let most = ALIKE;
    for (const at of free) {
      const share = alike(list, before[at], after[index]);
      if (share === ALIKE && hasId(after[index])) continue;
      if (share > most || (share === most && best === undefined)) [best, most] = [at, share];
    }
    if (best !== undefined) pair(index, best);
  }
  return found;
}
