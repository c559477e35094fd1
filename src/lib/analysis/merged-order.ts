/** Which of two lists an element stands in. */
export type Side = 'before' | 'after' | 'both';

/**
 * Two lists as one, in an order that is right for either: leaving out what only the other has gives each list as it was. What stands in
 * both, in the same order, is taken from the second.
 */
export function mergedOrder<Element>(
  before: readonly Element[],
  after: readonly Element[],
  alike: (one: Element, other: Element) => boolean
): { element: Element; side: Side }[] {
  // The longest common subsequence: longest[i][j] of what follows i and j.
  const longest = Array.from({ length: before.length + 1 }, () => new Int32Array(after.length + 1));
  for (let i = before.length - 1; i >= 0; i--) {
    for (let j = after.length - 1; j >= 0; j--) {
      longest[i]![j] = alike(before[i]!, after[j]!)
        ? longest[i + 1]![j + 1]! + 1
        : Math.max(longest[i + 1]![j]!, longest[i]![j + 1]!);
    }
  }
  const merged: { element: Element; side: Side }[] = [];
  let i = 0;
  let j = 0;
  while (i < before.length || j < after.length) {
    if (i < before.length && j < after.length && alike(before[i]!, after[j]!)) {
      merged.push({ element: after[j]!, side: 'both' });
      i++;
      j++;
    } else if (i < before.length && (j === after.length || longest[i + 1]![j]! >= longest[i]![j + 1]!)) {
      merged.push({ element: before[i++]!, side: 'before' });
    } else merged.push({ element: after[j++]!, side: 'after' });
  }
  return merged;
}
