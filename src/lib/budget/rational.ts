/** A number as a fraction of whole numbers, exactly; in lowest terms with a denominator above 0, so that equal ones look alike. */
export interface Rational {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** @throws RangeError for a denominator of 0 */
export function rational(numerator: bigint, denominator = 1n): Rational {
  if (denominator === 0n) throw new RangeError('a fraction has no denominator of 0');
  const sign = denominator < 0n ? -1n : 1n;
  const divisor = sign * commonDivisor(numerator, denominator);
  return { numerator: numerator / divisor, denominator: denominator / divisor };
}

export const ZERO = rational(0n);

export const plus = (a: Rational, b: Rational): Rational =>
  rational(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator);

export const times = (a: Rational, b: Rational): Rational =>
  rational(a.numerator * b.numerator, a.denominator * b.denominator);

/** @throws RangeError where b is 0 */
export const over = (a: Rational, b: Rational): Rational =>
  rational(a.numerator * b.denominator, a.denominator * b.numerator);

/** A finite number as its shortest decimals say it: 3.1 is 31/10, not the binary fraction beside it. */
export function fromDecimals(value: number): Rational {
  const found = /^(-?\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(value));
  if (!found) throw new RangeError(`${value} is not a finite number`);
  const [, whole = '', decimals = '', exponent = '0'] = found;
  const tens = Number(exponent) - decimals.length;
  const digits = BigInt(whole + decimals);
  return tens >= 0 ? rational(digits * tenTo(tens)) : rational(digits, tenTo(-tens));
}

const tenTo = (power: number): bigint => BigInt(`1${'0'.repeat(power)}`);

/** The nearest whole number, halves away from 0. */
export function roundedAway({ numerator, denominator }: Rational): bigint {
  const size = numerator < 0n ? -numerator : numerator;
  const rounded = (2n * size + denominator) / (2n * denominator);
  return numerator < 0n ? -rounded : rounded;
}

const FRACTION_BITS = 64n;

/** As a number: off by no more than what a number can tell apart. */
export function toNumber({ numerator, denominator }: Rational): number {
  const whole = numerator / denominator;
  const rest = ((numerator - whole * denominator) << FRACTION_BITS) / denominator;
  return Number(whole) + Number(rest) / Number(1n << FRACTION_BITS);
}

function commonDivisor(a: bigint, b: bigint): bigint {
  let [larger, smaller] = [a < 0n ? -a : a, b < 0n ? -b : b];
  while (smaller > 0n) [larger, smaller] = [smaller, larger % smaller];
  return larger;
}
