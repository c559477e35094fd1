import type { Language } from '../text/language.ts';
import type { ValueTick } from './axes.ts';
import { runningTotals } from './running-totals.ts';
import { valueAxis, valueScale } from './scales.ts';
import type { WaterfallBar, WaterfallSeries } from './series.ts';
import { textWidth, wrapText } from './text-width.ts';
import { unitName, writeBare, writeChange, writeValue } from './write-value.ts';

/** A bar as drawn, with its words; all lengths in pixels. */
export interface DrawnBar {
  id: string;
  /** A level, a change upwards or one downwards. */
  look: 'level' | 'more' | 'less';
  x: number;
  y: number;
  width: number;
  height: number;
  /** Top of its row and of the next. */
  top: number;
  bottom: number;
  label: { lines: string[]; x: number; anchor: 'start' | 'end'; firstY: number };
  /** Its value, beside it. */
  value: { text: string; x: number; anchor: 'start' | 'end'; y: number };
  /** 10–90 % of where it may end. */
  band: { from: number; to: number; y: number } | undefined;
}

/** The geometry of a waterfall, in pixels. */
export interface WaterfallLayout {
  width: number;
  height: number;
  em: number;
  plot: { left: number; right: number; top: number; bottom: number };
  /** Vertical lines of the value axis; `y` is unused and `x` is where they stand. */
  ticks: (Omit<ValueTick, 'y'> & { x: number })[];
  unit: string;
  bars: DrawnBar[];
  /** From the end of a bar down to the next. */
  connectors: { x: number; from: number; to: number }[];
}

/** Below this width, in em, the words stand above their bars. */
const NARROW = 38;
const LINE = 1.3;
const THICKNESS = 1.2;

/** Computes the geometry of a waterfall: a row for each bar, from the top down. */
export function waterfallLayout(
  series: WaterfallSeries,
  { width, em }: { width: number; em: number },
  language: Language
): WaterfallLayout {
  const { bars, unit } = series;
  const narrow = width < NARROW * em;
  const spans = runningTotals(bars);
  const texts = bars.map((bar) => valueText(bar, series, language));
  const valueRoom = Math.max(0, ...texts.map((text) => textWidth(text, em, 600))) + 0.6 * em;
  const labelRoom = narrow ? width : Math.min(18 * em, 0.36 * width);
  const words = bars.map(({ label, kind }) => wrapText(label, labelRoom, em, kind === 'level' ? 600 : 400));
  const widest = Math.max(
    0,
    ...words.flatMap((lines, i) =>
      lines.map((line) => textWidth(line, em, bars[i]!.kind === 'level' ? 600 : 400))
    )
  );
  const left = narrow ? 0.2 * em : Math.min(labelRoom, widest) + em;
  // Words stand right of their bars; left of them where a bar reaches the right edge from below 0 only.
  const right = Math.max(left + 4 * em, width - valueRoom - 0.4 * em);

  const reach = spans.flatMap(({ start, end }) => [start, end]);
  const bands = bars.flatMap(({ low, high }, i) =>
    low === undefined || high === undefined ? [] : [spans[i]!.start + low, spans[i]!.start + high]
  );
  const axis = valueAxis([[...reach, ...bands]], unit === 'share' ? 'fte' : unit, narrow ? 3 : 5);
  const x = valueScale({ domain: axis.domain, ticks: [] }, right, left);

  let top = 0.4 * em;
  const drawn = bars.map((bar, i): DrawnBar => {
    const lines = words[i]!;
    const wordsHeight = lines.length * LINE * em;
    const barHeight = THICKNESS * em;
    const rowHeight = narrow
      ? wordsHeight + barHeight + 0.7 * em
      : Math.max(wordsHeight, barHeight) + 0.6 * em;
    const middle = narrow ? top + wordsHeight + barHeight / 2 + 0.2 * em : top + rowHeight / 2;
    const { start, end } = spans[i]!;
    const [from, to] = [x(Math.min(start, end)), x(Math.max(start, end))];
    const firstY = narrow ? top + 0.95 * em : middle - wordsHeight / 2 + 0.98 * em;
    const { low, high } = bar;
    const banded = low !== undefined && high !== undefined;
    const reachRight = banded ? Math.max(to, x(start + high)) : to;
    const row = { top, bottom: top + rowHeight };
    top += rowHeight;
    return {
      id: bar.id,
      look: bar.kind === 'level' ? 'level' : bar.value < 0 ? 'less' : 'more',
      x: from,
      y: middle - barHeight / 2,
      width: to - from,
      height: barHeight,
      ...row,
      label: narrow
        ? { lines, x: 0, anchor: 'start', firstY }
        : { lines, x: left - 0.8 * em, anchor: 'end', firstY },
      value: { text: texts[i]!, x: reachRight + 0.4 * em, anchor: 'start', y: middle + 0.35 * em },
      band: banded ? { from: x(start + low), to: x(start + high), y: middle } : undefined
    };
  });
  const bottom = top + 0.2 * em;
  const step = Math.abs((axis.ticks[1] ?? 1) - (axis.ticks[0] ?? 0)) * (unit === 'share' ? 100 : 1);
  const decimals = Number.isInteger(step) ? 0 : step >= 0.1 ? 1 : 2;
  return {
    width,
    height: Math.ceil(bottom + 2.9 * em),
    em,
    plot: { left, right, top: 0, bottom },
    ticks: axis.ticks.map((value) => ({
      x: x(value),
      label: writeBare(value, unit, language, decimals),
      zero: value === 0
    })),
    unit: unitName(unit, language),
    bars: drawn,
    connectors: drawn.slice(0, -1).map((bar, i) => ({
      x: x(spans[i]!.end),
      from: bar.y + bar.height,
      to: drawn[i + 1]!.y
    }))
  };
}

function valueText({ kind, value }: WaterfallBar, { unit }: WaterfallSeries, language: Language): string {
  return kind === 'level' ? writeValue(value, unit, language) : writeChange(value, unit, language);
}
