import type { ModelDocument } from '../model/document.ts';
import type { GrantLine } from '../model/grant.ts';
import { yearThatHolds } from '../model/line-years.ts';
import { highestValue, likelyValue, lowestValue } from '../model/quantity-value.ts';
import { byId } from '../model/references.ts';
import { kronerOf, oreFromKroner } from './money.ts';
import { certain, type OreRange } from './ore-range.ts';
import { statedFteCost } from './stated-fte-cost.ts';

/** What a line states for a year, before any share of its grant is taken; null where it states nothing for it. */
export function lineAmount(model: ModelDocument, line: GrantLine, year: number): OreRange | null {
  const held = yearThatHolds(line, year);
  if (line.positions) {
    const fte = line.positions[held];
    return fte === undefined ? null : costOfPositions(model, line, fte);
  }
  const amount = line.amounts?.[held];
  if (amount === undefined) return null;
  if (typeof amount === 'number') return certain(oreFromKroner(amount));
  return {
    low: oreFromKroner(lowestValue(amount)),
    likely: oreFromKroner(likelyValue(amount)),
    high: oreFromKroner(highestValue(amount))
  };
}

function costOfPositions(
  model: ModelDocument,
  { group }: GrantLine,
  fte: NonNullable<GrantLine['positions']>[string]
): OreRange {
  const { cost } = statedFteCost(byId(model.staffGroups, group!).costPerFte!);
  const [low, likely, high] =
    typeof fte === 'number' ? [fte, fte, fte] : [lowestValue(fte), likelyValue(fte), highestValue(fte)];
  // Posts that are saved save most where they cost most.
  const dear = (positions: number, end: 'low' | 'high') =>
    positions * kronerOf(cost[(end === 'low') === positions >= 0 ? 'low' : 'high']);
  return {
    low: oreFromKroner(dear(low, 'low')),
    likely: oreFromKroner(likely * kronerOf(cost.likely)),
    high: oreFromKroner(dear(high, 'high'))
  };
}
