import { expect, it } from 'vitest';
import { chunksOf } from './request.ts';

it.each([1, 15, 16, 17, 100, 1000, 20_000])('%d replications are each in one chunk', (replications) => {
  const chunks = chunksOf(replications);
  let next = 0;
  for (const { from, to } of chunks) {
    expect(from).toBe(next);
    expect(to).toBeGreaterThan(from);
    next = to;
  }
  expect(next).toBe(replications);
});

it('begins with small chunks, so that the first band is early', () => {
  expect(chunksOf(1000)[0]).toEqual({ from: 0, to: 4 });
});

it('makes none for no replications', () => {
  expect(chunksOf(0)).toEqual([]);
});
