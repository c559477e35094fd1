/**
 * Random numbers by address, not by order: any draw is a function of (seed, replication, identity, purpose, place, ordinal), so
 * the same quantity is the same draw in every scenario, on any worker, however many others were drawn before it.
 *
 * The mixing function is the 32-bit finaliser with constants 0x21f0aaad and 0x735a2d97 (bias 0.11 by its author's measure; C. Wellons, public
 * domain); a second key word enters between its two multiplications, so that streams whose counters overlap differ all the same.
 */

/** Increment of the ordinal: 2^32 divided by the golden ratio, odd. */
export const GOLDEN = 0x9e3779b9 | 0;
const PLACE_STEP = 0x85ebca6b | 0;

/** A bijection of 32-bit words in which each input bit moves half of the output's. */
export function mix(word: number): number {
  let x = word | 0;
  x ^= x >>> 16;
  x = Math.imul(x, 0x21f0aaad);
  x ^= x >>> 15;
  x = Math.imul(x, 0x735a2d97);
  return x ^ (x >>> 15);
}

/** What a number is drawn for. Steps use `WORK + 2·step` and `WAIT + 2·step`. */
export const Purpose = { COUNT: 0, ENTRY: 1, INTERVAL: 2, STAY: 3, WORK: 4, WAIT: 5 } as const;

/** First key word of a stream. */
export function streamKey(seed: number, replication: number, identity: number, purpose: number): number {
  let x = mix(seed ^ 0x2545f491);
  x = mix(x + Math.imul(replication + 1, GOLDEN));
  x = mix(x ^ identity);
  return mix(x + Math.imul(purpose + 1, PLACE_STEP));
}

/** Second key word of a stream: an independent mix of the same address. */
export function streamKey2(seed: number, replication: number, identity: number, purpose: number): number {
  let x = mix(Math.imul(seed, 0x27d4eb2f) ^ 0x165667b1);
  x = mix(x ^ Math.imul(identity, PLACE_STEP));
  x = mix(x + Math.imul(purpose + 1, GOLDEN));
  return mix(x ^ Math.imul(replication + 1, 0x9e3779b1));
}

/** Key word of one place (day received, or parent) in a stream; its ordinals are then counted from it. */
export function placeKey(key: number, place: number): number {
  return mix(keyFrom(key, place));
}

/** The key word by which places are counted from another place. */
export function keyFrom(key: number, firstPlace: number): number {
  return (key + Math.imul(firstPlace, PLACE_STEP)) | 0;
}

/** The draw of an ordinal at a place: 32 random bits. */
export function bits(placed: number, key2: number, ordinal: number): number {
  let x = (placed + Math.imul(ordinal, GOLDEN)) | 0;
  x ^= x >>> 16;
  x = Math.imul(x, 0x21f0aaad);
  x ^= x >>> 15;
  x = Math.imul((x + key2) | 0, 0x735a2d97);
  return x ^ (x >>> 15);
}

/** 32 bits as a number strictly between 0 and 1. */
export function unit(word: number): number {
  return ((word >>> 0) + 0.5) * 2.3283064365386963e-10;
}

/**
 * Steps of the expected run's dealing: multiples of one irrational each, so that running numbers deal cases to equally likely
 * strata in turn, and purposes are dealt independently of each other.
 */
const DEALING = Int32Array.from(
  [0x9e3779b9, 0xc13fa9a9, 0x91e10da5, 0xd1b54a33, 0xabc98389, 0x8cb92ba7, 0xbb67ae85, 0x6a09e667].map(
    (x) => x | 1
  )
);

/** The step by which a purpose deals running numbers in the expected run: one of its own for every purpose. */
export function dealingStep(purpose: number): number {
  return purpose < DEALING.length ? DEALING[purpose]! : mix(Math.imul(purpose, GOLDEN)) | 1;
}
