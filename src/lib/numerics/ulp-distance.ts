/**
 * How many representable numbers lie between two of them: 0 for the same number, 1 for neighbours. Used by tests that
 * state an accuracy. NaN against NaN is 0, NaN against a number Infinity.
 */
export function ulpDistance(a: number, b: number): number {
  if (a === b || (a !== a && b !== b)) return 0;
  if (a !== a || b !== b) return Infinity;
  const difference = orderedBits(a) - orderedBits(b);
  return Number(difference < 0n ? -difference : difference);
}

function orderedBits(value: number): bigint {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, value);
  const bits = view.getBigInt64(0);
  return bits < 0n ? -(bits & 0x7fffffffffffffffn) : bits;
}
