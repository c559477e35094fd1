import { canonicalJson } from './hash.ts';
import { keyOfElement, matchElements } from './match-elements.ts';
import type { Clash, Conflict, Side } from './merge-documents.ts';
import { mergedOrder } from './merge-order.ts';
import type { Path } from './problem.ts';
import { idFor } from './renamed.ts';
import { isMembers, isQuantity, isSame, type Members } from './same-value.ts';

/** The same place in three documents. */
export interface Three<Of> {
  readonly base: Of;
  readonly mine: Of;
  readonly theirs: Of;
}

type Paths = Three<Path>;

const MOST_NUMBERS = 12;
const nameKeys = ['name', 'title'];

const isChanging = (value: unknown): value is Members =>
  isMembers(value) && 'start' in value && Array.isArray(value['changes']);
const asChanging = (value: unknown): unknown => (isQuantity(value) ? { start: value, changes: [] } : value);
const isNumbers = (list: readonly unknown[]): boolean => list.every((element) => typeof element === 'number');

/** Where an element stands in each of the three lists; undefined where it is in none. */
type Row = Three<number | undefined>;

/** One round through three documents. */
export class Merging {
  readonly conflicts: Conflict[] = [];
  readonly clashes: Clash[] = [];
  readonly #choose: (key: string) => Side;

  constructor(choose: (key: string) => Side) {
    this.#choose = choose;
  }

  /** What both made of a place. @param key of the place */
  merge({ base, mine, theirs }: Three<unknown>, paths: Paths, key: string): unknown {
    if (isSame(mine, theirs) || isSame(base, theirs)) return mine;
    if (isSame(base, mine)) return theirs;
    const values = { base, mine, theirs };
    if (mine === undefined || theirs === undefined) return this.#conflict('removed', values, paths, key);
    if ([mine, theirs].some(isChanging) && [mine, theirs].every((one) => isChanging(one) || isQuantity(one)))
      return this.#schedules(values, paths, key);
    // What both put in place of something of another shape is taken whole.
    const isGrown = base === undefined || isMembers(base) || Array.isArray(base);
    if (Array.isArray(mine) && Array.isArray(theirs) && isGrown) {
      const lists = { base: Array.isArray(base) ? (base as unknown[]) : [], mine, theirs } as Three<
        unknown[]
      >;
      if (!isNumbers(mine) || !isNumbers(theirs)) return this.#lists(lists, paths, key);
      const { length } = lists.base;
      const isAligned = length <= MOST_NUMBERS && mine.length === length && theirs.length === length;
      if (isAligned) return mine.map((_, at) => this.merge(...this.#at(lists, paths, key, at)));
    } else if (isGrown && isMergeable(values)) return this.#members(values, paths, key);
    return this.#conflict('value', values, paths, key);
  }

  #at(
    lists: Three<readonly unknown[]>,
    paths: Paths,
    key: string,
    at: number
  ): [Three<unknown>, Paths, string] {
    const { base, mine, theirs } = lists;
    return [{ base: base[at], mine: mine[at], theirs: theirs[at] }, within(paths, at), `${key}/${at}`];
  }

  #conflict(kind: Conflict['kind'], values: Three<unknown>, paths: Paths, key: string): unknown {
    const there = (side: keyof Paths) => (values[side] === undefined ? undefined : paths[side]);
    const own = `${kind}:${key}`;
    this.conflicts.push({
      ...{ key: own, kind, ...values },
      paths: { base: there('base'), mine: there('mine'), theirs: there('theirs') }
    });
    return values[this.#choose(own)];
  }

  #members({ base, mine, theirs }: Three<Members>, paths: Paths, key: string): Members {
    const before = isMembers(base) && base['kind'] === mine['kind'] ? base : {};
    const merged: Record<string, unknown> = {};
    for (const name of new Set([...Object.keys(mine), ...Object.keys(theirs)])) {
      const values = { base: before[name], mine: mine[name], theirs: theirs[name] };
      const value = this.merge(values, within(paths, name), `${key}/${name}`);
      if (value !== undefined) merged[name] = value;
    }
    return merged;
  }

  /** Levels over time; one that holds all along is one without changes. */
  #schedules({ base, mine, theirs }: Three<unknown>, paths: Paths, key: string): unknown {
    const values = { base: asChanging(base), mine: asChanging(mine), theirs: asChanging(theirs) };
    const merged = this.#members(values as Three<Members>, paths, key);
    const { start, changes, ...rest } = merged;
    const isPlain = Array.isArray(changes) && changes.length === 0 && Object.keys(rest).length === 0;
    return isPlain ? start : merged;
  }

  #lists(lists: Three<readonly unknown[]>, paths: Paths, key: string): unknown[] {
    const list = String(paths.mine.findLast((part) => typeof part === 'string'));
    const rows = this.#rows(list, lists, paths);
    const kept = new Map<string, unknown>();
    for (const [name, row] of rows) {
      const values = {
        base: row.base === undefined ? undefined : lists.base[row.base],
        mine: row.mine === undefined ? undefined : lists.mine[row.mine],
        theirs: row.theirs === undefined ? undefined : lists.theirs[row.theirs]
      };
      const places = {
        base: [...paths.base, row.base ?? 0],
        mine: [...paths.mine, row.mine ?? 0],
        theirs: [...paths.theirs, row.theirs ?? 0]
      };
      const value = this.merge(values, places, `${key}/${name}`);
      if (value !== undefined) kept.set(name, value);
    }
    const keptIn = (side: keyof Row) =>
      [...rows]
        .filter(([name, row]) => row[side] !== undefined && kept.has(name))
        .sort(([, one], [, other]) => one[side]! - other[side]!)
        .map(([name]) => name);
    const sides = { base: keptIn('base'), mine: keptIn('mine'), theirs: keptIn('theirs') };
    const own = `order:${key}`;
    const rank = (name: string) => canonicalJson(kept.get(name) ?? null);
    const ordered = mergedOrder(sides.base, sides.mine, sides.theirs, rank, this.#choose(own));
    if (ordered.isConflict) {
      const elements = (names: readonly string[]) => names.map((name) => kept.get(name));
      this.conflicts.push({
        ...{ key: own, kind: 'order', paths },
        base: elements(sides.base),
        mine: elements(sides.mine),
        theirs: elements(sides.theirs)
      });
    }
    return ordered.order.map((name) => kept.get(name));
  }

  /** The elements of three lists, each once, by a name of its own: its index in the base, or + and what is new. */
  #rows(list: string, { base, mine, theirs }: Three<readonly unknown[]>, paths: Paths): Map<string, Row> {
    const rows = new Map<string, Row>(
      base.map((_, at) => [String(at), { base: at, mine: undefined, theirs: undefined }])
    );
    const put = (name: string, side: Side, at: number) =>
      rows.set(name, {
        ...(rows.get(name) ?? { base: undefined, mine: undefined, theirs: undefined }),
        [side]: at
      });
    const fresh = (side: Side, elements: readonly unknown[]) =>
      matchElements(list, base, elements).flatMap((from, at) => {
        if (from === undefined) return [at];
        put(String(from), side, at);
        return [];
      });
    const newMine = fresh('mine', mine);
    const newTheirs = fresh('theirs', theirs);
    const names = new Map(newMine.map((at, nth) => [at, `+${nth}`]));
    const nameOf = (at: number) => names.get(at)!;
    for (const at of newMine) put(nameOf(at), 'mine', at);
    const taken = [...base, ...mine, ...theirs].map((element) =>
      isMembers(element) ? element['id'] : undefined
    );
    const twinOf = twins(list, mine, newMine);
    newTheirs.forEach((at, nth) => {
      const element = theirs[at];
      const twin = twinOf(element);
      const alone = `+${newMine.length + nth}`;
      if (twin === undefined) return put(alone, 'theirs', at);
      if (!isMembers(element) || element['id'] === undefined || isLike(mine[twin], element))
        return put(nameOf(twin), 'theirs', at);
      const from = String(element['id']);
      const to = idFor(from, taken);
      taken.push(to);
      this.clashes.push({ side: 'theirs', path: [...paths.theirs, at], from, to });
      put(alone, 'theirs', at);
    });
    return rows;
  }
}

const within = (paths: Paths, key: string | number): Paths => ({
  base: [...paths.base, key],
  mine: [...paths.mine, key],
  theirs: [...paths.theirs, key]
});

/** Whether two objects of the same form say it in parts that can be taken from either. */
const isMergeable = (values: Three<unknown>): values is Three<Members> =>
  isMembers(values.mine) &&
  isMembers(values.theirs) &&
  !isQuantity(values.mine) &&
  !isQuantity(values.theirs) &&
  values.mine['kind'] === values.theirs['kind'];

/** Whether two new elements of one id are the same: they have one name. */
const isLike = (one: unknown, other: Members): boolean =>
  isMembers(one) && nameKeys.every((key) => isSame(one[key], other[key]));

/** Finds among new elements, each once, the one that has an element's id, or that says the same where nothing tells them apart. */
function twins(list: string, elements: readonly unknown[], fresh: readonly number[]) {
  const textOf = (element: unknown) => keyOfElement(list, element) ?? `\u0000${canonicalJson(element)}`;
  const byText = new Map<string, number[]>();
  for (const at of fresh) {
    const text = textOf(elements[at]);
    byText.set(text, [...(byText.get(text) ?? []), at]);
  }
  return (element: unknown): number | undefined => byText.get(textOf(element))?.shift();
}
