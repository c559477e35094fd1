import type { Language } from '../text/language.ts';
import { m } from '../text/paraglide/messages.js';
import type { ChartTable } from './chart-table.ts';
import { runningTotals } from './running-totals.ts';
import type { Value, WaterfallSeries } from './series.ts';
import { plainValue, unitName, writeBare, writeBareChange } from './write-value.ts';

/** A waterfall as a table: each bar, with its band where it has one, and what it leads to. */
export function waterfallTable(series: WaterfallSeries, language: Language): ChartTable {
  const options = { locale: language };
  const { bars, unit } = series;
  const banded = bars.some(({ low }) => low !== undefined);
  const shown = runningTotals(bars);
  const precise = runningTotals(bars.map(({ kind, precise }) => ({ kind, value: precise })));
  const label = m.waterfall_change({}, options);
  const unitWord = unit === 'share' ? m.waterfall_share_unit({}, options) : unitName(unit, language);
  const plain = (value: number | undefined): Value => (value === undefined ? null : plainValue(value, unit));
  return {
    title: series.title,
    head: [
      m.waterfall_part({}, options),
      `${label} (${unitWord})`,
      ...(banded
        ? [m.table_low({ label, unit: unitWord }, options), m.table_high({ label, unit: unitWord }, options)]
        : []),
      `${m.waterfall_total({}, options)} (${unitName(unit, language)})`
    ],
    rows: bars.map(({ label: name, kind, value, precise: exact, low, high }, index) => {
      const write = (of: Value) =>
        kind === 'level' ? writeBare(of, unit, language) : writeBareChange(of, unit, language);
      const ends = banded ? [low, high] : [];
      return {
        period: name,
        forecast: true,
        written: [
          write(value),
          ...ends.map((end) => write(end ?? null)),
          writeBare(shown[index]!.end, unit, language)
        ],
        values: [plain(exact), ...ends.map(plain), plain(precise[index]!.end)]
      };
    }),
    notes: series.notes
  };
}
