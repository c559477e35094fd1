/** An order of what two lists have in common and of what only one of them has, and whether the two had been put in orders that differ. */
export interface MergedOrder {
  readonly order: readonly string[];
  /** Both were put in another order than before, and not in the same one. */
  readonly isConflict: boolean;
}

const isSameOrder = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((key, index) => key === other[index]);

/** What follows each key of a list that is not among those in common, by the key before it; '' for the start. */
function blocks(list: readonly string[], common: ReadonlySet<string>): Map<string, string[]> {
  const found = new Map<string, string[]>();
  let after = '';
  for (const key of list) {
    if (common.has(key)) after = key;
    else found.set(after, [...(found.get(after) ?? []), key]);
  }
  return found;
}

/**
 * The order of a list that two have changed. Who moved something is followed; what either put in comes after what it was put in after.
 * @param base the keys that were there before, in their order; of the others, all that are kept
 * @param rankOf tells which of two that were put in at the same place comes first, whoever it was
 * @param chosen whose order is taken where both moved something
 */
export function mergedOrder(
  base: readonly string[],
  mine: readonly string[],
  theirs: readonly string[],
  rankOf: (key: string) => string,
  chosen: 'mine' | 'theirs'
): MergedOrder {
  const inTheirs = new Set(theirs);
  const common = new Set(mine.filter((key) => inTheirs.has(key)));
  const known = base.filter((key) => common.has(key));
  const knownKeys = new Set(known);
  const knownIn = (list: readonly string[]) => list.filter((key) => knownKeys.has(key));
  const commonIn = (list: readonly string[]) => list.filter((key) => common.has(key));
  const isMineMoved = !isSameOrder(knownIn(mine), known);
  const isTheirsMoved = !isSameOrder(knownIn(theirs), known);
  const isAgreed = isSameOrder(commonIn(mine), commonIn(theirs));
  const isConflict = isMineMoved === isTheirsMoved && !isAgreed;
  const follows = isConflict ? chosen : isMineMoved ? 'mine' : 'theirs';
  const frame = commonIn(follows === 'mine' ? mine : theirs);
  const [ofMine, ofTheirs] = [blocks(mine, common), blocks(theirs, common)];
  const order: string[] = [];
  for (const key of ['', ...frame]) {
    if (key !== '') order.push(key);
    const both = [ofMine.get(key) ?? [], ofTheirs.get(key) ?? []].filter((block) => block.length > 0);
    both.sort(([one], [other]) => (rankOf(one!) < rankOf(other!) ? -1 : 1));
    order.push(...both.flat());
  }
  return { order, isConflict };
}
