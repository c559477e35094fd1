import { describe, expect, it } from 'vitest';
import { bandOf, pairedDifference } from './band.ts';

const oneTo = (n: number) => Float64Array.from({ length: n }, (_, i) => i + 1);

describe('a band', () => {
  it('is the median and the middle 80 per cent, in any order of replications', () => {
    expect(bandOf(oneTo(101))).toEqual({ median: 51, low: 11, high: 91 });
    expect(bandOf(oneTo(101).reverse())).toEqual({ median: 51, low: 11, high: 91 });
  });

  it('leaves out replications in which the outcome is undefined', () => {
    expect(bandOf(Float64Array.of(NaN, 3, 1, 2))).toEqual(bandOf(Float64Array.of(1, 2, 3)));
  });

  it('is null where half or more are undefined, and without replications', () => {
    expect(bandOf(Float64Array.of(NaN, 1))).toBeNull();
    expect(bandOf(new Float64Array(3).fill(NaN))).toBeNull();
    expect(bandOf(new Float64Array(0))).toBeNull();
  });

  it('leaves the replications in their order', () => {
    const values = Float64Array.of(3, 1, 2);
    bandOf(values);
    expect(Array.from(values)).toEqual([3, 1, 2]);
  });
});

describe('a paired difference', () => {
  it('is exactly 0 of a scenario and itself', () => {
    const values = Float64Array.of(0.1, 0.7, 0.3);
    expect(pairedDifference(values, values)).toEqual({
      mean: 0,
      standardError: 0,
      low: 0,
      high: 0,
      positive: 0
    });
  });

  it('is taken replication by replication', () => {
    const difference = pairedDifference(Float64Array.of(10, 20, 30, 40), Float64Array.of(9, 18, 31, 36))!;
    // 1, 2, −1, 4: mean 1,5; variance 13/3.
    expect(difference.mean).toBeCloseTo(1.5, 12);
    expect(difference.standardError).toBeCloseTo(Math.sqrt(13 / 3 / 4), 12);
    expect(difference.positive).toBe(0.75);
    expect(difference.low).toBeCloseTo(-1 + 0.3 * 2, 12);
    expect(difference.high).toBeCloseTo(2 + 0.7 * 2, 12);
  });

  it('leaves out replications in which either is undefined, and is null where most are', () => {
    const a = Float64Array.of(1, NaN, 3, 5);
    expect(pairedDifference(a, Float64Array.of(0, 0, 1, 2))!.mean).toBeCloseTo(2, 12);
    expect(pairedDifference(a, Float64Array.of(NaN, 0, 1, 2))).toBeNull();
  });

  it('of one replication has no known error', () => {
    expect(pairedDifference(Float64Array.of(2), Float64Array.of(1))!.standardError).toBeNaN();
  });
});
