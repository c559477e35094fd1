import type { Language } from '../text/language.ts';
import { m } from '../text/paraglide/messages.js';
import type {
  AnySeries,
  ChartBase,
  GapSeries,
  Line,
  Series,
  StackSeries,
  Value,
  WaterfallSeries
} from './series.ts';
import { runningTotals } from './running-totals.ts';
import { writeBand, writeChange, writeChangeBand, writeValue } from './write-value.ts';

/** One value read off a chart, in words. */
export interface ReadValue {
  id: string;
  label: string;
  text: string;
  /** The band's ends without unit, empty without a band. */
  band: string;
  /** Scenario slot of a line; undefined for layers and sums. */
  slot: number | undefined;
}

/** All that is read off at one period. */
export interface Reading {
  period: string;
  values: ReadValue[];
  /** Published figures and events of that period. */
  notes: string[];
}

function readLine(line: Line, index: number, base: ChartBase, language: Language): ReadValue {
  const low = line.low?.[index] ?? null;
  const high = line.high?.[index] ?? null;
  return {
    id: line.id,
    label: line.label,
    text: writeValue(line.values[index] ?? null, base.unit, language),
    band: low === null || high === null ? '' : writeBand(low, high, base.unit, language),
    slot: line.slot
  };
}

function reading(base: ChartBase, index: number, values: ReadValue[], notes: string[]): Reading {
  const events = base.events
    .filter(({ position }) => Math.floor(position) === index)
    .map(({ label }) => label);
  return { period: base.periods[index] ?? '', values, notes: [...notes, ...events] };
}

/** What a line chart says at a period. */
export function readLines(series: Series, index: number, language: Language): Reading {
  const covering = series.points.filter(({ from, to }) => from <= index + 0.5 && index + 0.5 < to);
  return reading(
    series,
    index,
    series.lines.map((line) => readLine(line, index, series, language)),
    covering.map(({ label }) => label)
  );
}

/** What a stack says at a period: its layers and their sum. */
export function readStack(series: StackSeries, index: number, language: Language): Reading {
  const layers = series.layers.map(({ values }) => values[index] ?? null);
  const sum: Value = layers.some((value) => value === null)
    ? null
    : layers.reduce((a: number, b) => a + (b ?? 0), 0);
  const plain = (id: string, label: string, value: Value): ReadValue => ({
    id,
    label,
    text: writeValue(value, series.unit, language),
    band: '',
    slot: undefined
  });
  return reading(
    series,
    index,
    [
      plain('sum', m.chart_total({}, { locale: language }), sum),
      ...series.layers.map(({ id, label }, layer) => plain(id, label, layers[layer] ?? null))
    ],
    []
  );
}

/** What a chart of required against available says at a period. */
export function readGap(series: GapSeries, index: number, language: Language): Reading {
  return reading(
    series,
    index,
    [series.required, series.available].map((line) => readLine(line, index, series, language)),
    []
  );
}

/** What lines and bands are, in words, shown where nothing is read off: "forventet forløb", "bånd: 8 af 10 …". */
export function keyWords(series: Exclude<AnySeries, WaterfallSeries>, language: Language): string {
  const options = { locale: language };
  const lines =
    'lines' in series ? series.lines : 'required' in series ? [series.required, series.available] : [];
  const kinds = new Set(lines.map(({ kind }) => kind));
  const words: string[] = [];
  if (kinds.has('expected')) words.push(m.chart_line_expected({}, options));
  if (kinds.has('median')) words.push(m.chart_line_median({}, options));
  if (lines.some(({ low, high }) => low && high))
    words.push(m.chart_band({ band: series.bandLabel }, options));
  return words.join(' · ');
}

/** What a waterfall says at a bar: the level, or the change and what it leads to. */
export function readWaterfall(series: WaterfallSeries, index: number, language: Language): Reading {
  const { unit, bars } = series;
  const bar = bars[index];
  if (!bar) return { period: '', values: [], notes: [] };
  const total = writeValue(runningTotals(bars)[index]!.end, unit, language);
  const plain = { id: bar.id, label: '', band: '', slot: undefined };
  if (bar.kind === 'level') return { period: bar.label, values: [{ ...plain, text: total }], notes: [] };
  const { low, high } = bar;
  const band = low === undefined || high === undefined ? '' : writeChangeBand(low, high, unit, language);
  return {
    period: bar.label,
    values: [
      { ...plain, text: writeChange(bar.value, unit, language), band },
      { ...plain, id: 'after', label: m.waterfall_after({}, { locale: language }), text: total }
    ],
    notes: []
  };
}
