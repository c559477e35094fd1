import { grantCost, inYear } from '../../budget/grant-cost.ts';
import type { ScenarioId } from '../../model/id.ts';
import { textIn } from '../../text/language.ts';
import { m } from '../../text/paraglide/messages.js';
import { costSeries } from '../../views/cost-series.ts';
import { effectCost } from '../../views/effect-cost.ts';
import { effectCostTable, marginalCostTable } from '../../views/effect-cost-table.ts';
import { expectedSpendTable } from '../../views/expected-spend-table.ts';
import { printedTables, type PrintedTable } from '../../views/printed-tables.ts';
import { staffingTable } from '../../views/staffing-table.ts';
import { writeList } from '../../views/write-list.ts';
import type { Block } from '../note.ts';
import { paragraph } from './blocks.ts';
import { hasCases, ofPair, type Composing } from './composing.ts';

/** What is asked for: each grant's activities by year, the grant over time, and what a post costs. */
export function moneySection(composing: Composing): Block[] {
  const { shown, numbers, scenario, against, year } = composing;
  const { model, language } = shown;
  const priced = model.grants.filter(({ lines }) => lines.length > 0);
  if (priced.length === 0) return [paragraph(m.compose_money_none({}, { locale: language }))];
  const about = model.lever?.grant ?? priced[0]!.id;
  const costOf = (id: typeof scenario) => {
    const cost = grantCost(model, about, id, [year]);
    return inYear(cost, cost.total, year) ?? 0;
  };
  // The scenario that costs the most is the one that is asked for.
  const asked = costOf(scenario) > costOf(against) ? scenario : against;
  const cost = costSeries(shown, about, asked, year);
  const spend = expectedSpendTable(shown, asked, year);
  return [
    ...printedBlocks({ shown, numbers }, ['activities', 'investment']),
    ...(cost.layers.length > 0 ? [numbers.figure(cost)] : []),
    numbers.table(staffingTable(shown, asked, year)),
    ...(spend ? [numbers.table(spend)] : []),
    ...effect(composing, asked, asked === scenario ? against : scenario)
  ];
}

/** What the effect costs and what the next million buys, where there are cases and the one scenario costs more than the other. */
function effect(composing: Composing, asked: ScenarioId, other: ScenarioId): Block[] {
  const { shown, numbers } = composing;
  if (asked === other || !hasCases(shown)) return [];
  const { cost } = effectCost(shown, asked, other);
  if (cost === null || cost === 0) return [];
  // Of the scenarios that the note compares, so that it is the same whatever else is computed beside it.
  const marginal = marginalCostTable(ofPair(composing));
  return [
    numbers.table(effectCostTable(shown, asked, other)),
    ...(marginal ? [numbers.table(marginal)] : [])
  ];
}

/** Where the money is booked, and what districts it is about. */
export function technicalSection({ shown, numbers }: Composing): Block[] {
  const { model, language } = shown;
  const ticked = (model.budgetNote?.districts ?? []).filter((box) => box.ticked);
  const names = ticked.map(({ name }) => textIn(name, language));
  return [
    ...printedBlocks({ shown, numbers }, ['appropriations', 'committees']),
    ...(names.length === 0
      ? []
      : [paragraph(m.compose_districts({ districts: writeList(names, language) }, { locale: language }))])
  ];
}

/** When the capital projects run, by quarter. */
export const timePlanSection = (composing: Composing): Block[] => printedBlocks(composing, ['timePlan']);

/** Money granted before for the same. */
export const earlierSection = (composing: Composing): Block[] => printedBlocks(composing, ['earlier']);

/** The note's tables of some kinds, under numbers of this note; the number that the source gives one is said as well. */
function printedBlocks(
  { shown, numbers }: Pick<Composing, 'shown' | 'numbers'>,
  kinds: readonly PrintedTable['kind'][]
): Block[] {
  return printedTables(shown)
    .filter(({ kind }) => kinds.includes(kind))
    .map(({ table, name, number }) => {
      const words = { locale: shown.language };
      const title = number === undefined ? name : m.compose_table_printed({ name, number }, words);
      return numbers.table({ ...table, title });
    });
}
