import type { Clash, Side } from './merge-documents.ts';
import type { Path } from './problem.ts';
import { valueAt } from './problem.ts';
import { idFor } from './renamed.ts';
import { matchedElements, renamedElements, withNewIds, type NewId } from './renamed-ids.ts';

/** Both gave an element another id. */
export interface IdConflict {
  readonly key: string;
  readonly paths: Readonly<Record<'base' | Side, Path>>;
  readonly base: string;
  readonly mine: string;
  readonly theirs: string;
}

/** Three documents in which what they have in common has the same ids. */
export interface Harmonised {
  readonly base: unknown;
  readonly mine: unknown;
  readonly theirs: unknown;
  readonly conflicts: readonly IdConflict[];
  readonly clashes: readonly Clash[];
}

/** Gives the elements that one of two gave another id that id in all three documents, with the places that name them. */
export function harmonised(
  base: unknown,
  mine: unknown,
  theirs: unknown,
  choose: (key: string) => Side
): Harmonised {
  if (renamedElements(base, mine).length + renamedElements(base, theirs).length === 0)
    return { base, mine, theirs, conflicts: [], clashes: [] };
  const sides = { mine: matchedElements(base, mine), theirs: matchedElements(base, theirs) };
  const conflicts: IdConflict[] = [];
  const news: Record<'base' | Side, NewId[]> = { base: [], mine: [], theirs: [] };
  const clashes: Clash[] = [];
  const theirsOf = new Map(sides.theirs.map((element) => [element.before.join('/'), element]));
  const mineOf = new Map(sides.mine.map((element) => [element.before.join('/'), element]));
  for (const place of new Set([...mineOf.keys(), ...theirsOf.keys()])) {
    const [own, other] = [mineOf.get(place), theirsOf.get(place)];
    const { before, from } = (own ?? other)!;
    const ids = { mine: own?.to ?? from, theirs: other?.to ?? from };
    if (ids.mine === from && ids.theirs === from) continue;
    let side: Side = ids.mine === from ? 'theirs' : 'mine';
    if (ids.mine !== from && ids.theirs !== from && ids.mine !== ids.theirs) {
      const key = `id:${place}`;
      side = choose(key);
      const paths = { base: before, mine: own!.after, theirs: other!.after };
      conflicts.push({ ...{ key, paths, base: from }, ...ids });
    }
    const to = ids[side];
    news.base.push({ path: before, to });
    if (own && own.to !== to) follow('mine', own.after, to);
    if (other && other.to !== to) follow('theirs', other.after, to);
  }

  /** Gives an element its new id; another that has it already, which is new, gets one of its own. */
  function follow(side: Side, path: Path, to: string): void {
    news[side].push({ path, to });
    const list = path.slice(0, -2);
    const elements = valueAt(side === 'mine' ? mine : theirs, list) as unknown[];
    const at = elements.findIndex((element) => valueAt(element, ['id']) === to);
    const known = side === 'mine' ? sides.mine : sides.theirs;
    const place: Path = [...list, at, 'id'];
    if (at < 0 || known.some(({ after }) => after.join('/') === place.join('/'))) return;
    const taken = [mine, theirs].flatMap((root) => (valueAt(root, list) as unknown[] | undefined) ?? []);
    const own = idFor(
      to,
      taken.map((element) => valueAt(element, ['id']))
    );
    news[side].push({ path: place, to: own });
    clashes.push({ side, path: place.slice(0, -1), from: to, to: own });
  }

  return {
    base: withNewIds(base, news.base),
    mine: withNewIds(mine, news.mine),
    theirs: withNewIds(theirs, news.theirs),
    ...{ conflicts, clashes }
  };
}
