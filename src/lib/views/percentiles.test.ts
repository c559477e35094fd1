import { describe, expect, it } from 'vitest';
import type { Partial } from '../simulation/partial.ts';
import { packLeadTimes } from '../simulation/lead-times.ts';
import { LEAD_CLASSES, leadClass } from '../simulation/tally.ts';
import { leadHistogram, leadPercentile } from './percentiles.ts';

const histogramOf = (days: number[]): Float64Array => {
  const histogram = new Float64Array(LEAD_CLASSES);
  for (const day of days) histogram[leadClass(day)]! += 1;
  return histogram;
};
const oneTo = (n: number) => Array.from({ length: n }, (_, i) => i + 1);

describe('days within which a share of the cases were decided', () => {
  it.each<[string, number[], number, number | null]>([
    ['no cases', [], 0.5, null],
    ['one case', [7], 0.5, 7],
    ['one case, all of it', [7], 1, 7],
    ['half of two', [3, 9], 0.5, 3],
    ['more than half of two', [3, 9], 0.51, 9],
    ['half of an odd number', [1, 2, 3], 0.5, 2],
    ['four fifths of a hundred', oneTo(100), 0.8, 80],
    ['nine tenths of ten, which binary fractions make more', oneTo(10), 0.9, 9],
    ['the same day', [0, 0, 0, 5], 0.5, 0],
    ['a week of long ones, each its own day', [200, 201, 202, 203, 204, 205, 206], 0.5, 203],
    ['a week’s last', [200, 201, 202, 203, 204, 205, 206], 1, 206],
    ['the longest, of which only the first day is known', [10, 900], 1, 732]
  ])('%s', (_name, days, p, expected) => {
    expect(leadPercentile(histogramOf(days), p)).toBe(expected);
  });

  it('are exact up to 199 days for any share', () => {
    const days = oneTo(199).flatMap((day) => Array<number>(1 + (day % 3)).fill(day));
    for (let p = 0.01; p < 1; p += 0.01) {
      const exact = days[Math.ceil(days.length * p - 1e-9) - 1];
      expect(leadPercentile(histogramOf(days), p)).toBe(exact);
    }
  });
});

it('adds up the classes of the flows and months asked for', () => {
  const dense = new Uint32Array(2 * 3 * LEAD_CLASSES);
  const put = (flow: number, month: number, days: number, cases: number) => {
    dense[(flow * 3 + month) * LEAD_CLASSES + leadClass(days)] = cases;
  };
  put(0, 0, 5, 1);
  put(0, 2, 5, 10);
  put(1, 1, 5, 100);
  put(1, 2, 300, 7);
  const partial = { leadTimes: packLeadTimes(dense) } as unknown as Partial;
  const read = (flows: number[], from: number, to: number) =>
    leadHistogram(partial, { months: 3 }, { flows, from, to });
  expect(read([0], 0, 3)[5]).toBe(11);
  expect(read([0, 1], 0, 2)[5]).toBe(101);
  expect(read([0, 1], 1, 3)[leadClass(300)]).toBe(7);
});
