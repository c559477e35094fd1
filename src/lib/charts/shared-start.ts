import type { Line } from './series.ts';

/**
 * How many periods from the first all lines are the same in value and band, so that they can be drawn as one.
 * 0 with fewer than two lines.
 */
export function sharedStart(lines: readonly Line[]): number {
  const [first, ...others] = lines;
  if (first === undefined || others.length === 0) return 0;
  const same = (index: number) =>
    others.every(
      (line) =>
        line.values[index] === first.values[index] &&
        line.low?.[index] === first.low?.[index] &&
        line.high?.[index] === first.high?.[index]
    );
  let count = 0;
  while (count < first.values.length && same(count)) count += 1;
  return count;
}
