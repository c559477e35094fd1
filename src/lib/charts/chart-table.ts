import type { Language } from '../text/language.ts';
import { m } from '../text/paraglide/messages.js';
import type { AnySeries, Line, Value, WaterfallSeries } from './series.ts';
import { waterfallTable } from './waterfall-table.ts';
import { stackTops } from './stack-tops.ts';
import { plainValue, unitName, writeBare } from './write-value.ts';

/** A chart's numbers as a table: the same values as are drawn. */
export interface ChartTable {
  title: string;
  /** Head of the first column and of each column of values, with the unit. */
  head: string[];
  rows: {
    period: string;
    forecast: boolean;
    /** As a reader sees them: "57", "1.240", "–". */
    written: string[];
    /** In the unit of the head (shares in per cent), for files; null is undefined. */
    values: Value[];
  }[];
  /** Targets, published figures and events, a line each. */
  notes: string[];
}

type PeriodSeries = Exclude<AnySeries, WaterfallSeries>;

interface Column {
  head: string;
  values: readonly Value[];
}

function lineColumns(line: Line, unit: string, language: Language): Column[] {
  const options = { locale: language };
  const { label, values, low, high } = line;
  const columns: Column[] = [{ head: `${label} (${unit})`, values }];
  if (low && high) {
    columns.push({ head: m.table_low({ label, unit }, options), values: low });
    columns.push({ head: m.table_high({ label, unit }, options), values: high });
  }
  return columns;
}

function columns(series: PeriodSeries, unit: string, language: Language): Column[] {
  if ('lines' in series) return series.lines.flatMap((line) => lineColumns(line, unit, language));
  if ('required' in series) {
    return [series.required, series.available].flatMap((line) => lineColumns(line, unit, language));
  }
  return [
    ...series.layers.map(({ label, values }) => ({ head: `${label} (${unit})`, values })),
    {
      head: `${m.chart_total({}, { locale: language })} (${unit})`,
      values: stackTops(series.layers).at(-1) ?? []
    }
  ];
}

/**
 * The table behind "Vis tal": a row for each period, a column for each line, its band's ends, each layer and their sum; of a waterfall, a row
 * for each bar.
 */
export function chartTable(series: AnySeries, language: Language): ChartTable {
  if ('bars' in series) return waterfallTable(series, language);
  const options = { locale: language };
  const unit = unitName(series.unit, language);
  const all = columns(series, unit, language);
  const words =
    'lines' in series ? [...series.targets, ...series.points] : 'gapLabels' in series ? series.gapLabels : [];
  const at = (position: number) =>
    series.periods[Math.min(series.periods.length - 1, Math.floor(position))] ?? '';
  return {
    title: series.title,
    head: [m.table_period({}, options), ...all.map(({ head }) => head)],
    rows: series.periods.map((period, index) => {
      const values = all.map((column) => column.values[index] ?? null);
      return {
        period,
        forecast: index >= series.forecastFrom,
        written: values.map((value) => writeBare(value, series.unit, language)),
        values: values.map((value) => (value === null ? null : plainValue(value, series.unit)))
      };
    }),
    notes: [
      ...words.map((word) => ('position' in word ? `${at(word.position)}: ${word.label}` : word.label)),
      ...series.events.map(({ position, label }) => `${at(position)}: ${label}`)
    ]
  };
}
