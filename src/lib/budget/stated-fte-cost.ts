import { isBuiltUp, isShareOfPay } from '../model/fte-cost-kind.ts';
import type { CostPerFte } from '../model/fte-cost-parts.ts';
import { highestValue, likelyValue, lowestValue } from '../model/quantity-value.ts';
import type { Quantity } from '../model/quantity.ts';
import { oreFromKroner, shareOf, sumOre, type Ore } from './money.ts';
import type { End, OreRange } from './ore-range.ts';

/** What an årsværk costs a year by its parts, in whole øre: they add up to its cost at each end. Null for a part that is left out. */
export interface BuiltUpCost {
  readonly salary: OreRange;
  readonly pension: OreRange | null;
  readonly overhead: OreRange | null;
}

/** What an årsværk costs a year where a group states it. */
export interface StatedFteCost {
  readonly cost: OreRange;
  /** Where the group states the parts of it. */
  readonly parts?: BuiltUpCost;
}

const valueAt: Record<End, (quantity: Quantity) => number> = {
  low: lowestValue,
  likely: likelyValue,
  high: highestValue
};

const atEachEnd = (of: (end: End) => Ore): OreRange => ({
  low: of('low'),
  likely: of('likely'),
  high: of('high')
});

/** The cost of an årsværk as a group states it: one figure, or built up from salary, pension and overhead, each rounded to the øre. */
export function statedFteCost(stated: CostPerFte): StatedFteCost {
  const krone = (quantity: Quantity) => atEachEnd((end) => oreFromKroner(valueAt[end](quantity)));
  if (!isBuiltUp(stated)) return { cost: krone(stated) };
  const { pension, overhead } = stated;
  const salary = krone(stated.salary);
  const partOf = (part: NonNullable<typeof pension>, pay: OreRange): OreRange =>
    isShareOfPay(part) ? atEachEnd((end) => shareOf(pay[end], valueAt[end](part))) : krone(part);
  const sum = (parts: readonly (OreRange | null)[]) =>
    atEachEnd((end) => sumOre(parts.flatMap((part) => (part ? [part[end]] : []))));
  const paidPension = pension ? partOf(pension, salary) : null;
  const paidOverhead = overhead ? partOf(overhead, sum([salary, paidPension])) : null;
  return {
    cost: sum([salary, paidPension, paidOverhead]),
    parts: { salary, pension: paidPension, overhead: paidOverhead }
  };
}
