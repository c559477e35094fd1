import type { Language } from '../text/language.ts';
import { type EndLabel, endLabelsHeight, placeEndLabels } from './end-labels.ts';
import { type FrameRequest, plotSides } from './frame.ts';
import { bandPath, lastValue } from './paths.ts';
import { valueAxis } from './scales.ts';
import type { StackSeries, Value } from './series.ts';
import { draftShell, type Shell } from './shell.ts';
import { stackTops } from './stack-tops.ts';
import { textWidth } from './text-width.ts';
import { writeBare } from './write-value.ts';

/** A layer as drawn: one path for all its area or bars. */
export interface DrawnLayer {
  id: string;
  /** 0..1, lightest to darkest, whatever the number of layers. */
  darkness: number;
  path: string;
}

/** The geometry of a stack, in pixels. */
export interface StackChartLayout {
  shell: Shell;
  hue: 'overdue' | 'neutral';
  layers: DrawnLayer[];
  /** The sum of each bar above it; none for areas and where there is no room. */
  totals: { x: number; y: number; label: string }[];
  labels: EndLabel[];
}

function barPath(
  low: readonly Value[],
  high: readonly Value[],
  left: (i: number) => number,
  width: number,
  y: (value: number) => number
): string {
  let path = '';
  high.forEach((top, index) => {
    const bottom = low[index] ?? null;
    if (top === null || bottom === null || top === bottom) return;
    const x = left(index);
    path += `M${x.toFixed(1)},${y(bottom).toFixed(1)}V${y(top).toFixed(1)}h${width.toFixed(1)}V${y(bottom).toFixed(1)}Z`;
  });
  return path;
}

/** Computes the geometry of a stacked chart, bottom layer first. */
export function stackChartLayout(
  series: StackSeries,
  request: FrameRequest,
  language: Language
): StackChartLayout {
  const { em, width } = request;
  const tops = stackTops(series.layers);
  const axis = valueAxis(tops.slice(-1), series.unit, 4, series.maximum);
  const named = series.layers.map(({ label }) => ({ text: label, weight: 400 as const }));
  const labelsHeight = endLabelsHeight(named, width, plotSides(request).right, em);
  const { shell, x, y } = draftShell(series, request, { axis, labelsHeight }, language);

  const zeros: Value[] = new Array<Value>(series.periods.length).fill(0);
  const periodWidth = x(1) - x(0);
  const barWidth = Math.min(periodWidth * 0.72, 6 * em);
  const barLeft = (index: number) => shell.periodX(index) - barWidth / 2;
  const shades = Math.max(1, ...series.layers.map(({ shade }) => shade));
  const bottomOf = (layer: number) => tops[layer - 1] ?? zeros;

  const labels = series.layers.flatMap((layer, index) => {
    const end = lastValue(tops[index] ?? []);
    if (!end) return [];
    const bottom = bottomOf(index)[end.index] ?? 0;
    const endX = series.form === 'bar' ? barLeft(end.index) + barWidth : shell.periodX(end.index);
    return [
      { id: layer.id, text: layer.label, weight: 400 as const, endX, endY: y((bottom + end.value) / 2) }
    ];
  });
  const sums = (tops.at(-1) ?? []).flatMap((value, index) =>
    value === null || value === 0
      ? []
      : [{ x: shell.periodX(index), y: y(value) - 0.4 * em, label: writeBare(value, series.unit, language) }]
  );
  const roomForSums =
    series.form === 'bar' &&
    Math.max(0, ...sums.map(({ label }) => textWidth(label, em))) <= periodWidth * 0.95;
  return {
    shell,
    hue: series.hue ?? (series.unit === 'cases' ? 'overdue' : 'neutral'),
    layers: series.layers.map(({ id, shade }, index) => ({
      id,
      darkness: shade / shades,
      path:
        series.form === 'bar'
          ? barPath(bottomOf(index), tops[index] ?? [], barLeft, barWidth, y)
          : bandPath(bottomOf(index), tops[index] ?? [], x, y)
    })),
    totals: roomForSums ? sums : [],
    // From the top down, so that leaders to equal heights do not cross.
    labels: placeEndLabels(labels.reverse(), width, shell.plot, em)
  };
}
