import type { Day } from '../calendar/day.ts';
import { dayFromIso } from '../calendar/iso-day.ts';
import type { Grant } from '../model/grant.ts';
import type { Measure } from '../model/measure.ts';
import type { Quantity } from '../model/quantity.ts';

/** From a day on, this share of a grant is given. */
export interface GrantShare {
  readonly from: number;
  readonly share: number;
}

/**
 * How much of a grant is given over time in a scenario: all of it until it expires, then what its measures continue. Later
 * measures in the list overrule earlier ones from their day. Money and hours both follow it.
 */
export function grantShares(
  grant: Grant,
  measures: readonly Measure[],
  resolve: (quantity: Quantity) => number
): GrantShare[] {
  let shares: GrantShare[] = [
    { from: -Infinity, share: 1 },
    { from: dayFromIso(grant.expires) + 1, share: 0 }
  ];
  for (const measure of measures) {
    if (measure.kind === 'continueGrant' && measure.grant === grant.id) {
      const from = measure.from ? dayFromIso(measure.from) : dayFromIso(grant.expires) + 1;
      const until = measure.until ? dayFromIso(measure.until) + 1 : Infinity;
      shares = overrule(shares, from, until, resolve(measure.share));
    } else if (measure.kind === 'endGrant' && measure.grant === grant.id) {
      shares = overrule(shares, dayFromIso(measure.on) + 1, Infinity, 0);
    }
  }
  return shares;
}

function overrule(shares: GrantShare[], from: number, until: number, share: number): GrantShare[] {
  const after = shareOn(shares, until);
  return [
    ...shares.filter((step) => step.from < from),
    { from, share },
    ...(until === Infinity
      ? []
      : [{ from: until, share: after }, ...shares.filter((step) => step.from > until)])
  ];
}

/** @returns the share of the grant given on a day. */
export function shareOn(shares: readonly GrantShare[], day: Day | number): number {
  let share = 0;
  for (const step of shares) if (step.from <= day) share = step.share;
  return share;
}
