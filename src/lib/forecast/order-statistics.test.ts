import { describe, expect, it } from 'vitest';
import { bits, streamKey, unit } from '../simulation/random.ts';
import { quantilesOf } from './order-statistics.ts';

describe('quantiles', () => {
  it.each([
    [[5], [0.9], [5]],
    [[2, 1], [0.5], [1.5]],
    [
      [3, 1, 2],
      [0, 0.5, 1],
      [1, 2, 3]
    ],
    [
      [5, 4, 3, 2, 1],
      [0.1, 0.5, 0.9],
      [1.4, 3, 4.6]
    ],
    [
      [7, 7, 7, 7],
      [0.1, 0.5, 0.9],
      [7, 7, 7]
    ]
  ])('of %j at %j are %j', (numbers, ps, expected) => {
    quantilesOf(Float64Array.from(numbers), ps).forEach((value, i) =>
      expect(value).toBeCloseTo(expected[i]!, 12)
    );
  });

  const key = streamKey(1, 2, 3, 4);
  const random = (n: number) => Float64Array.from({ length: n }, (_, i) => unit(bits(key, 5, i)));
  const shapes: [string, (n: number) => Float64Array][] = [
    ['in no order', random],
    ['rising', (n) => random(n).sort()],
    ['falling', (n) => random(n).sort().reverse()],
    ['with many the same', (n) => random(n).map((value) => Math.floor(value * 4))],
    ['up and down', (n) => Float64Array.from({ length: n }, (_, i) => Math.min(i, n - i))]
  ];

  it.each(shapes)('are those of the sorted numbers: %s', (_name, make) => {
    const ps = [0, 0.1, 0.1, 0.33, 0.5, 0.9, 1];
    for (const n of [1, 2, 3, 10, 99, 100, 1000]) {
      const sorted = make(n).sort();
      const exact = ps.map((p) => {
        const position = (n - 1) * p;
        const below = Math.floor(position);
        const above = Math.min(n - 1, below + 1);
        return sorted[below]! + (sorted[above]! - sorted[below]!) * (position - below);
      });
      expect(quantilesOf(make(n), ps)).toEqual(exact);
    }
  });
});
