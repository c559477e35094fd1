import { textIn } from '../text/language.ts';
import { m } from '../text/paraglide/messages.js';
import { writeSource } from './assumptions.ts';
import type { Shown } from './shown.ts';
import type { TableView } from './table-view.ts';

/** Where the model's sources contradict themselves: as printed, and what their own figures give; undefined where nothing is known. */
export function discrepancyTable({ model, language }: Omit<Shown, 'forecast'>): TableView | undefined {
  const found = model.discrepancies ?? [];
  if (found.length === 0) return undefined;
  const options = { locale: language };
  return {
    title: m.table_discrepancies({}, options),
    head: [
      { text: m.table_subject({}, options) },
      { text: m.table_printed({}, options) },
      { text: m.table_found({}, options) },
      { text: m.table_where({}, options) }
    ],
    rows: found.map((each) => [
      textIn(each.subject, language),
      textIn(each.printed, language),
      textIn(each.found, language),
      writeSource(model, each.source, language)
    ]),
    notes: []
  };
}
