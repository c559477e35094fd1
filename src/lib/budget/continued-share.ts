import { dayFromDate, type Day } from '../calendar/day.ts';
import { dayFromIso } from '../calendar/iso-day.ts';
import type { ModelDocument } from '../model/document.ts';
import type { Grant } from '../model/grant.ts';
import type { GrantId, ScenarioId } from '../model/id.ts';
import type { Measure } from '../model/measure.ts';
import { likelyValue } from '../model/quantity.ts';
import { byId } from '../model/references.ts';
import { withMeasures } from '../model/scenario-view.ts';

/** From the day `from` until the day before `until`, this share of a grant is given. */
interface Rule {
  readonly from: number;
  readonly until: number;
  readonly share: number;
}

/**
 * How much of a grant is given on a day in a scenario: all of it until it expires, then what the scenario's measures continue,
 * at *sandsynlig*. Of measures that cover the same day the last one counts.
 */
export function continuedShare(
  model: ModelDocument,
  grantId: GrantId,
  scenario: ScenarioId
): (day: Day) => number {
  const grant = byId(model.grants, grantId);
  const rules = [
    { from: -Infinity, until: dayFromIso(grant.expires) + 1, share: 1 },
    ...withMeasures(model, scenario).flatMap(({ measure }) => ruleOf(measure, grant))
  ];
  return (day) => rules.findLast(({ from, until }) => from <= day && day < until)?.share ?? 0;
}

function ruleOf(measure: Measure, grant: Grant): Rule[] {
  if (measure.grant !== grant.id) return [];
  switch (measure.kind) {
    case 'continueGrant':
      return [
        {
          from: dayFromIso(measure.from ?? grant.expires) + (measure.from ? 0 : 1),
          until: measure.until ? dayFromIso(measure.until) + 1 : Infinity,
          share: likelyValue(measure.share)
        }
      ];
    case 'endGrant':
      return [{ from: dayFromIso(measure.on) + 1, until: Infinity, share: 0 }];
    default:
      return [];
  }
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
