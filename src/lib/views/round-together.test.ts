import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { roundTogether } from './round-together.ts';

test.each([
  // Rounded alone, three thirds would print 0,3 + 0,3 + 0,3 = 1,0.
  [0, [1 / 3, 1 / 3, 1 / 3], 1, 1, [4, 3, 3]],
  [0, [1.26, -0.26], 1, 1, [13, -3]],
  [5, [0, 2.5, 0], 7.5, 0, [0, 3, 0]],
  [-1.04, [0.02, 0.02], -1, 1, [0, 0]],
  [2, [], 2, 1, []]
])('from %d by %j to %d with %d decimals: %j', (from, parts, to, decimals, expected) => {
  expect(roundTogether(from, parts, to, decimals).parts).toEqual(expected);
});

describe('what is printed', () => {
  const part = fc.oneof(fc.constant(0), fc.double({ min: -500, max: 500, noNaN: true }));
  it('adds up, with every part within a unit of itself and nothing where there was nothing', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -500, max: 500, noNaN: true }),
        fc.array(part, { maxLength: 12 }),
        fc.nat(4),
        (from, parts, decimals) => {
          const to = parts.reduce((sum, each) => sum + each, from);
          const rounded = roundTogether(from, parts, to, decimals);
          expect(rounded.parts.reduce((sum, each) => sum + each, rounded.from)).toBe(rounded.to);
          const unit = 10 ** decimals;
          expect(Math.abs(rounded.to - to * unit)).toBeLessThanOrEqual(0.5 + 1e-6);
          parts.forEach((each, i) => {
            if (each === 0) expect(rounded.parts[i]).toBe(0);
            // Where a part is alone, both ends' roundings fall on it.
            else expect(Math.abs(rounded.parts[i]! - each * unit)).toBeLessThanOrEqual(1 + 1e-6);
          });
        }
      )
    );
  });
});
