import type { Layout, Selection } from '../forecast/outcome.ts';
import type { Partial } from '../simulation/partial.ts';
import { LEAD_CLASSES, leadClassStart } from '../simulation/tally.ts';

/** Cases closed by class of lead time, added up over all replications of a partial. */
export function leadHistogram(
  partial: Partial,
  { months }: Pick<Layout, 'months'>,
  { flows, from, to }: Selection
): Float64Array {
  const { starts, classes, cases } = partial.leadTimes;
  const histogram = new Float64Array(LEAD_CLASSES);
  for (const flow of flows) {
    for (let month = from; month < to; month++) {
      const row = flow * months + month;
      for (let at = starts[row]!; at < starts[row + 1]!; at++)
        histogram[classes[at]!] = histogram[classes[at]!]! + cases[at]!;
    }
  }
  return histogram;
}

/**
 * The number of days within which at least a share p of the cases were decided, or null where there are none. Exact up to 199
 * days; beyond, cases are spread evenly over the days of their week; the last class (732 days and more) answers with its first day.
 * @param p 0 < p ≤ 1
 */
export function leadPercentile(histogram: Float64Array, p: number): number | null {
  const cases = histogram.reduce((sum, count) => sum + count, 0);
  if (cases === 0) return null;
  // What binary fractions lose (0,9 · 10) must not ask for a case more.
  const wanted = cases * p * (1 - 1e-12);
  let below = 0;
  let last = 0;
  for (let i = 0; i < histogram.length; i++) {
    const count = histogram[i]!;
    if (count === 0) continue;
    last = i;
    if (below + count >= wanted) return dayInClass(i, (wanted - below) / count);
    below += count;
  }
  return leadClassStart(last);
}

/** @param part of the class's cases, above 0 and at most 1 */
function dayInClass(index: number, part: number): number {
  const first = leadClassStart(index);
  if (index === LEAD_CLASSES - 1) return first;
  const days = leadClassStart(index + 1) - first;
  return first + Math.max(0, Math.ceil(part * days) - 1);
}
