import { m } from '../../text/paraglide/messages.js';
import { assumptions } from '../../views/assumptions.ts';
import { discrepancyTable } from '../../views/discrepancy-table.ts';
import type { TableView } from '../../views/table-view.ts';
import type { Shown } from '../../views/shown.ts';
import type { Block } from '../note.ts';
import type { Composing } from './composing.ts';

/** The register of assumptions as a table: what was told to the model, and where it comes from. */
function registerTable({ model, language }: Omit<Shown, 'forecast'>): TableView {
  const options = { locale: language };
  return {
    title: m.compose_assumptions_table({}, options),
    head: [
      { text: m.compose_assumption({}, options) },
      { text: m.compose_value({}, options) },
      { text: m.compose_source({}, options) }
    ],
    rows: assumptions(model, language).map(({ label, value, source }) => [label, value, source]),
    notes: []
  };
}

/** The register of assumptions. */
export const assumptionSection = ({ shown, numbers }: Composing): Block[] => [
  { ...numbers.table(registerTable(shown)), isRegister: true }
];

/** Where the sources contradict themselves. */
export function discrepancySection({ shown, numbers }: Composing): Block[] {
  const table = discrepancyTable(shown);
  return table ? [numbers.table(table)] : [];
}
