import { describe, expect, it } from 'vitest';
import { inSlices } from './in-slices.ts';

function* countTo(steps: number, eachMs: number): Generator<void, number> {
  for (let step = 0; step < steps; step++) {
    const until = performance.now() + eachMs;
    while (performance.now() < until);
    yield;
  }
  return steps;
}

describe('work in slices', () => {
  it('pauses before each, and each is a few steps', async () => {
    let pauses = 0;
    const pause = () => {
      pauses++;
      return Promise.resolve();
    };
    expect(await inSlices(countTo(8, 7), pause)).toBe(8);
    // A step that is longer than a slice is a slice of its own.
    expect(pauses).toBe(9);
    pauses = 0;
    expect(await inSlices(countTo(4, 0), pause)).toBe(4);
    expect(pauses).toBeLessThan(9);
  });

  it('is given up where nobody waits for it', async () => {
    let wanted = 2;
    const found = await inSlices(
      countTo(100, 7),
      () => Promise.resolve(),
      () => wanted-- > 0
    );
    expect(found).toBeNull();
  });
});
