import { describe, expect, it } from 'vitest';
import { localRunner } from '../../lib/forecast/runner.ts';
import { alternate, median, medianRatio } from './alternate.ts';
import { formatBench } from './format-bench.ts';
import { runBench } from './run-bench.ts';

describe('a measurement', () => {
  it('alternates between contenders, and leaves the warm-up out', () => {
    const called: string[] = [];
    const times = alternate([(round) => called.push(`a${round}`), (round) => called.push(`b${round}`)], 1, 2);
    expect(called).toEqual(['a-1', 'b-1', 'a0', 'b0', 'a1', 'b1']);
    expect(times.map(({ length }) => length)).toEqual([2, 2]);
  });

  it.each([
    [[3, 1, 2], 2],
    [[4, 1, 2, 3], 2.5]
  ])('has of %j the median %d', (numbers, middle) => expect(median(numbers)).toBe(middle));

  it('takes ratios round by round', () => expect(medianRatio([1, 4, 9], [1, 2, 3])).toBe(2));
});

describe('the bench', () => {
  const effort = { warmUp: 0, rounds: 1, replications: 2, answers: 100 };

  it('tells of both reference models what is known of them', { timeout: 60_000 }, async () => {
    const result = await runBench({ effort });
    expect(result.models.map(({ model, sameMonths }) => [model, sameMonths])).toEqual([
      ['R1', true],
      ['R2', true]
    ]);
    const { onTimeShare, openAtMonthEnd } = result.models[0]!;
    for (const { mean, standardError, known } of [onTimeShare, openAtMonthEnd]) {
      expect(Math.abs(mean - known!.mean)).toBeLessThan(4 * Math.hypot(standardError, known!.standardError));
    }
    for (const language of ['da', 'en'] as const)
      expect(formatBench(result, language)).not.toMatch(/NaN|undefined/);
    expect(formatBench(result, 'da')).toContain('R1');
    expect(result.threads).toBeNull();
  });

  it('runs the example on one thread and tells what merging took', { timeout: 120_000 }, async () => {
    const { threads } = await runBench({
      effort,
      open: () => localRunner(),
      threads: 1,
      threadReplications: 4
    });
    expect(threads!.runs).toHaveLength(1);
    expect(threads!.runs[0]!.speedUp).toBe(1);
    expect(threads!.mergeShare).toBeGreaterThan(0);
    expect(threads!.mergeShare).toBeLessThan(1);
  });
});
