import { harmonised, type IdConflict } from './harmonised-ids.ts';
import type { Path } from './problem.ts';
import { Merging } from './merging.ts';
import { withNewIds, type NewId } from './renamed-ids.ts';

/** Whose of two changes is taken. */
export type Side = 'mine' | 'theirs';

/** A place that two changed differently. */
export interface Conflict {
  /** What tells it from the others of the same merge. */
  readonly key: string;
  /**
   * `value`: another value there; `removed`: one changed what the other took away; `order`: both put a list in another order; `id`: both gave
   * an element another id.
   */
  readonly kind: 'value' | 'removed' | 'order' | 'id';
  /** Of the place in each of the three documents; undefined where it is not there. */
  readonly paths: Readonly<Record<'base' | Side, Path | undefined>>;
  readonly base: unknown;
  readonly mine: unknown;
  readonly theirs: unknown;
}

/** An element that has got another id, since the other document has one of that id which is not the same. */
export interface Clash {
  readonly side: Side;
  /** Of the element, in the document of its side. */
  readonly path: Path;
  readonly from: string;
  readonly to: string;
}

export interface Merge {
  /** What both changed; where they differ, as it was chosen. It need not be valid. */
  readonly document: unknown;
  readonly conflicts: readonly Conflict[];
  readonly clashes: readonly Clash[];
}

/** Clashes of ids are met by other ids so many times: each time those within what was met before come to light. */
const MOST_ROUNDS = 8;

/**
 * Brings together what two made of the same document: each change of either is in the result, or is a conflict. A number stands or falls with
 * its source. An element that was given another id has it in all three.
 * @param choose whose change is taken at a conflict, by its key
 */
export function mergeDocuments(
  base: unknown,
  mine: unknown,
  theirs: unknown,
  choose: (key: string) => Side = () => 'mine'
): Merge {
  const same = harmonised(base, mine, theirs, choose);
  const clashes: Clash[] = [...same.clashes];
  let theirNew = same.theirs;
  for (let round = 0; ; round++) {
    const merging = new Merging(choose);
    const document = merging.merge(
      { base: same.base, mine: same.mine, theirs: theirNew },
      { base: [], mine: [], theirs: [] },
      ''
    );
    if (merging.clashes.length === 0 || round === MOST_ROUNDS)
      return { document, conflicts: [...same.conflicts.map(asConflict), ...merging.conflicts], clashes };
    clashes.push(...merging.clashes);
    theirNew = withNewIds(
      theirNew,
      merging.clashes.map(({ path, to }): NewId => ({ path: [...path, 'id'], to }))
    );
  }
}

const asConflict = ({ key, paths, base, mine, theirs }: IdConflict): Conflict => ({
  ...{ key, paths, base, mine, theirs },
  kind: 'id'
});
