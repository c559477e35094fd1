import type { Arrivals } from '../../src/lib/simulation/plan.ts';

/** What every bare loop draws with: the kernel's addressed draws and inversion of counts, for one constant rate. */

const GOLDEN = 0x9e3779b9 | 0;
const PLACE_STEP = 0x85ebca6b | 0;

/** Key word of a place in a stream, from which its ordinals are counted. */
export function placeKey(key: number, place: number): number {
  let x = (key + Math.imul(place, PLACE_STEP)) | 0;
  x ^= x >>> 16;
  x = Math.imul(x, 0x21f0aaad);
  x ^= x >>> 15;
  x = Math.imul(x, 0x735a2d97);
  return x ^ (x >>> 15);
}

/** 32 bits of an ordinal at a place. */
export function bits(placed: number, key2: number, ordinal: number): number {
  let x = (placed + Math.imul(ordinal, GOLDEN)) | 0;
  x ^= x >>> 16;
  x = Math.imul(x, 0x21f0aaad);
  x ^= x >>> 15;
  x = Math.imul((x + key2) | 0, 0x735a2d97);
  return x ^ (x >>> 15);
}

/** Whole number of a sampler's table. */
export function sample(table: Int32Array, at: number, word: number): number {
  const value = table[at + (word >>> 22)]!;
  return value >= 0 ? value : table[((word >>> 12) & 1023) - value]!;
}

/** Cumulative probabilities of a daily count, and where to begin looking. */
export interface Counts {
  first: number;
  cumulative: Float64Array;
  guide: Int32Array;
}

/** Tabulates the counts of a source of constant rate. */
export function tabulateCounts(arrivals: Arrivals): Counts {
  const sums: number[] = [];
  let probability = arrivals.firstProbability[0]!;
  const first = arrivals.firstCount[0]!;
  for (let sum = 0; ;) {
    sum += probability;
    sums.push(sum);
    const count = first + sums.length;
    if (count > arrivals.perDay[0]! && probability < 1e-16) break;
    probability *= arrivals.a[0]! + arrivals.b[0]! / count;
  }
  const guide = Int32Array.from({ length: 64 }, (_, i) => {
    const k = sums.findIndex((sum) => sum * 64 >= i);
    return k < 0 ? sums.length - 1 : k;
  });
  return { first, cumulative: Float64Array.from(sums), guide };
}

/** The count that 32 bits stand for. */
export function drawCount({ first, cumulative, guide }: Counts, word: number): number {
  const u = ((word >>> 0) + 0.5) * 2.3283064365386963e-10;
  const last = cumulative.length - 1;
  let k = guide[(u * 64) | 0]!;
  while (k < last && u > cumulative[k]!) k++;
  return first + k;
}
