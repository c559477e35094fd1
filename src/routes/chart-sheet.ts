import { chartTable } from '../lib/charts/chart-table.ts';
import type { AnySeries } from '../lib/charts/series.ts';
import type { Language } from '../lib/text/language.ts';
import type { TableView } from '../lib/views/table-view.ts';

/** A chart's numbers as a table, unrounded behind what is written. */
export function chartSheet(series: AnySeries, title: string, language: Language): TableView {
  const { head, rows, notes } = chartTable(series, language);
  const decimals = series.unit === 'fte' || series.unit === 'mio' ? 1 : 0;
  return {
    title,
    head: head.map((text, column) => ({ text, number: column > 0 })),
    rows: rows.map(({ period, written, values }) => [
      period,
      ...values.map((value, i) => ({ text: written[i]!, value, decimals }))
    ]),
    notes: [series.takeaway, ...notes].filter((note) => note !== '')
  };
}
