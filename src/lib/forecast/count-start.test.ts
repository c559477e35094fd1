import { describe, expect, it } from 'vitest';
import { poissonStart } from './count-start.ts';

/** P(X = k) by sums of logarithms. */
function poisson(mean: number, k: number): number {
  let logarithm = -mean;
  for (let i = 1; i <= k; i++) logarithm += Math.log(mean / i);
  return Math.exp(logarithm);
}

describe('Poisson counts', () => {
  it.each([0, 1e-6, 0.3, 7.5, 40, 81, 82, 300, 2000])(
    'of mean %f begin with their own probability',
    (mean) => {
      const { a, b, firstCount, firstProbability } = poissonStart(mean);
      expect([a, b]).toEqual([0, mean]);
      const exact = mean === 0 ? 1 : poisson(mean, firstCount);
      expect(Math.abs(firstProbability / exact - 1)).toBeLessThan(1e-11);
      let below = 0;
      for (let k = 0; k < firstCount; k++) below += poisson(mean, k);
      expect(below, 'left out').toBeLessThan(1e-18);
    }
  );
});
