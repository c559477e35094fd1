import { describe, expect, it } from 'vitest';
import { hashText, hashTextHex } from './hash-text.ts';

describe('hashText', () => {
  it('is fixed for good: stored seeds depend on it', () => {
    expect(hashTextHex('')).toMatchInlineSnapshot(`"a6d5df85d80012d3"`);
    expect(hashTextHex('ansøgninger')).toMatchInlineSnapshot(`"a9910c7610eddfc3"`);
    expect(hashTextHex('ansøgninger', 1)).toMatchInlineSnapshot(`"29d40d62cd7acb6a"`);
  });

  it('gives 32-bit words', () => {
    for (let i = 0; i < 1000; i++) {
      for (const word of hashText(`kilde-${i}`)) {
        expect(Number.isInteger(word)).toBe(true);
        expect(word).toBeGreaterThanOrEqual(0);
        expect(word).toBeLessThan(2 ** 32);
      }
    }
  });

  it('keeps similar texts apart, in each word and in both', () => {
    const first = new Set<number>();
    const second = new Set<number>();
    const both = new Set<string>();
    const count = 50000;
    for (let i = 0; i < count; i++) {
      const [a, b] = hashText(`group-${i % 250}/${Math.floor(i / 250)}`);
      first.add(a);
      second.add(b);
      both.add(hashTextHex(`group-${i % 250}/${Math.floor(i / 250)}`));
    }
    // Expected collisions of 50 000 in 2^32: 0.29; more than 5 has a probability of a few in a million.
    expect(count - first.size).toBeLessThanOrEqual(5);
    expect(count - second.size).toBeLessThanOrEqual(5);
    expect(both.size).toBe(count);
  });

  it('changes half of the bits when one letter or the salt changes', () => {
    const base = hashText('merudgift');
    const changes = [...'abcdefghijklmnopqrstuvwxyz'].map((letter) => hashText(`merudgif${letter}`));
    changes.push(...Array.from({ length: 30 }, (_, salt) => hashText('merudgift', salt + 1)));
    const flipped = [0, 0];
    let compared = 0;
    for (const words of changes) {
      if (words[0] === base[0] && words[1] === base[1]) continue;
      compared++;
      for (const lane of [0, 1] as const) {
        for (let bits = (words[lane] ^ base[lane]) >>> 0; bits !== 0; bits &= bits - 1) flipped[lane]!++;
      }
    }
    expect(compared).toBeGreaterThanOrEqual(55);
    for (const lane of flipped) {
      // Mean 16 bits with a standard error of √(32/4 / 55) = 0.38; four of them either way.
      expect(Math.abs(lane / compared - 16)).toBeLessThan(4 * Math.sqrt(8 / compared));
    }
  });
});
