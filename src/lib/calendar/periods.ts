import { dayCountOf, type DayRange } from './day.ts';
import { type Month, monthOf } from './month.ts';

/** The kinds of period that results are rolled up to. */
export type PeriodKind = 'month' | 'quarter' | 'halfYear' | 'year';

/** The months of a run that lie in one calendar period. Which quarter or half-year it is follows from `firstMonth`. */
export interface Period {
  readonly kind: PeriodKind;
  /** The first month of the run in the period. */
  readonly firstMonth: Month;
  /** Months of the run in the period; fewer than a full period's at the ends of a run. */
  readonly monthCount: number;
}

/** The months of a full period of each kind. */
const MONTHS_IN_PERIOD: Readonly<Record<PeriodKind, number>> = {
  month: 1,
  quarter: 3,
  halfYear: 6,
  year: 12
};

/**
 * The calendar periods of a kind that a run touches, in order, each cut to the run's months (first and last included even
 * where the run has only a part of their days).
 *
 * @throws RangeError for an empty range
 */
export function periodsOf(range: DayRange, kind: PeriodKind): Period[] {
  dayCountOf(range);
  const length = MONTHS_IN_PERIOD[kind];
  const lastMonth = monthOf(range.lastDay);
  const periods: Period[] = [];
  let firstMonth: number = monthOf(range.firstDay);
  while (firstMonth <= lastMonth) {
    const next = Math.min((Math.floor(firstMonth / length) + 1) * length, lastMonth + 1);
    periods.push({ kind, firstMonth: firstMonth as Month, monthCount: next - firstMonth });
    firstMonth = next;
  }
  return periods;
}
