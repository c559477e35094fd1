const SMALLEST_EXPONENT = -1074;
const LARGEST_EXPONENT = 1023;

/** Powers of two from 2^-1074 to 2^1023. Doubling and halving are exact, so the table is the same in every engine. */
const POWERS_OF_TWO = (() => {
  const table = new Float64Array(LARGEST_EXPONENT - SMALLEST_EXPONENT + 1);
  let power = 1;
  for (let exponent = 0; exponent <= LARGEST_EXPONENT; exponent++) {
    table[exponent - SMALLEST_EXPONENT] = power;
    power *= 2;
  }
  power = 1;
  for (let exponent = 0; exponent >= SMALLEST_EXPONENT; exponent--) {
    table[exponent - SMALLEST_EXPONENT] = power;
    power *= 0.5;
  }
  return table;
})();

const scratchNumber = new Float64Array(1);
const scratchWords = new Uint32Array(scratchNumber.buffer);
const HIGH_WORD = new Uint8Array(new Uint32Array([1]).buffer)[0] === 1 ? 1 : 0;
const MANTISSA_OF_ROOT_TWO = 0x6a09e;

/**
 * `value` · 2^`exponent`, rounded once, also where the result is subnormal.
 *
 * @param exponent an integer in −1200 … 1200
 */
export function scaleByPowerOfTwo(value: number, exponent: number): number {
  if (exponent > LARGEST_EXPONENT) {
    return (
      value *
      (POWERS_OF_TWO[LARGEST_EXPONENT - SMALLEST_EXPONENT] as number) *
      (POWERS_OF_TWO[exponent - LARGEST_EXPONENT - SMALLEST_EXPONENT] as number)
    );
  }
  if (exponent < -1022) {
    // A first step that stays normal leaves the only rounding to the last one.
    return (
      value *
      (POWERS_OF_TWO[exponent + 200 - SMALLEST_EXPONENT] as number) *
      (POWERS_OF_TWO[-200 - SMALLEST_EXPONENT] as number)
    );
  }
  return value * (POWERS_OF_TWO[exponent - SMALLEST_EXPONENT] as number);
}

/**
 * The integer k for which `value` · 2^−k lies in about [√½, √2).
 *
 * @param value a positive, finite, normal number (at least 2^−1022)
 */
export function nearestBinaryExponent(value: number): number {
  scratchNumber[0] = value;
  const high = scratchWords[HIGH_WORD] as number;
  const exponent = (high >>> 20) - 1023;
  return (high & 0xfffff) >= MANTISSA_OF_ROOT_TWO ? exponent + 1 : exponent;
}
