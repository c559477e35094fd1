import type { FrontierPoint } from '../../analysis/frontier/run-frontier.ts';
import type { OutcomeMeasure } from '../../forecast/outcome.ts';

/** Outcomes of which less is better. */
const LESS_IS_BETTER: readonly OutcomeMeasure[] = ['openOverdue', 'open', 'overdue', 'leadDays', 'withdrawn'];

/** A difference is told from none where it is more than so many times its standard error. */
const SURE = 2;

/**
 * Kroner for one more of an outcome (one less where less is better) between a point and the one before it.
 * @returns null where they cannot be told apart, or more money gives no more of it
 */
export function marginalPrice(
  measure: OutcomeMeasure,
  { kroner, more }: FrontierPoint,
  before: FrontierPoint
): number | null {
  if (!more) return null;
  const better = LESS_IS_BETTER.includes(measure) ? -more.mean : more.mean;
  const money = kroner - before.kroner;
  return better > SURE * more.standardError && better > 0 && money > 0 ? money / better : null;
}
