import type { ModelDocument } from '../model/document.ts';
import type { Grant, GrantLine } from '../model/grant.ts';
import type { GrantId, ScenarioId } from '../model/id.ts';
import { budgetYearsOf } from '../model/line-years.ts';
import { byId } from '../model/references.ts';
import { continuedShare, shareOfYear } from './continued-share.ts';
import { lineAmount } from './line-amount.ts';
import { ore, sumOre, type Ore } from './money.ts';
import { certain, ENDS, type End, type OreRange } from './ore-range.ts';
import { shareOfRanges } from './share-of-ranges.ts';

/** A grant's amounts, all at the low end, all likely or all at the high end: its lines add up to its totals to the øre. */
export interface CostAmounts {
  /** Per line: its amount in each year; null where the line states none for the year. */
  readonly lines: readonly { readonly line: GrantLine; readonly perYear: readonly (Ore | null)[] }[];
  /** Per year, of all lines. */
  readonly total: readonly Ore[];
  /** Per year, of the lines that pay for casework. */
  readonly casework: readonly Ore[];
}

/**
 * What a grant costs per budget year, line by line, at the document's price level: the likely amounts, and beside them those at the low and
 * at the high end. low ≤ likely ≤ high in every place. Amounts are net as the lines state them: savings and income are negative.
 */
export interface GrantCost extends CostAmounts {
  /** Budget years, ascending. */
  readonly years: readonly number[];
  readonly low: CostAmounts;
  readonly high: CostAmounts;
}

/**
 * The whole grant, as its lines are printed.
 * @param years budget years to show; {@link budgetYearsOf} unless given. Permanent lines go on in later ones.
 */
export const wholeGrant = (model: ModelDocument, grant: Grant, years?: readonly number[]): GrantCost =>
  costAt(model, grant, () => 1, years);

/** What a grant costs in a scenario, where it may be continued in part or for part of a year. @param years as for {@link wholeGrant} */
export function grantCost(
  model: ModelDocument,
  grantId: GrantId,
  scenario: ScenarioId,
  years?: readonly number[]
): GrantCost {
  const shareOn = continuedShare(model, grantId, scenario);
  return costAt(model, byId(model.grants, grantId), (year) => shareOfYear(shareOn, year), years);
}

function costAt(
  model: ModelDocument,
  grant: Grant,
  shareIn: (year: number) => number,
  years: readonly number[] = budgetYearsOf(model, grant)
): GrantCost {
  const { lines } = grant;
  const columns = years.map((year) => {
    const stated = lines.map((line) => lineAmount(model, line, year));
    const given = shareOfRanges(
      stated.map((amount) => amount ?? certain(ore(0))),
      shareIn(year)
    );
    return stated.map((amount, i) => (amount === null ? null : given[i]!));
  });
  const [low, likely, high] = ENDS.map((end) => amountsAt(end, lines, columns)) as [
    CostAmounts,
    CostAmounts,
    CostAmounts
  ];
  return { years, ...likely, low, high };
}

function amountsAt(
  end: End,
  lines: readonly GrantLine[],
  columns: readonly (readonly (OreRange | null)[])[]
): CostAmounts {
  const sums = (wanted: (line: GrantLine) => boolean) =>
    columns.map((column) =>
      sumOre(column.map((range, i) => (wanted(lines[i]!) ? (range?.[end] ?? ore(0)) : ore(0))))
    );
  return {
    lines: lines.map((line, i) => ({ line, perYear: columns.map((column) => column[i]?.[end] ?? null) })),
    total: sums(() => true),
    casework: sums(({ casework }) => casework)
  };
}

/** The amount of one year, or null for a year that the cost does not show or that none of its lines states or goes on in. */
export function inYear({ years, lines }: GrantCost, perYear: readonly Ore[], year: number): Ore | null {
  const at = years.indexOf(year);
  return lines.some((line) => (line.perYear[at] ?? null) !== null) ? perYear[at]! : null;
}

/** An amount of one year with its ends: `rangeInYear(cost, ({ total }) => total, 2025)`; null for a year that the cost does not show. */
export function rangeInYear(
  cost: GrantCost,
  perYearOf: (amounts: CostAmounts) => readonly (Ore | null)[],
  year: number
): OreRange | null {
  const at = cost.years.indexOf(year);
  const [low, likely, high] = [cost.low, cost, cost.high].map(
    (amounts) => perYearOf(amounts)[at] ?? undefined
  );
  return low === undefined || likely === undefined || high === undefined ? null : { low, likely, high };
}
