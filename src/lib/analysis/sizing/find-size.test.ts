import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { estimatedShare } from '../share-interval.ts';
import { findSize, type FoundSize, type Known } from './find-size.ts';

/** A search in which a size holds as a function says, in every replication or in none. @returns also how often it asked */
async function search(
  holdsAt: (size: number) => boolean,
  range: { step?: number; guess?: number; most?: number } = {}
): Promise<FoundSize<Known> & { asked: number }> {
  let asked = 0;
  const found = await findSize<Known>(
    (sizes) => {
      asked += sizes.length;
      return Promise.resolve(
        sizes.map((size) => ({ size, holds: estimatedShare(holdsAt(size) ? 100 : 0, 100) }))
      );
    },
    { step: 1, guess: 10, most: 1000, probability: 0.9, ...range }
  );
  return { ...found, asked };
}

describe('a size that is sought', () => {
  it('is the smallest, whatever the guess', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 1000 }),
        fc.integer({ min: 1, max: 1000 }),
        async (threshold, guess) => {
          const found = await search((size) => size >= threshold, { guess });
          expect(found).toMatchObject({ kind: 'found', size: threshold });
          expect(found.crossings).toContainEqual({ from: threshold - 1, to: threshold, up: true });
          expect(found.asked).toBeLessThan(50);
        }
      ),
      { numRuns: 200 }
    );
  });

  it('is a multiple of the step', async () => {
    const found = await search((size) => size >= 7.31, { step: 0.25 });
    expect(found).toMatchObject({ kind: 'found', size: 7.5 });
  });

  it('is none where it holds already, and where no size is enough', async () => {
    expect(await search(() => true)).toMatchObject({ kind: 'already', size: 0, crossings: [] });
    expect(await search(() => false)).toMatchObject({ kind: 'never', size: null, crossings: [] });
    expect((await search(() => false)).points.at(-1)!.size).toBe(1000);
  });

  it('is none where what is asked for is undefined', async () => {
    const found = await findSize<Known>(
      (sizes) => Promise.resolve(sizes.map((size) => ({ size, holds: null }))),
      {
        step: 1,
        guess: 10,
        most: 100,
        probability: 0.9
      }
    );
    expect(found).toMatchObject({ kind: 'undefined', size: null, between: null });
  });

  it('tells of every crossing that the coarse look meets: it holds, fails, and holds again', async () => {
    const found = await search((size) => size >= 80 || (size >= 5 && size < 30));
    expect(found).toMatchObject({ kind: 'found', size: 5 });
    expect(found.crossings.map(({ up }) => up)).toEqual([true, false, true]);
    const [, down, again] = found.crossings;
    expect(down!.from).toBeLessThan(30);
    expect(down!.to).toBeGreaterThanOrEqual(30);
    expect(again!.from).toBeLessThan(80);
    expect(again!.to).toBeGreaterThanOrEqual(80);
  });

  it('holds without anybody and fails with some: it holds already, and the crossings say the rest', async () => {
    const found = await search((size) => size < 12 || size > 60);
    expect(found).toMatchObject({ kind: 'already', size: 0 });
    expect(found.crossings.map(({ up }) => up)).toEqual([false, true]);
  });

  it('that little effort misjudges is corrected by full effort, up and down', async () => {
    for (const [coarse, fine] of [
      [30, 44],
      [44, 30],
      [30, 2000],
      [44, 0]
    ] as const) {
      const found = await findSize<Known>(
        (sizes, effort) => {
          const threshold = effort === 'fine' ? fine : coarse;
          return Promise.resolve(
            sizes.map((size) => ({ size, holds: estimatedShare(size >= threshold ? 10 : 0, 10) }))
          );
        },
        { step: 1, guess: 10, most: 1000, probability: 0.9 }
      );
      if (fine === 2000) expect(found.kind).toBe('never');
      else expect(found).toMatchObject({ kind: fine === 0 ? 'already' : 'found', size: fine });
    }
  });

  it('is told with the sizes that cannot be told from it', async () => {
    // One in 40 more holds with each post: 36 hold 0.9 of 1,000 times; the interval there is 0.88–0.92, so a post either way is near enough.
    const found = await findSize<Known>(
      (sizes) =>
        Promise.resolve(
          sizes.map((size) => ({ size, holds: estimatedShare(Math.min(1000, size * 25), 1000) }))
        ),
      { step: 1, guess: 36, most: 100, probability: 0.9 }
    );
    expect(found.size).toBe(36);
    expect(found.between!.low).toBeLessThan(36);
    expect(found.between!.low).toBeGreaterThanOrEqual(33);
    expect(found.between!.high).toBeGreaterThan(36);
    expect(found.between!.high).toBeLessThanOrEqual(38);
  });
});
