import { expect, it } from 'vitest';
import { kronerOf } from './money.ts';
import { overtimeCost } from './overtime-cost.ts';

it.each([
  // 100 hours at 600.000 / 1.500 = 400 kr., half as much again.
  [100, 600_000, 1500, undefined, 60_000],
  [100, 600_000, 1500, 2, 80_000],
  [0.01, 600_000, 1500, 1, 4],
  [0, 600_000, 1500, 1.5, 0]
])(
  '%d hours of %d kr. a year for %d net hours, factor %d, cost %d kr.',
  (hours, kroner, net, factor, cost) => {
    expect(kronerOf(overtimeCost(hours, kroner, net, factor))).toBe(cost);
  }
);
