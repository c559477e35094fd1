import { dayFromDate } from '../calendar/day.ts';
import type { ModelDocument } from '../model/document.ts';
import type { Grant } from '../model/grant.ts';
import type { GroupId, ScenarioId } from '../model/id.ts';
import { byId } from '../model/references.ts';
import { wholePositions } from './funded-positions.ts';
import { lineAmount } from './line-amount.ts';
import { kronerOf, oreFromKroner, type Ore } from './money.ts';
import { sumRanges, type OreRange } from './ore-range.ts';
import { statedFteCost, type BuiltUpCost } from './stated-fte-cost.ts';

/** What one årsværk costs a year, and where the figure comes from. */
export interface FteCost {
  /** Kroner a year at the document's price level, at *sandsynlig*. */
  readonly kroner: number;
  /** The ends of it; the same where it is certain. */
  readonly low: number;
  readonly high: number;
  /** `stated`: the group's own figure; `built`: from its parts; `derived`: the grant's casework money over the positions it pays for. */
  readonly from: 'stated' | 'built' | 'derived';
  /** What it is built up from, where the group states that. */
  readonly parts?: BuiltUpCost;
}

/**
 * The cost of an årsværk in a group: the group's own where the document states it or what it is built up from, else what a grant pays for
 * casework in the group's part of it, divided by the positions it gives there. Casework lines that name no group belong to the funded
 * groups that no line names.
 * @param year a budget year of the lines; positions are read at the middle of it, where the scenario has moved them to
 * @returns undefined where neither is known
 */
export function fteCost(
  model: ModelDocument,
  groupId: GroupId,
  scenario: ScenarioId,
  year: number
): FteCost | undefined {
  const stated = byId(model.staffGroups, groupId).costPerFte;
  if (stated) {
    const { cost, parts } = statedFteCost(stated);
    return { ...perFte(cost, 1), ...(parts ? { from: 'built', parts } : { from: 'stated' }) };
  }
  for (const grant of model.grants) {
    const derived = derivedCost(model, grant, groupId, scenario, year);
    if (derived !== undefined) return { ...derived, from: 'derived' };
  }
  return undefined;
}

const perFte = ({ low, likely, high }: OreRange, positions: number) => ({
  kroner: kronerOf(likely) / positions,
  low: kronerOf(low) / positions,
  high: kronerOf(high) / positions
});

function derivedCost(
  model: ModelDocument,
  grant: Grant,
  groupId: GroupId,
  scenario: ScenarioId,
  year: number
): Pick<FteCost, 'kroner' | 'low' | 'high'> | undefined {
  const paying = grant.lines.flatMap((line) => {
    const amount = line.casework ? lineAmount(model, line, year) : null;
    return amount ? [{ group: line.group, amount }] : [];
  });
  const named = new Set(paying.flatMap(({ group }) => group ?? []));
  const belongs = ({ group }: (typeof paying)[number]) => (named.has(groupId) ? group === groupId : !group);
  const amount = sumRanges(paying.filter(belongs).map(({ amount }) => amount));
  const given = wholePositions(model, grant.id, scenario, dayFromDate(year, 7, 1));
  const positions = given
    .filter(({ group }) => (named.has(groupId) ? group === groupId : !named.has(group)))
    .reduce((sum, funded) => sum + funded.positions, 0);
  if (!given.some(({ group }) => group === groupId) || positions === 0 || amount.likely === 0)
    return undefined;
  return perFte(amount, positions);
}

/** The positions an amount pays for a year, in årsværk. @param krPerFte above 0 */
export const fteFor = (amount: Ore, krPerFte: number): number => kronerOf(amount) / krPerFte;

/** What positions cost a year, to the nearest øre. */
export const costOf = (fte: number, krPerFte: number): Ore => oreFromKroner(fte * krPerFte);
