import type { Language } from '../text/language.ts';
import type { Box } from './frame.ts';
import type { Scale, ValueAxis } from './scales.ts';
import type { ChartBase, ChartUnit } from './series.ts';
import { textWidth } from './text-width.ts';
import { unitName, writeBare } from './write-value.ts';

/** A tick of the value axis: a thin line across the plot and its number. */
export interface ValueTick {
  y: number;
  label: string;
  zero: boolean;
}

/** A year (or period) on the time axis: where it begins, and its name in the middle of it. */
export interface PeriodTick {
  startX: number;
  middleX: number;
  /** Empty where there is no room for every name. */
  label: string;
}

/** The word that tells history from forecast, on its side of the boundary. */
export interface SideLabel {
  x: number;
  anchor: 'start' | 'end';
  side: 'history' | 'forecast';
}

/** Both axes in pixels. */
export interface Axes {
  unit: string;
  valueTicks: ValueTick[];
  periodTicks: PeriodTick[];
  /** Left and right edge of the history's ground; undefined where all is history or all is forecast. */
  history: { from: number; to: number } | undefined;
  sides: SideLabel[];
}

/** The numbers of the value axis, with as few decimals as tell its ticks apart. */
export function valueTicks(axis: ValueAxis, y: Scale, unit: ChartUnit, language: Language): ValueTick[] {
  const step = Math.abs((axis.ticks[1] ?? 1) - (axis.ticks[0] ?? 0));
  const inPercent = unit === 'share' ? step * 100 : step;
  const decimals = inPercent >= 1 ? (Number.isInteger(inPercent) ? 0 : 1) : inPercent >= 0.1 ? 1 : 2;
  return axis.ticks.map((value) => ({
    y: y(value),
    label: writeBare(value, unit, language, decimals),
    zero: value === 0
  }));
}

/** Years named in full, by their last two figures, or every few years, as the room allows. */
export function periodTicks(base: ChartBase, x: Scale, em: number): PeriodTick[] {
  const starts =
    base.years.length > 0 ? base.years : base.periods.map((label, position) => ({ position, label }));
  const ticks = starts.map(({ position, label }, index) => {
    const end = starts[index + 1]?.position ?? base.periods.length;
    return { startX: x(position), middleX: (x(position) + x(end)) / 2, width: x(end) - x(position), label };
  });
  const short = (label: string) => (/^\d{4}$/.test(label) ? `’${label.slice(2)}` : label);
  const widest = (write: (label: string) => string) =>
    Math.max(0, ...ticks.map(({ label }) => textWidth(write(label), em))) + 0.5 * em;
  // A year cut short by the period's edge must not make the others' names short.
  const room = Math.max(0, ...ticks.map(({ width }) => width));
  const fits = (write: (label: string) => string, every: number) => widest(write) <= room * every;
  const write = fits((label) => label, 1) ? (label: string) => label : short;
  let every = 1;
  while (every < ticks.length && !fits(write, every)) every += 1;
  return ticks.map(({ startX, middleX, width, label }, index) => {
    const named = index % every === 0 && (every > 1 || width >= textWidth(write(label), em));
    return { startX, middleX, label: named ? write(label) : '' };
  });
}

/** The two axes, the ground under the history and the words on either side of where it ends. */
export function axes(
  base: ChartBase,
  axis: ValueAxis,
  x: Scale,
  y: Scale,
  plot: Box,
  em: number,
  language: Language
): Axes {
  const divided = base.forecastFrom > 0 && base.forecastFrom < base.periods.length;
  const boundary = x(base.forecastFrom);
  const gap = 0.5 * em;
  return {
    unit: unitName(base.unit, language),
    valueTicks: valueTicks(axis, y, base.unit, language),
    periodTicks: periodTicks(base, x, em),
    history: divided ? { from: plot.left, to: boundary } : undefined,
    sides: divided
      ? [
          { x: boundary - gap, anchor: 'end', side: 'history' },
          { x: boundary + gap, anchor: 'start', side: 'forecast' }
        ]
      : []
  };
}
