import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { mergedOrder } from './merged-order.ts';

const merge = (before: string, after: string) => mergedOrder([...before], [...after], (a, b) => a === b);

test.each([
  ['', '', ''],
  ['', 'ab', '+a +b'],
  ['ab', '', '-a -b'],
  ['abc', 'abc', 'a b c'],
  ['abcd', 'abxd', 'a b -c +x d'],
  ['ab', 'ba', '-a b +a']
])('"%s" and "%s" are %s', (before, after, expected) => {
  const signs = { before: '-', after: '+', both: '' };
  const written = merge(before, after).map(({ element, side }) => signs[side] + element);
  expect(written.join(' ')).toBe(expected);
});

it('is either list again without what only the other has', () => {
  const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd'), maxLength: 8 });
  fc.assert(
    fc.property(letters, letters, (before, after) => {
      const merged = merge(before, after);
      const without = (side: string) =>
        merged
          .filter((entry) => entry.side !== side)
          .map(({ element }) => element)
          .join('');
      expect([without('after'), without('before')]).toEqual([before, after]);
    })
  );
});
