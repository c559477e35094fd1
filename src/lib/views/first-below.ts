import type { ScenarioId } from '../model/id.ts';
import { flowsOf, type Subject } from './cases-of.ts';
import { pairedOutcome } from './paired-outcome.ts';
import type { Shown } from './shown.ts';

/**
 * The first month of the run from which on a scenario's on-time share lies a number of points below another's for a whole quarter:
 * three months taken together, so that one odd month does not decide. It is the first of the three.
 * @param points 0..1, 0.1 is ten percentage points
 * @param from month of the run to begin in
 * @returns undefined where it never does
 */
export function firstBelow(
  shown: Shown,
  subject: Subject,
  scenario: ScenarioId,
  against: ScenarioId,
  points: number,
  from: number
): number | undefined {
  const { layout } = shown.forecast;
  const flows = flowsOf(layout, subject);
  for (let month = from; month + 3 <= layout.months; month++) {
    const months = { from: month, to: month + 3 };
    const { difference } = pairedOutcome(shown, {
      measure: 'closedOnTime',
      flows,
      months,
      scenario,
      against
    });
    if (difference !== null && difference <= -points) return month;
  }
  return undefined;
}
