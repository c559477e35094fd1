import { m } from '../../text/paraglide/messages.js';
import type { TableView } from '../../views/table-view.ts';
import type { Note } from '../note.ts';

/** The tables of a note under their numbers, for files that hold tables alone; the register of assumptions has a sheet of its own there. */
export function numberedTables({ blocks, language }: Note): TableView[] {
  const register = m.compose_assumptions_table({}, { locale: language });
  return blocks.flatMap((block) =>
    block.kind === 'table' && block.table.title !== register ? [{ ...block.table, title: block.caption }] : []
  );
}
