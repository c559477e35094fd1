/** Where the keyboard may go in a chart: its first stop, its last period and the first period of each year. */
export interface Walkway {
  start: number;
  last: number;
  years: readonly number[];
}

/**
 * The period a key leads to: arrows one period, Page Up and Page Down one year, Home and End the ends.
 * 'leave' when the key puts the reading away; undefined when the key is not ours.
 * @param from the period read now; undefined when none is, and any arrow leads to the start
 */
export function walk(
  key: string,
  from: number | undefined,
  { start, last, years }: Walkway
): number | 'leave' | undefined {
  const bounded = (index: number) => Math.max(0, Math.min(last, index));
  switch (key) {
    case 'ArrowRight':
    case 'ArrowUp':
      return bounded(from === undefined ? start : from + 1);
    case 'ArrowLeft':
    case 'ArrowDown':
      return bounded(from === undefined ? start : from - 1);
    case 'PageUp':
      return bounded(Math.ceil(years.find((year) => year > (from ?? start)) ?? last));
    case 'PageDown':
      return bounded(Math.ceil(years.findLast((year) => year < (from ?? start)) ?? 0));
    case 'Home':
      return 0;
    case 'End':
      return last;
    case 'Escape':
      return 'leave';
    default:
      return undefined;
  }
}
