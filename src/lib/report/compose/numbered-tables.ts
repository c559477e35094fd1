import type { TableView } from '../../views/table-view.ts';
import type { Note } from '../note.ts';

/** The tables of a note under their numbers, for files that hold tables alone; the register of assumptions has a sheet of its own there. */
export function numberedTables({ blocks }: Note): TableView[] {
  return blocks.flatMap((block) =>
    block.kind === 'table' && !block.isRegister ? [{ ...block.table, title: block.caption }] : []
  );
}
