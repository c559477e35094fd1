import type { AnySeries } from '../../charts/series.ts';
import type { Language } from '../../text/language.ts';
import { m } from '../../text/paraglide/messages.js';
import type { TableView } from '../../views/table-view.ts';
import type { Block } from '../note.ts';

type TableBlock = Extract<Block, { kind: 'table' }>;

/** Gives tables and figures their numbers, in the order they are asked for. */
export interface Numbering {
  readonly table: (table: TableView) => TableBlock;
  readonly figure: (series: AnySeries) => Block;
}

/** Numbers from 1, each kind for itself: "Tabel 1. …", "Figur 1. …". */
export function numbering(language: Language): Numbering {
  const options = { locale: language };
  let [tables, figures] = [0, 0];
  return {
    table: (table) => ({
      kind: 'table',
      caption: m.compose_table_caption({ number: String(++tables), title: table.title }, options),
      table
    }),
    figure: (series) => ({
      kind: 'chart',
      caption: m.compose_figure_caption(
        { number: String(++figures), takeaway: series.takeaway === '' ? series.title : series.takeaway },
        options
      ),
      series
    })
  };
}
