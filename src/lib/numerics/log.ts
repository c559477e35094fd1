import { LN2_HIGH, LN2_LOW } from './ln2.ts';
import { nearestBinaryExponent, scaleByPowerOfTwo } from './power-of-two.ts';

const SMALLEST_NORMAL = 2.2250738585072014e-308;

/** (ln((1+s)/(1−s)) − 2s) / s for |s| ≤ 0.1716, as a series in s². */
function logSeriesRest(sSquared: number): number {
  const z = sSquared;
  return (
    z *
    (2 / 3 +
      z *
        (2 / 5 +
          z *
            (2 / 7 +
              z *
                (2 / 9 +
                  z *
                    (2 / 11 +
                      z *
                        (2 / 13 +
                          z * (2 / 15 + z * (2 / 17 + z * (2 / 19 + z * (2 / 21 + (z * 2) / 23))))))))))
  );
}

/**
 * Natural logarithm from + − × / alone, so the same bits in every engine.
 *
 * Error at most 1 ulp. 0 gives −Infinity, Infinity gives Infinity, negative numbers and NaN give NaN.
 */
export function log(x: number): number {
  if (!(x > 0)) return x === 0 ? -Infinity : NaN;
  if (x === Infinity) return Infinity;
  let exponent = 0;
  let scaled = x;
  if (x < SMALLEST_NORMAL) {
    scaled = x * 18014398509481984;
    exponent = -54;
  }
  const shift = nearestBinaryExponent(scaled);
  exponent += shift;
  const excess = scaleByPowerOfTwo(scaled, -shift) - 1;
  const s = excess / (2 + excess);
  // 2s = f − s·f = f − f²/2 + s·f²/2: f itself is exact, so the leading term carries no rounding.
  const halfSquare = 0.5 * excess * excess;
  const correction = s * (halfSquare + logSeriesRest(s * s));
  if (exponent === 0) return excess - (halfSquare - correction);
  return exponent * LN2_HIGH - (halfSquare - (correction + exponent * LN2_LOW) - excess);
}

/**
 * ln(1 + x) without loss of figures near 0.
 *
 * Error at most 3 ulp. −1 gives −Infinity, less than −1 and NaN give NaN.
 */
export function log1p(x: number): number {
  const sum = 1 + x;
  if (sum === 1) return x;
  if (!(sum > 0) || sum === Infinity) return log(sum);
  // The rounding of 1 + x is known exactly enough, and d ln = dx / x.
  const lost = x >= 1 ? 1 - (sum - x) : x - (sum - 1);
  return log(sum) + lost / sum;
}
