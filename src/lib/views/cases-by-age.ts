import type { Layout } from '../forecast/outcome.ts';
import type { Partial } from '../simulation/partial.ts';
import { AGE_CLASSES } from '../simulation/tally.ts';

const CLASSES = ['To30Days', 'To90Days', 'To180Days', 'To365Days', 'Beyond365Days'] as const;
type CasesByAge = Record<`${'open' | 'overdue'}${(typeof CLASSES)[number]}`, number>;

/**
 * Open cases by days since receipt and overdue cases by days overdue, at the end of the last month before `to`, per replication on
 * average. A class goes from where the one before it ends.
 */
export function casesByAge(
  partial: Partial,
  layout: Layout,
  flows: readonly number[],
  to: number
): CasesByAge {
  const { openByAge, overdueByAge } = partial.sums;
  const replications = partial.to - partial.from;
  const at = (sums: Float64Array, classes: number, index: number) =>
    flows.reduce((sum, flow) => sum + sums[(flow * layout.months + to - 1) * classes + index]!, 0) /
    replications;
  return Object.fromEntries(
    CLASSES.flatMap((name, index) => [
      [`open${name}`, at(openByAge, AGE_CLASSES, index)],
      [`overdue${name}`, at(overdueByAge, AGE_CLASSES, index)]
    ])
  ) as CasesByAge;
}
