import { describe, expect, it } from 'vitest';
import { countStart } from './count-start.ts';

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
      const { a, b, firstCount, firstProbability } = countStart(mean, 1);
      expect([a, b]).toEqual([0, mean]);
      const exact = mean === 0 ? 1 : poisson(mean, firstCount);
      expect(Math.abs(firstProbability / exact - 1)).toBeLessThan(1e-11);
      let below = 0;
      for (let k = 0; k < firstCount; k++) below += poisson(mean, k);
      expect(below, 'left out').toBeLessThan(1e-18);
    }
  );
});

/** P(X = k) of a negative binomial: successes of probability 1 − 1/v before `mean/(v − 1)` failures. */
function negativeBinomial(mean: number, dispersion: number, k: number): number {
  const size = mean / (dispersion - 1);
  let logarithm = -size * Math.log(dispersion);
  for (let i = 1; i <= k; i++) logarithm += Math.log(((size + i - 1) / i) * (1 - 1 / dispersion));
  return Math.exp(logarithm);
}

/** The probabilities that the kernel builds from a start, by Panjer's recursion. */
function tabulated(mean: number, dispersion: number): { first: number; probabilities: number[] } {
  const { a, b, firstCount, firstProbability } = countStart(mean, dispersion);
  const probabilities = [firstProbability];
  for (let k = firstCount + 1; k < mean || probabilities.at(-1)! > 1e-16; k++)
    probabilities.push(probabilities.at(-1)! * (a + b / k));
  return { first: firstCount, probabilities };
}

describe('over-dispersed counts', () => {
  it.each([
    [0.02, 1.2],
    [0.3, 4],
    [7.5, 1.001],
    [7.5, 3],
    [40, 100],
    [300, 1.5],
    [2000, 2]
  ])('of mean %f and variance %f times as large have both, and add up to 1', (mean, dispersion) => {
    const { first, probabilities } = tabulated(mean, dispersion);
    let [sum, first1, second] = [0, 0, 0];
    probabilities.forEach((probability, i) => {
      sum += probability;
      first1 += probability * (first + i);
      second += probability * (first + i - mean) ** 2;
    });
    expect(Math.abs(sum - 1)).toBeLessThan(1e-9);
    expect(Math.abs(first1 / mean - 1)).toBeLessThan(1e-9);
    expect(Math.abs(second / (mean * dispersion) - 1)).toBeLessThan(1e-8);
    const exact = negativeBinomial(mean, dispersion, first);
    expect(Math.abs(probabilities[0]! / exact - 1)).toBeLessThan(1e-9);
  });

  it('of no cases are none', () => {
    expect(countStart(0, 3)).toEqual({ a: 0, b: 0, firstCount: 0, firstProbability: 1 });
  });

  it.each([1.2, 3, 20])(
    'are as large or larger when the mean is, at the same draw (variance to mean %f)',
    (dispersion) => {
      const inverse = (mean: number) => {
        const { first, probabilities } = tabulated(mean, dispersion);
        return (u: number) => {
          let below = 0;
          let k = 0;
          while (k < probabilities.length - 1 && u > (below += probabilities[k]!)) k++;
          return first + k;
        };
      };
      const inverses = [0.5, 2, 9, 9.01, 30, 400, 401].map(inverse);
      for (let i = 0; i < 500; i++) {
        const counts = inverses.map((countOf) => countOf((i + 0.5) / 500));
        expect(counts).toEqual(counts.toSorted((x, y) => x - y));
      }
    }
  );
});
