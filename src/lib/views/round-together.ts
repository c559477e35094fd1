/** A difference as it is printed: every number in whole units of the last decimal. */
export interface RoundedParts {
  readonly from: number;
  readonly parts: number[];
  readonly to: number;
}

/**
 * Rounds the ends of a difference and its parts so that what is printed adds up: `from` + parts = `to`, in whole units. The ends are
 * rounded as they always are; a part is moved by less than one unit where that is enough, and a part of 0 stays 0.
 * @param decimals 0–6
 */
export function roundTogether(
  from: number,
  parts: ArrayLike<number>,
  to: number,
  decimals: number
): RoundedParts {
  const unit = 10 ** decimals;
  const start = roundAway(from * unit);
  const end = roundAway(to * unit);
  const scaled = Array.from(parts, (part) => part * unit);
  const rounded = scaled.map((part) => (part === 0 ? 0 : Math.floor(part)));
  const moving = scaled.flatMap((part, i) => (part === 0 ? [] : [i]));
  // Who is farthest above its floor is lifted first; ties in order.
  const order = moving.sort((a, b) => scaled[b]! - rounded[b]! - (scaled[a]! - rounded[a]!));
  let missing = end - start - rounded.reduce((sum, part) => sum + part, 0);
  for (let i = 0; missing > 0 && order.length > 0; i++, missing--) {
    rounded[order[i % order.length]!]! += 1;
  }
  for (let i = order.length - 1; missing < 0 && order.length > 0; i--, missing++) {
    rounded[order[((i % order.length) + order.length) % order.length]!]! -= 1;
  }
  return { from: start, parts: rounded, to: end };
}

/** Halves away from zero, fourteen significant digits: as numbers are written everywhere else. */
function roundAway(value: number): number {
  const size = Math.floor(Number(Math.abs(value).toPrecision(14)) + 0.5);
  return value < 0 && size > 0 ? -size : size;
}
