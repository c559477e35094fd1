import { expect, test } from 'vitest';
import { estimatedShare } from './share-interval.ts';

// Wilson's interval is where the score test at 5 % is just not rejected: (p − share)² = z² · p · (1 − p) / n at both ends.
test.each([
  [0, 20],
  [20, 20],
  [9, 10],
  [450, 500]
])('%i of %i: both ends are where the score test turns', (successes, trials) => {
  const { share, low, high } = estimatedShare(successes, trials);
  expect(share).toBe(successes / trials);
  const score = (p: number) => ((share - p) * (share - p) * trials) / (p * (1 - p));
  for (const end of [low, high].filter((p) => p > 0 && p < 1))
    expect(Math.sqrt(score(end))).toBeCloseTo(1.959963984540054, 8);
  expect(low).toBeLessThanOrEqual(share);
  expect(high).toBeGreaterThanOrEqual(share);
});

test('at 0 and at 1 it reaches to there, and is never a point', () => {
  expect(estimatedShare(0, 20)).toMatchObject({ low: 0 });
  expect(estimatedShare(0, 20).high).toBeGreaterThan(0.1);
  expect(estimatedShare(20, 20)).toMatchObject({ high: 1 });
});
