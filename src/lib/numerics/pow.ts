import { expOfSum } from './exp.ts';
import { LN2_HIGH, LN2_LOW } from './ln2.ts';
import { nearestBinaryExponent, scaleByPowerOfTwo } from './power-of-two.ts';
import { productError } from './product-error.ts';

const LARGEST_EXACT_INTEGER = 9007199254740992;

/** Exact power by multiplication, or 0 where some product is not exactly representable. */
function exactIntegerPower(base: number, exponent: number): number {
  let result = 1;
  for (let i = 0; i < exponent; i++) {
    result *= base;
    if (Math.abs(result) > LARGEST_EXACT_INTEGER) return 0;
  }
  return result;
}

/** x^y for finite x > 0, x ≠ 1, and finite y ≠ 0: e^(y·ln x) with ln x and the product held in two numbers. */
function positivePower(x: number, y: number): number {
  let binaryExponent = 0;
  let scaled = x;
  if (x < 2.2250738585072014e-308) {
    scaled = x * 18014398509481984;
    binaryExponent = -54;
  }
  const shift = nearestBinaryExponent(scaled);
  binaryExponent += shift;
  const mantissa = scaleByPowerOfTwo(scaled, -shift);

  const excess = mantissa - 1;
  const sum = mantissa + 1;
  const sumLow = mantissa > 1 ? 1 - (sum - mantissa) : mantissa - (sum - 1);
  const s = excess / sum;
  const quotientTimesSum = s * sum;
  const sLow = (excess - quotientTimesSum - productError(s, sum, quotientTimesSum) - s * sumLow) / sum;

  const square = s * s;
  const squareLow = productError(s, s, square) + 2 * s * sLow;
  const cube = square * s;
  const cubeLow = productError(square, s, cube) + square * sLow + squareLow * s;
  const cubeTerm = (2 * cube) / 3;
  const threefold = 3 * cubeTerm;
  const cubeTermLow = (2 * cube - threefold - productError(3, cubeTerm, threefold) + 2 * cubeLow) / 3;

  const z = square;
  const tail =
    cube *
    z *
    (2 / 5 +
      z *
        (2 / 7 +
          z *
            (2 / 9 +
              z *
                (2 / 11 +
                  z * (2 / 13 + z * (2 / 15 + z * (2 / 17 + z * (2 / 19 + z * (2 / 21 + (z * 2) / 23)))))))));

  const wholePart = binaryExponent * LN2_HIGH;
  const leading = wholePart + 2 * s;
  const leadingLow = 2 * s - (leading - wholePart) + (wholePart - (leading - (leading - wholePart)));
  const withCube = leading + cubeTerm;
  const withCubeLow = cubeTerm - (withCube - leading) + (leading - (withCube - (withCube - leading)));
  const lowSum = leadingLow + withCubeLow + (binaryExponent * LN2_LOW + 2 * sLow + cubeTermLow + tail);
  const logHigh = withCube + lowSum;
  const logLow = lowSum - (logHigh - withCube);

  const exponent = y * logHigh;
  if (exponent > 750) return Infinity;
  if (exponent < -750) return 0;
  return expOfSum(exponent, productError(y, logHigh, exponent) + y * logLow);
}

/**
 * x^y from + − × / alone, so the same bits in every engine.
 *
 * Error at most 1 ulp (2 ulp where the result is subnormal), and none where x and y are integers and the result is an
 * integer up to 2^53. Special values as IEEE 754 `pow` and `Math.pow`: x^0 = 1, a negative base needs an integer
 * exponent (else NaN), (±1)^±Infinity = NaN.
 */
export function pow(x: number, y: number): number {
  if (y === 0) return 1;
  if (x !== x || y !== y) return NaN;
  const magnitude = Math.abs(x);
  if (y === Infinity || y === -Infinity) {
    if (magnitude === 1) return NaN;
    return magnitude > 1 === y > 0 ? Infinity : 0;
  }
  const yIsInteger = Math.floor(y) === y;
  const negative =
    (x < 0 || Object.is(x, -0)) && yIsInteger && Math.abs(y) < LARGEST_EXACT_INTEGER && y % 2 !== 0;
  if (x < 0 && x !== -Infinity && !yIsInteger) return NaN;
  if (magnitude === 0 || magnitude === Infinity) {
    const result = (magnitude === 0) === y > 0 ? 0 : Infinity;
    return negative ? -result : result;
  }
  if (magnitude === 1) return negative ? -1 : 1;
  if (y === 1) return x;
  if (y === 2) return x * x;
  if (y === -1) return 1 / x;
  if (y === 0.5) return Math.sqrt(x);
  if (yIsInteger && y > 0 && y <= 53 && Math.floor(x) === x) {
    const exact = exactIntegerPower(x, y);
    if (exact !== 0) return exact;
  }
  const result = positivePower(magnitude, y);
  return negative ? -result : result;
}
