import { assumptionTable } from '../../views/assumption-table.ts';
import { discrepancyTable } from '../../views/discrepancy-table.ts';
import type { Block } from '../note.ts';
import type { Composing } from './composing.ts';

/** The register of assumptions. */
export const assumptionSection = ({ shown, numbers }: Composing): Block[] => [
  { ...numbers.table(assumptionTable(shown)), isRegister: true }
];

/** Where the sources contradict themselves. */
export function discrepancySection({ shown, numbers }: Composing): Block[] {
  const table = discrepancyTable(shown);
  return table ? [numbers.table(table)] : [];
}
