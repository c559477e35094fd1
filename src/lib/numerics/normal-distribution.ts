import type { Distribution } from './distribution.ts';
import { expOfSum } from './exp.ts';
import { log } from './log.ts';
import { productError } from './product-error.ts';

const ONE_OVER_SQRT_TWO_PI = 0.3989422804014327;
const SERIES_BELOW = 2.5;

/**
 * Density of the standard normal distribution.
 *
 * Relative error below 1e-15 (where the result is not subnormal).
 */
export function standardNormalDensity(z: number): number {
  const square = z * z;
  if (square > 1500) return 0;
  return ONE_OVER_SQRT_TWO_PI * expOfSum(-0.5 * square, -0.5 * productError(z, z, square));
}

/** (Φ(z) − ½) / φ(z) = z + z³/3 + z⁵/15 + …: all terms of one sign. */
function centralRatio(z: number): number {
  const square = z * z;
  let term = z;
  let sum = z;
  for (let odd = 3; odd < 200; odd += 2) {
    term *= square / odd;
    const next = sum + term;
    if (next === sum) break;
    sum = next;
  }
  return sum;
}

/** (1 − Φ(z)) / φ(z) for z ≥ 2.5: Laplace's continued fraction, deep enough for 1e-17. */
function tailRatio(z: number): number {
  let t = z;
  for (let level = Math.floor(12 + 420 / (z * z)); level > 0; level--) t = z + level / t;
  return 1 / t;
}

/**
 * Φ(z), the standard normal distribution function.
 *
 * Relative error below 1e-13, in the lower tail as well (down to the subnormal numbers).
 */
export function standardNormalCdf(z: number): number {
  if (z !== z) return NaN;
  if (z <= -SERIES_BELOW) return z < -39 ? 0 : standardNormalDensity(z) * tailRatio(-z);
  if (z >= SERIES_BELOW) return z > 39 ? 1 : 1 - standardNormalDensity(z) * tailRatio(z);
  return 0.5 + standardNormalDensity(z) * centralRatio(z);
}

/**
 * Φ⁻¹(p), the standard normal quantile; ±Infinity at 0 and 1.
 *
 * Wichura's rational approximations (AS 241, 1988); relative error below 2e-15.
 *
 * @throws RangeError for p outside 0 … 1
 */
export function standardNormalQuantile(p: number): number {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`probability must be between 0 and 1, got ${p}`);
  const q = p - 0.5;
  if (Math.abs(q) <= 0.425) return q * centralFraction(0.180625 - q * q);
  const tail = q < 0 ? p : 1 - p;
  if (tail === 0) return q < 0 ? -Infinity : Infinity;
  const r = Math.sqrt(-log(tail));
  const size = r <= 5 ? middleFraction(r - 1.6) : farFraction(r - 5);
  return q < 0 ? -size : size;
}

function centralFraction(r: number): number {
  return (
    (((((((2509.0809287301227 * r + 33430.575583588128) * r + 67265.770927008701) * r + 45921.953931549872) *
      r +
      13731.693765509461) *
      r +
      1971.5909503065514) *
      r +
      133.14166789178438) *
      r +
      3.3871328727963667) /
    (((((((5226.4952788528546 * r + 28729.085735721943) * r + 39307.895800092711) * r + 21213.794301586596) *
      r +
      5394.1960214247511) *
      r +
      687.18700749205791) *
      r +
      42.313330701600911) *
      r +
      1)
  );
}

function middleFraction(r: number): number {
  return (
    (((((((7.7454501427834141e-4 * r + 0.022723844989269185) * r + 0.24178072517745061) * r +
      1.2704582524523684) *
      r +
      3.647848324763204) *
      r +
      5.7694972214606914) *
      r +
      4.6303378461565453) *
      r +
      1.4234371107496836) /
    (((((((1.0507500716444168e-9 * r + 5.475938084995345e-4) * r + 0.015198666563616457) * r +
      0.14810397642748007) *
      r +
      0.6897673349851) *
      r +
      1.6763848301838038) *
      r +
      2.0531916266377588) *
      r +
      1)
  );
}

function farFraction(r: number): number {
  return (
    (((((((2.0103343992922881e-7 * r + 2.7115555687434876e-5) * r + 0.0012426609473880784) * r +
      0.026532189526576123) *
      r +
      0.29656057182850489) *
      r +
      1.7848265399172913) *
      r +
      5.4637849111641144) *
      r +
      6.6579046435011038) /
    (((((((2.0442631033899397e-15 * r + 1.4215117583164459e-7) * r + 1.8463183175100547e-5) * r +
      7.868691311456133e-4) *
      r +
      0.014875361290850615) *
      r +
      0.13692988092273581) *
      r +
      0.59983220655588794) *
      r +
      1)
  );
}

/**
 * Normal distribution of a mean and a standard deviation (in the unit of the quantity).
 *
 * @throws RangeError unless both are finite and the deviation is positive
 */
export function normalDistribution(mean: number, standardDeviation: number): Distribution {
  if (!Number.isFinite(mean) || !(standardDeviation > 0 && standardDeviation < Infinity)) {
    throw new RangeError(
      `normal distribution needs a mean and a positive deviation, got ${mean}, ${standardDeviation}`
    );
  }
  return {
    mean,
    cdf: (x) => standardNormalCdf((x - mean) / standardDeviation),
    quantile: (p) => mean + standardDeviation * standardNormalQuantile(p),
    partialMean: (x) => {
      const z = (x - mean) / standardDeviation;
      return mean * standardNormalCdf(z) - standardDeviation * standardNormalDensity(z);
    }
  };
}
