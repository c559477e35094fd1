import { dayFromDate, type Day } from '../calendar/day.ts';
import { modelIn } from '../model/changed-inputs.ts';
import type { ModelDocument } from '../model/document.ts';
import type { GrantId, ScenarioId } from '../model/id.ts';
import { likelyValue } from '../model/quantity-value.ts';
import { byId } from '../model/references.ts';
import { withMeasures } from '../model/scenario-view.ts';
import { grantShares, shareOn } from './grant-shares.ts';

/** How much of a grant is given on a day in a scenario, at *sandsynlig*, with the inputs that its formulas change. */
export function continuedShare(
  model: ModelDocument,
  grantId: GrantId,
  scenario: ScenarioId
): (day: Day) => number {
  const measures = withMeasures(modelIn(model, scenario), scenario).map(({ measure }) => measure);
  const shares = grantShares(byId(model.grants, grantId), measures, likelyValue);
  return (day) => shareOn(shares, day);
}

/** The share given over a calendar year: the average of its days. */
export function shareOfYear(shareOn: (day: Day) => number, year: number): number {
  const days = new Map<number, number>();
  const end = dayFromDate(year + 1, 1, 1);
  const start = dayFromDate(year, 1, 1);
  for (let day = start; day < end; day++) {
    const share = shareOn(day as Day);
    days.set(share, (days.get(share) ?? 0) + 1);
  }
  // A share that holds all year is given to the last bit.
  if (days.size === 1) return shareOn(start);
  return [...days].reduce((sum, [share, count]) => sum + share * count, 0) / (end - start);
}
