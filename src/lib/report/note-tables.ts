import { m } from '../text/paraglide/messages.js';
import type { TableView } from '../views/table-view.ts';
import type { Block, Note } from './note.ts';

/** The tables of a note in its order, titled with their numbers; without the register of assumptions, which files of tables have in full. */
export function noteTables({ blocks, language }: Note): TableView[] {
  const register = m.compose_assumptions_table({}, { locale: language });
  const tablesIn = (inner: readonly Block[]): TableView[] =>
    inner.flatMap((block) => {
      if (block.kind === 'list') return block.items.flatMap(tablesIn);
      if (block.kind !== 'table' || block.table.title === register) return [];
      return [{ ...block.table, title: block.caption }];
    });
  return tablesIn(blocks);
}
