/**
 * Which elements of a list can be said to have stayed where they were while the others were moved: as many as possible. Takes n · log n steps.
 * @param from where each stood before; undefined for new ones
 */
export function inPlace(from: readonly (number | undefined)[]): ReadonlySet<number> {
  /** Of each length of a row in order, the index of its smallest possible last element. */
  const ends: number[] = [];
  const before = new Map<number, number | undefined>();
  from.forEach((at, index) => {
    if (at === undefined) return;
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (from[ends[middle]!]! < at) low = middle + 1;
      else high = middle;
    }
    before.set(index, ends[low - 1]);
    ends[low] = index;
  });
  const stayed = new Set<number>();
  for (let index = ends.at(-1); index !== undefined; index = before.get(index)) stayed.add(index);
  return stayed;
}
