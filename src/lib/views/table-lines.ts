import { sumExactRanges, type ExactRange } from '../budget/exact-range.ts';
import { wholeGrant, type CostAmounts } from '../budget/grant-cost.ts';
import type { Ore } from '../budget/money.ts';
import type { OreRange } from '../budget/ore-range.ts';
import type { ModelDocument } from '../model/document.ts';
import type { ControlArea, GrantLine } from '../model/grant.ts';
import type { GrantId } from '../model/id.ts';
import { budgetYears } from '../model/line-years.ts';
import { byId } from '../model/references.ts';
import { shownAmount, type Priced } from './shown-prices.ts';

/** An amount at the prices that are shown, unrounded, with its ends where it is uncertain; null where nothing is stated. */
export type Amount = ExactRange | null;

/** A budget line with its amount in each year of a table. */
export interface TableLine {
  readonly line: GrantLine;
  readonly perYear: readonly Amount[];
}

/** Budget lines of one or several grants over the years of a table. */
export interface TableLines {
  readonly years: readonly number[];
  readonly lines: readonly TableLine[];
  /** Whether a line states money for a year that the table has no column for. */
  readonly leavesOutYears: boolean;
}

/** Whose lines a table holds, and which of them. */
export interface LinesAsked {
  readonly grants: readonly GrantId[];
  readonly years?: readonly number[] | undefined;
  readonly controlAreas?: readonly ControlArea[] | undefined;
}

/** The lines that a table holds, in the order of its grants and of theirs; without `years`, in every year that any of them states. */
export function tableLines(priced: Priced, asked: LinesAsked): TableLines {
  const { model } = priced;
  const grants = asked.grants.map((id) => byId(model.grants, id));
  const isAsked = ({ controlArea }: GrantLine) =>
    !asked.controlAreas || asked.controlAreas.includes(controlArea);
  const wanted = grants.flatMap(({ lines }) => lines.filter(isAsked));
  const stated = budgetYears(wanted);
  const years = asked.years ? [...asked.years].sort((a, b) => a - b) : stated;
  return {
    years,
    lines: amountsIn(model, asked.grants, years)
      .filter(({ line }) => isAsked(line))
      .map(({ line, perYear }) => ({
        line,
        perYear: perYear.map(
          (amount, y) => amount && shownAmount(priced, amount, years[y]!, model.priceLevel)
        )
      })),
    leavesOutYears: amountsIn(
      model,
      asked.grants,
      stated.filter((year) => !years.includes(year))
    ).some(({ line, perYear }) => isAsked(line) && perYear.some((amount) => amount && !isNothing(amount)))
  };
}

interface StatedLine {
  readonly line: GrantLine;
  readonly perYear: readonly (OreRange | null)[];
}

function amountsIn(model: ModelDocument, grants: readonly GrantId[], years: readonly number[]): StatedLine[] {
  return grants.flatMap((id) => {
    const cost = wholeGrant(model, byId(model.grants, id), years);
    const at = ({ lines }: CostAmounts, i: number, y: number): Ore | null => lines[i]!.perYear[y] ?? null;
    return cost.lines.map(({ line }, i) => ({
      line,
      perYear: years.map((_, y) => {
        const [low, likely, high] = [at(cost.low, i, y), at(cost, i, y), at(cost.high, i, y)];
        return low === null || likely === null || high === null ? null : { low, likely, high };
      })
    }));
  });
}

const isNothing = ({ low, high }: OreRange): boolean => low === 0 && high === 0;

/** Amounts per year that stand in one row. */
export interface AmountRow {
  /** What the row is called, and the words of its other columns. */
  readonly words: readonly string[];
  readonly perYear: readonly Amount[];
}

/**
 * Lines with the same words together, in the order in which the words first come. Words of years in which a line states nothing make no row
 * of their own, unless it states nothing at all.
 * @param wordsOf of a line in a year: an appropriation may go on under another number
 */
export function groupedLines(
  { years, lines }: Pick<TableLines, 'years' | 'lines'>,
  wordsOf: (line: GrantLine, year: number) => readonly string[]
): AmountRow[] {
  const groups = new Map<string, { words: readonly string[]; lines: Amount[][] }>();
  for (const { line, perYear } of lines) {
    const words = years.map((year) => wordsOf(line, year));
    const keys = words.map((each) => JSON.stringify(each));
    const stated = new Set(keys.filter((_, year) => perYear[year]));
    for (const [y, key] of keys.entries()) {
      if (keys.indexOf(key) !== y || (stated.size > 0 && !stated.has(key))) continue;
      const own = perYear.map((amount, other) => (keys[other] === key ? amount : null));
      const group = groups.get(key) ?? { words: words[y]!, lines: [] };
      group.lines.push(own);
      groups.set(key, group);
    }
  }
  return [...groups.values()].map(({ words, lines: own }) => ({ words, perYear: sumPerYear(own) }));
}

/** Sums year by year; null where none states an amount. */
export function sumPerYear(amounts: readonly (readonly Amount[])[]): Amount[] {
  const years = amounts[0]?.map((_, year) => year) ?? [];
  return years.map((year) => sumStated(amounts.map((perYear) => perYear[year] ?? null)));
}

/** The sum of the amounts that are stated; null where none is. */
export function sumStated(amounts: readonly Amount[]): Amount {
  const stated = amounts.filter((amount) => amount !== null);
  return stated.length > 0 ? sumExactRanges(stated) : null;
}
