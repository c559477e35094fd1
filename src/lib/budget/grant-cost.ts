import type { ModelDocument } from '../model/document.ts';
import type { Grant, GrantLine } from '../model/grant.ts';
import type { GrantId, ScenarioId } from '../model/id.ts';
import { byId } from '../model/references.ts';
import { continuedShare, shareOfYear } from './continued-share.ts';
import { oreFromKroner, shareOfEach, sumOre, type Ore } from './money.ts';

/**
 * What a grant costs per budget year, line by line, at the document's price level. Amounts are net as the lines state them:
 * savings and income are negative.
 */
export interface GrantCost {
  /** Budget years that any line names, ascending. */
  readonly years: readonly number[];
  /** Per line: its amount in each year; null where the line names none for the year. */
  readonly lines: readonly { readonly line: GrantLine; readonly perYear: readonly (Ore | null)[] }[];
  /** Per year, of all lines. */
  readonly total: readonly Ore[];
  /** Per year, of the lines that pay for casework. */
  readonly casework: readonly Ore[];
}

/** The whole grant, as its lines are printed. */
export const wholeGrant = (grant: Grant): GrantCost => costAt(grant, () => 1);

/** What a grant costs in a scenario, where it may be continued in part or for part of a year. */
export function grantCost(model: ModelDocument, grantId: GrantId, scenario: ScenarioId): GrantCost {
  const shareOn = continuedShare(model, grantId, scenario);
  return costAt(byId(model.grants, grantId), (year) => shareOfYear(shareOn, year));
}

function costAt(grant: Grant, shareIn: (year: number) => number): GrantCost {
  const years = [...new Set(grant.lines.flatMap(({ amounts }) => Object.keys(amounts).map(Number)))].sort(
    (a, b) => a - b
  );
  const columns = years.map((year) => {
    const whole = grant.lines.map(({ amounts }) => oreFromKroner(amounts[year] ?? 0));
    return shareOfEach(whole, shareIn(year));
  });
  const sums = (wanted: (line: GrantLine) => boolean) =>
    columns.map((column) => sumOre(column.filter((_, i) => wanted(grant.lines[i]!))));
  return {
    years,
    lines: grant.lines.map((line, i) => ({
      line,
      perYear: years.map((year, y) => (line.amounts[year] === undefined ? null : columns[y]![i]!))
    })),
    total: sums(() => true),
    casework: sums(({ casework }) => casework)
  };
}

/** The amount of one year, or null for a year that the grant does not name. */
export function inYear({ years }: GrantCost, perYear: readonly Ore[], year: number): Ore | null {
  return perYear[years.indexOf(year)] ?? null;
}
