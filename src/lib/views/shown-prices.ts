import { exactRange, rangeAtPriceLevel, type ExactRange } from '../budget/exact-range.ts';
import { wholeGrant } from '../budget/grant-cost.ts';
import { certain } from '../budget/ore-range.ts';
import { ore, oreFromKroner, type Ore } from '../budget/money.ts';
import {
  atPriceLevel,
  exactOre,
  missingYears,
  nearestOre,
  sumExact,
  type PriceLevel,
  type YearAmount
} from '../budget/price-level.ts';
import type { ModelDocument } from '../model/document.ts';
import { dateParts } from '../model/date-parts.ts';
import { budgetYears } from '../model/line-years.ts';
import type { Problem } from '../model/problem.ts';
import type { Language } from '../text/language.ts';
import { m } from '../text/paraglide/messages.js';
import type { Shown } from './shown.ts';

/** A model whose money is shown at its own price level, or at another. */
export type Priced = Pick<Shown, 'model' | 'prices'>;

/** What money is shown in: the level that is chosen, or what the document says of its note. */
export const pricesOf = (
  { budgetNote }: ModelDocument,
  chosen: PriceLevel | undefined
): PriceLevel | undefined => chosen ?? budgetNote?.priceLevel;

/** The levels that the document's index reaches, its own among them, and løbende p/l; none without an index. */
export function priceLevels({ priceIndex, priceLevel }: ModelDocument): PriceLevel[] {
  if (!priceIndex) return [];
  const years = priceIndex.map(({ year }) => year);
  const reached = new Set([Math.min(...years) - 1, ...years, priceLevel]);
  return [...[...reached].sort((a, b) => a - b), 'current'];
}

/**
 * Why the money of a model cannot be shown at a level: the years that its index does not have; undefined where it can.
 * @param inTexts years that the note's texts tell amounts of
 */
export function pricesProblem(
  { model, prices }: Priced,
  inTexts: readonly number[] = []
): Problem | undefined {
  if (prices === undefined) return undefined;
  const { grants, budgetNote, priceLevel } = model;
  const asked = (budgetNote?.tables ?? []).flatMap((table) => ('years' in table ? (table.years ?? []) : []));
  const years = [...new Set([...budgetYears(grants.flatMap(({ lines }) => lines)), ...asked])];
  const missing = new Set<number>();
  const look = (amounts: readonly YearAmount[], from: PriceLevel) => {
    const found = atPriceLevel(model.priceIndex ?? [], amounts, from, prices);
    if (!found.ok) for (const year of found.missing) missing.add(year);
  };
  for (const grant of grants) {
    const cost = wholeGrant(model, grant, years);
    for (const { lines } of [cost, cost.low, cost.high])
      for (const { perYear } of lines)
        look(
          years.map((year, y) => ({ year, amount: exactOre(perYear[y] ?? oreFromKroner(0)) })),
          priceLevel
        );
    for (const earlier of grant.earlier)
      look(
        Object.entries(earlier.amounts).map(([year, kroner]) => ({
          year: Number(year),
          amount: exactOre(oreFromKroner(kroner))
        })),
        earlier.priceLevel
      );
  }
  // What the note computes is money of the years that are run, and of those that its texts name.
  const computed = [...new Set([...yearsOfRun(model), ...inTexts])];
  look(
    computed.map((year) => ({ year, amount: exactOre(ore(1)) })),
    priceLevel
  );
  return missing.size === 0
    ? undefined
    : missingYears(
        model,
        [...missing].sort((a, b) => a - b)
      );
}

function yearsOfRun({ period }: ModelDocument): number[] {
  const [first, last] = [period.start, period.end].map((date) => dateParts(date).year);
  return Array.from({ length: last! - first! + 1 }, (_, i) => first! + i);
}

/**
 * A year's amount at the level that is shown, exactly.
 * @param from the level that it is stated at
 * @throws RangeError where the index lacks a year: {@link pricesProblem} says so first
 */
export function shownAmount(
  { model, prices }: Priced,
  amount: Parameters<typeof exactRange>[0],
  year: number,
  from: PriceLevel
): ExactRange {
  const exact = exactRange(amount);
  if (prices === undefined) return exact;
  const found = rangeAtPriceLevel(model.priceIndex ?? [], exact, year, from, prices);
  if (!found.ok) throw new RangeError(`the price index does not have ${found.missing.join(', ')}`);
  return found.value;
}

/**
 * Whole øre of a year at the level that is shown, to the nearest øre.
 * @param from the level that they are stated at; the document's unless given
 * @throws RangeError as {@link shownAmount}
 */
export function shownOre(
  priced: Priced,
  amount: Ore,
  year: number,
  from: PriceLevel = priced.model.priceLevel
): Ore {
  if (priced.prices === undefined) return amount;
  return nearestOre(shownAmount(priced, certain(amount), year, from).likely);
}

/** The sum of amounts per year at the level that is shown, rounded once. @throws RangeError as {@link shownAmount} */
export function shownSum(priced: Priced, perYear: readonly Ore[], years: readonly number[]): Ore {
  const amounts = perYear.map(
    (amount, y) => shownAmount(priced, certain(amount), years[y]!, priced.model.priceLevel).likely
  );
  return nearestOre(sumExact(amounts) ?? exactOre(ore(0)));
}

/** The level that money is shown at; the document's own where no other is asked for. */
export const shownLevel = ({ model, prices }: Priced, language: Language): string =>
  writePriceLevel(prices ?? model.priceLevel, language);

/** "2025 p/l", "løbende p/l". */
export const writePriceLevel = (level: PriceLevel, language: Language): string =>
  level === 'current'
    ? m.price_level_current({}, { locale: language })
    : m.figure_price_level({ year: String(level) }, { locale: language });

/** "1.000 kr., 2025 p/l". @param level that amounts are stated at; the document's unless given */
export function priceLevelUnit(
  { model, prices }: Priced,
  language: Language,
  level: PriceLevel = model.priceLevel
): string {
  const shown = prices ?? level;
  return shown === 'current'
    ? m.table_current_prices({}, { locale: language })
    : m.table_price_level({ year: String(shown) }, { locale: language });
}

/** From which levels amounts are converted, where any of them is. */
export function convertedNotes(
  { prices }: Priced,
  language: Language,
  from: readonly PriceLevel[]
): string[] {
  if (prices === undefined) return [];
  const other = from.filter((level) => level !== prices);
  return other.length === 0
    ? []
    : [
        m.table_converted(
          {
            level: writePriceLevel(prices, language),
            from: other.map((level) => writePriceLevel(level, language)).join(', ')
          },
          { locale: language }
        )
      ];
}

/** Under a table that does not say so elsewhere: in which level its amounts are, and from which they are converted. */
export function levelNotes(priced: Priced, language: Language): string[] {
  const converted = convertedNotes(priced, language, [priced.model.priceLevel]);
  return converted.length > 0
    ? converted
    : [m.table_prices({ level: shownLevel(priced, language) }, { locale: language })];
}

/** What is said where `pricesProblem` has found something, before what it found. */
export const pricesFailed = (shown: Priced & Pick<Shown, 'language'>): string =>
  m.price_level_failed({ level: shownLevel(shown, shown.language) }, { locale: shown.language });
