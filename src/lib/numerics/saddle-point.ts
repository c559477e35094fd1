import { log } from './log.ts';

/**
 * x·ln(x/m) + m − x, without cancellation where x is near m: the deviance part of a Poisson or binomial term (C. Loader,
 * "Fast and accurate computation of binomial probabilities", 2000).
 *
 * Relative error below 1e-14.
 *
 * @param x a positive number
 * @param m a positive number
 */
export function deviance(x: number, m: number): number {
  const difference = x - m;
  const sum = x + m;
  if (Math.abs(difference) >= 0.1 * sum) return x * log(x / m) - difference;
  const v = difference / sum;
  const square = v * v;
  let term = 2 * x * v;
  let total = difference * v;
  for (let odd = 3; odd < 40; odd += 2) {
    term *= square;
    const next = total + term / odd;
    if (next === total) break;
    total = next;
  }
  return total;
}
