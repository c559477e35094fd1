import { editSections } from './edit-sections.ts';
import { inPlace } from './in-place.ts';
import { matchElements } from './match-elements.ts';
import type { Path } from './problem.ts';
import { renamedElements, withNewIds } from './renamed-ids.ts';
import { isMembers, isQuantity, isSame, type Members } from './same-value.ts';

/** One thing that differs between two documents. */
export interface DocumentChange {
  /**
   * `set`: another value; `added` and `removed`: an element of a list or a field that was not there, or is not any more; `moved`: an element
   * stands elsewhere in its list; `renamed`: its id is another, and the places that named it follow.
   */
  readonly kind: 'set' | 'added' | 'removed' | 'moved' | 'renamed';
  /** In the document before; undefined for what was added. */
  readonly before: Path | undefined;
  /** In the document after; undefined for what was removed. */
  readonly after: Path | undefined;
  /** What stood there, and what does; of what was moved its place in the list, from 1. */
  readonly from: unknown;
  readonly to: unknown;
}

/** What differs between two documents, in the order in which a document is filled in. */
export interface Comparison {
  readonly changes: readonly DocumentChange[];
  /** How many more there are. */
  readonly more: number;
}

/** Changes that are listed, at most. */
const MOST = 1000;

/** Numbers of a list that are compared one by one, at most: those of twelve months. */
const MOST_NUMBERS = 12;

const topKeys = editSections.flatMap(({ keys }) => keys);

/** A quantity that holds all along, as one that changes. */
const asChanging = (value: unknown): unknown => (isQuantity(value) ? { start: value, changes: [] } : value);

const isChanging = (value: unknown): value is Members =>
  isMembers(value) && 'start' in value && Array.isArray(value['changes']);

const numbers = (list: readonly unknown[]): boolean =>
  list.length > 0 && list.every((element) => typeof element === 'number');

const withoutSource = ({ source: _, ...rest }: Members): Members => rest;

/**
 * What differs between two documents, valid or not. Elements of lists are the same where their ids are, or what else they are known by: one
 * that was moved, added or given another id is told as that.
 */
export function compareDocuments(before: unknown, after: unknown, most = MOST): Comparison {
  const changes: DocumentChange[] = [];
  let count = 0;
  const tell = (change: DocumentChange) => {
    if (count++ < most) changes.push(change);
  };
  const ids = renamedElements(before, after);
  const idsBefore = new Map(ids.map(({ before, from }) => [before.join('/'), from]));
  const followed = withNewIds(
    before,
    ids.map(({ before, to }) => ({ path: before, to }))
  );

  const leads = new Set(
    ids.flatMap(({ before }) => before.map((_, length) => before.slice(0, length).join('/')))
  );

  const visit = (one: unknown, other: unknown, atOne: Path, atOther: Path): void => {
    const isRenamedWithin = leads.size > 0 && leads.has(atOne.join('/'));
    if (!isRenamedWithin && isSame(one, other)) return;
    if (one === undefined)
      return tell({ kind: 'added', before: undefined, after: atOther, from: one, to: other });
    if (other === undefined)
      return tell({ kind: 'removed', before: atOne, after: undefined, from: one, to: other });
    if (isQuantity(one) && isQuantity(other)) return quantities(one, other, atOne, atOther);
    if (isChanging(one) !== isChanging(other) && (isQuantity(one) || isQuantity(other)))
      return schedules(one, other, atOne, atOther);
    if (Array.isArray(one) && Array.isArray(other)) {
      const isFew = one.length === other.length && one.length <= MOST_NUMBERS;
      if (!numbers(one) || !numbers(other)) return lists(one, other, atOne, atOther);
      if (isFew) return one.forEach((each, at) => visit(each, other[at], [...atOne, at], [...atOther, at]));
    } else if (isMembers(one) && isMembers(other) && one['kind'] === other['kind'])
      return members(one, other, atOne, atOther);
    tell({ kind: 'set', before: atOne, after: atOther, from: one, to: other });
  };

  const quantities = (one: Members, other: Members, atOne: Path, atOther: Path): void => {
    if (!isSame(withoutSource(one), withoutSource(other)))
      tell({ kind: 'set', before: atOne, after: atOther, from: one, to: other });
    visit(one['source'], other['source'], [...atOne, 'source'], [...atOther, 'source']);
  };

  const schedules = (one: unknown, other: unknown, atOne: Path, atOther: Path): void => {
    const [before, after] = [asChanging(one), asChanging(other)] as [Members, Members];
    if (!isChanging(before) || !isChanging(after))
      return tell({ kind: 'set', before: atOne, after: atOther, from: one, to: other });
    const start = (value: unknown, at: Path): Path => (isChanging(value) ? [...at, 'start'] : at);
    visit(before['start'], after['start'], start(one, atOne), start(other, atOther));
    visit(before['changes'], after['changes'], [...atOne, 'changes'], [...atOther, 'changes']);
  };

  const members = (one: Members, other: Members, atOne: Path, atOther: Path): void => {
    const own = [...Object.keys(other), ...Object.keys(one).filter((key) => !(key in other))];
    const keys = atOther.length > 0 ? own : [...topKeys.filter((key) => own.includes(key)), ...own];
    for (const key of new Set(keys)) {
      const renamed = key === 'id' ? idsBefore.get([...atOne, key].join('/')) : undefined;
      if (renamed !== undefined)
        tell({
          kind: 'renamed',
          before: [...atOne, key],
          after: [...atOther, key],
          from: renamed,
          to: other[key]
        });
      visit(one[key], other[key], [...atOne, key], [...atOther, key]);
    }
  };

  const lists = (one: readonly unknown[], other: readonly unknown[], atOne: Path, atOther: Path): void => {
    const list = String(atOther.findLast((key) => typeof key === 'string'));
    const from = matchElements(list, one, other);
    const kept = new Set(from);
    one.forEach((element, at) => {
      if (!kept.has(at))
        tell({ kind: 'removed', before: [...atOne, at], after: undefined, from: element, to: undefined });
    });
    const stayed = inPlace(from);
    other.forEach((element, to) => {
      const at = from[to];
      const [inOne, inOther]: [Path, Path] = [
        [...atOne, at ?? 0],
        [...atOther, to]
      ];
      if (at === undefined)
        return tell({ kind: 'added', before: undefined, after: inOther, from: undefined, to: element });
      if (!stayed.has(to)) tell({ kind: 'moved', before: inOne, after: inOther, from: at + 1, to: to + 1 });
      visit(one[at], element, inOne, inOther);
    });
  };

  visit(followed, after, [], []);
  return { changes, more: Math.max(0, count - most) };
}
