import { matchElements } from './match-elements.ts';
import type { Path } from './problem.ts';
import { valueAt } from './problem.ts';
import { renamed } from './renamed.ts';
import { isMembers } from './same-value.ts';

/** An element with an id that stands in two documents. */
export interface MatchedElement {
  /** Of the id, in the document before and in the one after. */
  readonly before: Path;
  readonly after: Path;
  readonly from: string;
  readonly to: string;
}

/** A place that holds an id, and another id to be put there. */
export interface NewId {
  readonly path: Path;
  readonly to: string;
}

/** Each is looked for in the whole document. */
const MOST = 100;

/**
 * The elements with an id that two documents have in common, wherever they have come to stand and whatever their id has become.
 * @param all those as well in parts that are the same object in both
 */
export function matchedElements(before: unknown, after: unknown, all = true): MatchedElement[] {
  const matched: MatchedElement[] = [];
  const visit = (one: unknown, other: unknown, atOne: Path, atOther: Path): void => {
    if (one === other && !all) return;
    if (Array.isArray(one) && Array.isArray(other)) {
      const list = String(atOther.findLast((key) => typeof key === 'string'));
      matchElements(list, one, other).forEach((from, to) => {
        if (from === undefined) return;
        const [inOne, inOther]: [Path, Path] = [
          [...atOne, from],
          [...atOther, to]
        ];
        const ids = [valueAt(one[from], ['id']), valueAt(other[to], ['id'])];
        if (typeof ids[0] === 'string' && typeof ids[1] === 'string')
          matched.push({ before: [...inOne, 'id'], after: [...inOther, 'id'], from: ids[0], to: ids[1] });
        visit(one[from], other[to], inOne, inOther);
      });
      return;
    }
    if (!isMembers(one) || !isMembers(other)) return;
    for (const key of Object.keys(one)) visit(one[key], other[key], [...atOne, key], [...atOther, key]);
  };
  visit(before, after, [], []);
  return matched;
}

/**
 * A document in which elements have other ids, and so has every place that names them. Ids may change places with each other.
 * @param ids paths of ids
 */
export function withNewIds(root: unknown, ids: readonly NewId[]): unknown {
  if (ids.length < 2) return ids.reduce((document, { path, to }) => renamed(document, path, to), root);
  const stem = unusedStem(root);
  const between = ids.reduce((document, { path }, nth) => renamed(document, path, `${stem}-${nth}`), root);
  return ids.reduce((document, { path, to }) => renamed(document, path, to), between);
}

/** What no id of a document begins with. */
function unusedStem(root: unknown): string {
  const written = JSON.stringify(root);
  let stem = 'x';
  while (written.includes(`${stem}-`)) stem += 'x';
  return stem;
}

/** The elements that two documents have in common under another id: a hundred at most. */
export const renamedElements = (before: unknown, after: unknown): MatchedElement[] =>
  matchedElements(before, after, false)
    .filter(({ from, to }) => from !== to)
    .slice(0, MOST);
