import type { PriceIndex } from './price-index.ts';

/** For tests: a made-up price index, the per cents of some years in a row. No published rates: tests need none. */
export function madeUpIndex(first: number, ...percents: number[]): PriceIndex {
  return percents.map((percent, i) => ({
    year: first + i,
    percent,
    source: { kind: 'assumption', note: 'Opdigtet til test.' }
  }));
}
