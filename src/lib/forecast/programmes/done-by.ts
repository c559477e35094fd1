import { addDays, type Day } from '../../calendar/day.ts';
import { firstDayOfMonth } from '../../calendar/month.ts';
import type { Partial } from '../../simulation/partial.ts';
import type { ForecastLayout } from '../forecast.ts';
import { reachedPerReplication } from './probe-lookup.ts';

/** The day by which a part of the replications has come so far. */
export interface DoneBy {
  /** null: not within the run. */
  readonly low: Day | null;
  readonly median: Day | null;
  readonly high: Day | null;
}

/**
 * The days by which 10, 50 and 90 % of the replications had as many cases as needed: of an expected run all three are its day. What was
 * so before the run is done on the day before it.
 */
export function doneBy(partial: Partial, { firstMonth }: ForecastLayout, probe: number): DoneBy {
  const reached = reachedPerReplication(partial, probe)
    .map((days) => (days < 0 ? Infinity : days))
    .sort();
  const at = (share: number): Day | null => {
    const days = reached[Math.max(0, Math.ceil(share * reached.length - 1e-9) - 1)]!;
    return Number.isFinite(days) ? addDays(firstDayOfMonth(firstMonth), days - 1) : null;
  };
  return { low: at(0.1), median: at(0.5), high: at(0.9) };
}
