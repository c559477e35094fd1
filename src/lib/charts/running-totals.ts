import type { WaterfallBar } from './series.ts';

/** Where a bar begins and ends on the value axis. */
export interface Span {
  start: number;
  end: number;
}

/** Levels stand on 0; a change begins where the bar before it ended. */
export function runningTotals(bars: readonly Pick<WaterfallBar, 'kind' | 'value'>[]): Span[] {
  let total = 0;
  return bars.map(({ kind, value }) => {
    const start = kind === 'level' ? 0 : total;
    total = start + value;
    return { start, end: total };
  });
}
