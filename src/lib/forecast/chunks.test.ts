import { describe, expect, it } from 'vitest';
import { dealOut } from './chunks.ts';

describe('replications are dealt out', () => {
  it.each([0, 1, 2, 33, 1000])('all %d of them, each once', (replications) => {
    const next = dealOut(replications);
    let until = 0;
    for (let chunk = next(undefined); chunk; chunk = next({ replications: 3, milliseconds: 20 })) {
      expect(chunk.from).toBe(until);
      expect(chunk.to).toBeGreaterThan(until);
      until = chunk.to;
    }
    expect(until).toBe(replications);
  });

  it('one at first, so that bands come early', () => {
    expect(dealOut(1000)(undefined)).toEqual({ from: 0, to: 1 });
  });

  it.each([
    ['as many as 80 milliseconds hold', { replications: 2, milliseconds: 16 }, 10],
    ['one where it takes longer', { replications: 1, milliseconds: 5000 }, 1],
    ['at most 32, though they take no time', { replications: 4, milliseconds: 0 }, 32]
  ])('%s', (_, pace, size) => {
    expect(dealOut(1000)(pace)).toEqual({ from: 0, to: size });
  });
});
