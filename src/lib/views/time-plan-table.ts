import { dateParts } from '../model/date-parts.ts';
import type { AskedTable } from '../model/note-table.ts';
import { writeQuarter } from '../text/dates.ts';
import { textIn } from '../text/language.ts';
import { m } from '../text/paraglide/messages.js';
import { writeSource } from './assumptions.ts';
import type { Words } from './grant-words.ts';
import type { TableView } from './table-view.ts';

/** The activities of capital projects with a cross in each quarter that they run in, over the years asked for or those that they touch. */
export function timePlanTable(
  { model, language }: Words,
  { years }: AskedTable<'timePlan'>,
  title: string
): TableView {
  const plan = model.budgetNote?.timePlan ?? [];
  const options = { locale: language };
  const spans = plan.map(({ from, until }) => [quarterOf(from), quarterOf(until)] as const);
  const touched = spans.flat().map((quarter) => Math.floor(quarter / 4));
  const shown = years ?? (touched.length > 0 ? [Math.min(...touched), Math.max(...touched)] : []);
  const [first, last] = [Math.min(...shown), Math.max(...shown)];
  const quarters = Array.from({ length: Math.max(4 * (last - first + 1), 0) }, (_, i) => 4 * first + i);
  return {
    title,
    head: [
      { text: m.table_capital_activity({}, options) },
      ...quarters.map((each) => ({
        text: writeQuarter(Math.floor(each / 4), (each % 4) + 1, language),
        number: true
      }))
    ],
    rows: plan.map(({ name }, i) => [
      textIn(name, language),
      ...quarters.map((each) => (each >= spans[i]![0] && each <= spans[i]![1] ? '×' : ''))
    ]),
    notes: [...new Set(plan.map(({ source }) => writeSource(model, source, language)))]
  };
}

/** Quarters since year 0. */
function quarterOf(date: string): number {
  const { year, month } = dateParts(date);
  return year * 4 + Math.floor((month - 1) / 3);
}
