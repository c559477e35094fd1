import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Desks } from './desks.ts';
import { riseInFree, sinkInFree } from './free-advisers.ts';

/** Desks of advisers with so many hours left, all of them free, and ranked as they stand. */
function desksWith(left: readonly number[], rank: readonly number[]): Desks {
  const desks = {
    left: Int32Array.from(left),
    rank: Int32Array.from(rank),
    free: new Int32Array(left.length)
  } as unknown as Desks;
  left.forEach((_, adviser) => {
    desks.free[adviser] = adviser;
    riseInFree(desks, adviser);
  });
  return desks;
}

const someAdvisers = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 12 }).chain((left) =>
  fc.tuple(
    fc.constant(left),
    fc.shuffledSubarray(
      left.map((_, i) => i),
      { minLength: left.length }
    )
  )
);

/** Those with most left first, of equals the earlier rank. */
const inOrder = (left: readonly number[], rank: readonly number[]): number[] =>
  left.map((_, i) => i).sort((a, b) => left[b]! - left[a]! || rank[a]! - rank[b]!);

it('whoever has most hours left is asked first, of equals the one who stands first', () => {
  fc.assert(
    fc.property(someAdvisers, ([left, rank]) => {
      const desks = desksWith(left, rank);
      const asked: number[] = [];
      for (let size = left.length; size > 0;) {
        asked.push(desks.free[0]!);
        desks.free[0] = desks.free[--size]!;
        sinkInFree(desks, size);
      }
      expect(asked).toEqual(inOrder(left, rank));
    }),
    { seed: 20250901, numRuns: 100 }
  );
});

it('an adviser who has become less free is asked when that comes to be most', () => {
  fc.assert(
    fc.property(someAdvisers, ([left, rank]) => {
      const desks = desksWith(left, rank);
      const hours = [...left];
      // Each hour goes to whoever is free first.
      for (let hour = 0; hour < 20; hour++) {
        const next = desks.free[0]!;
        expect(next).toBe(inOrder(hours, rank)[0]);
        desks.left[next] = --hours[next]!;
        sinkInFree(desks, left.length);
      }
    }),
    { seed: 20250901, numRuns: 50 }
  );
});
