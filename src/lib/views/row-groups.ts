import type { RowKind, TableCell, TableView } from './table-view.ts';

/** Rows of a table that belong together: those of a section with its heading and its sum, or those of none. */
export interface RowGroup {
  readonly heading?: readonly TableCell[];
  readonly rows: readonly { readonly kind: RowKind; readonly cells: readonly TableCell[] }[];
}

/** The table's rows in groups, in their order; a section ends with its sum or where the next begins. */
export function rowGroups({ rows, kinds }: Pick<TableView, 'rows' | 'kinds'>): RowGroup[] {
  const groups: { heading?: readonly TableCell[]; rows: RowGroup['rows'][number][] }[] = [];
  let isOpen = false;
  rows.forEach((cells, order) => {
    const kind = kinds?.[order] ?? 'entry';
    if (kind === 'section') {
      groups.push({ heading: cells, rows: [] });
      isOpen = true;
      return;
    }
    if (!isOpen) groups.push({ rows: [] });
    groups.at(-1)!.rows.push({ kind, cells });
    isOpen = kind !== 'subtotal';
  });
  return groups;
}
