const SPLITTER = 134217729;

/**
 * a·b − product, exactly, when `product` is a·b rounded (Dekker 1971).
 *
 * @param a below 2^900 in magnitude
 * @param b below 2^900 in magnitude
 */
export function productError(a: number, b: number, product: number): number {
  const aScaled = SPLITTER * a;
  const aHigh = aScaled - (aScaled - a);
  const aLow = a - aHigh;
  const bScaled = SPLITTER * b;
  const bHigh = bScaled - (bScaled - b);
  const bLow = b - bHigh;
  return aHigh * bHigh - product + aHigh * bLow + aLow * bHigh + aLow * bLow;
}
