import { LN2_HIGH, LN2_LOW } from './ln2.ts';
import { scaleByPowerOfTwo } from './power-of-two.ts';

const ONE_OVER_LN2 = 1.4426950408889634;
const OVERFLOW_ABOVE = 709.782712893384;
const UNDERFLOW_BELOW = -745.1332191019412;

/** (e^r − 1 − r) / r² for |r| ≤ ½ ln 2: the Taylor series, cut where the next term is below 2^-57. */
function expSeriesRest(r: number): number {
  return (
    1 / 2 +
    r *
      (1 / 6 +
        r *
          (1 / 24 +
            r *
              (1 / 120 +
                r *
                  (1 / 720 +
                    r *
                      (1 / 5040 +
                        r *
                          (1 / 40320 +
                            r *
                              (1 / 362880 +
                                r *
                                  (1 / 3628800 +
                                    r * (1 / 39916800 + r * (1 / 479001600 + r / 6227020800))))))))))
  );
}

/**
 * e^(high + low) where `low` is a correction below the last bit or so of `high`.
 * The way to keep full accuracy when the exponent is a rounded product.
 *
 * Error at most 1 ulp of the result (2 ulp where it is subnormal).
 */
export function expOfSum(high: number, low: number): number {
  if (!(high <= OVERFLOW_ABOVE)) return high !== high ? NaN : Infinity;
  if (high < UNDERFLOW_BELOW) return 0;
  const exponent = Math.floor(high * ONE_OVER_LN2 + 0.5);
  const reducedHigh = high - exponent * LN2_HIGH;
  const reducedLow = low - exponent * LN2_LOW;
  const reduced = reducedHigh + reducedLow;
  const lost = reducedHigh - reduced + reducedLow;
  const rest = reduced * reduced * expSeriesRest(reduced) + lost * (1 + reduced);
  return scaleByPowerOfTwo(1 + (reduced + rest), exponent);
}

/**
 * e^x from + and × alone, so the same bits in every engine.
 *
 * Error at most 1 ulp (2 ulp where the result is subnormal). Overflows to Infinity above 709.78, underflows to 0 below
 * −745.13; NaN gives NaN.
 */
export function exp(x: number): number {
  return expOfSum(x, 0);
}

/**
 * e^x − 1 without loss of figures near 0.
 *
 * Error at most 2 ulp. −1 for −Infinity, Infinity above 709.78; NaN gives NaN.
 */
export function expm1(x: number): number {
  if (!(x <= OVERFLOW_ABOVE)) return x !== x ? NaN : Infinity;
  if (x < -40) return -1;
  const exponent = Math.floor(x * ONE_OVER_LN2 + 0.5);
  if (exponent === 0) return x + x * x * expSeriesRest(x);
  const reducedHigh = x - exponent * LN2_HIGH;
  const reducedLow = -exponent * LN2_LOW;
  const reduced = reducedHigh + reducedLow;
  const lost = reducedHigh - reduced + reducedLow;
  const rest = reduced * reduced * expSeriesRest(reduced) + lost * (1 + reduced);
  if (exponent > 60) return scaleByPowerOfTwo(1 + (reduced + rest), exponent);
  const power = scaleByPowerOfTwo(1, exponent);
  return power - 1 + power * (reduced + rest);
}
