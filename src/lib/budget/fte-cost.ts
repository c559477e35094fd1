import { dayFromDate } from '../calendar/day.ts';
import type { ModelDocument } from '../model/document.ts';
import type { Grant, GrantLine } from '../model/grant.ts';
import type { GroupId, ScenarioId } from '../model/id.ts';
import { likelyValue } from '../model/quantity.ts';
import { byId } from '../model/references.ts';
import { wholePositions } from './funded-positions.ts';
import { kronerOf, oreFromKroner, sumOre, type Ore } from './money.ts';

/** What one årsværk costs a year, and where the figure comes from. */
export interface FteCost {
  /** Kroner a year at the document's price level. */
  readonly kroner: number;
  /** `stated`: the group's own figure; `derived`: the grant's casework money over the positions it pays for. */
  readonly from: 'stated' | 'derived';
}

/**
 * The cost of an årsværk in a group: the group's own where the document states one, else what a grant pays for casework in the
 * group's part of it, divided by the positions it gives there. Casework lines that name no group belong to the funded groups that
 * no line names.
 * @param year a budget year that the lines name; positions are read at the middle of it, where the scenario has moved them to
 * @returns undefined where neither is known
 */
export function fteCost(
  model: ModelDocument,
  groupId: GroupId,
  scenario: ScenarioId,
  year: number
): FteCost | undefined {
  const stated = byId(model.staffGroups, groupId).costPerFte;
  if (stated) return { kroner: likelyValue(stated), from: 'stated' };
  for (const grant of model.grants) {
    const derived = derivedCost(model, grant, groupId, scenario, year);
    if (derived !== undefined) return { kroner: derived, from: 'derived' };
  }
  return undefined;
}

function derivedCost(
  model: ModelDocument,
  grant: Grant,
  groupId: GroupId,
  scenario: ScenarioId,
  year: number
): number | undefined {
  const paying = grant.lines.filter(({ casework, amounts }) => casework && amounts[year] !== undefined);
  const named = new Set(paying.flatMap(({ group }) => group ?? []));
  const belongs = (line: GrantLine) => (named.has(groupId) ? line.group === groupId : !line.group);
  const amount = sumOre(paying.filter(belongs).map(({ amounts }) => oreFromKroner(amounts[year] ?? 0)));
  const given = wholePositions(model, grant.id, scenario, dayFromDate(year, 7, 1));
  const positions = given
    .filter(({ group }) => (named.has(groupId) ? group === groupId : !named.has(group)))
    .reduce((sum, funded) => sum + funded.positions, 0);
  if (!given.some(({ group }) => group === groupId) || positions === 0 || amount === 0) return undefined;
  return kronerOf(amount) / positions;
}

/** The positions an amount pays for a year, in årsværk. @param krPerFte above 0 */
export const fteFor = (amount: Ore, krPerFte: number): number => kronerOf(amount) / krPerFte;

/** What positions cost a year, to the nearest øre. */
export const costOf = (fte: number, krPerFte: number): Ore => oreFromKroner(fte * krPerFte);
