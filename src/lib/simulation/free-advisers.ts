import type { Desks } from './desks.ts';

/** Whether an adviser takes the next case before another: more hours left of the step, or the earlier rank. */
function isFreer({ left, rank }: Desks, adviser: number, other: number): boolean {
  const difference = left[adviser]! - left[other]!;
  return difference !== 0 ? difference > 0 : rank[adviser]! < rank[other]!;
}

/** Puts the last of the free advisers in its place in their heap, whose first is free first. */
export function riseInFree(desks: Desks, last: number): void {
  const { free } = desks;
  const adviser = free[last]!;
  let at = last;
  while (at > 0) {
    const parent = (at - 1) >> 1;
    if (!isFreer(desks, adviser, free[parent]!)) break;
    free[at] = free[parent]!;
    at = parent;
  }
  free[at] = adviser;
}

/** Puts the first of the free advisers, who has become less free or has taken the place of one who is not, in its place. */
export function sinkInFree(desks: Desks, size: number): void {
  const { free } = desks;
  if (size === 0) return;
  const adviser = free[0]!;
  let at = 0;
  for (;;) {
    let child = 2 * at + 1;
    if (child >= size) break;
    if (child + 1 < size && isFreer(desks, free[child + 1]!, free[child]!)) child++;
    if (!isFreer(desks, free[child]!, adviser)) break;
    free[at] = free[child]!;
    at = child;
  }
  free[at] = adviser;
}
