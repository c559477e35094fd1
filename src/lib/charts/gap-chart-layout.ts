import type { Language } from '../text/language.ts';
import { type EndLabel, endLabelsHeight, placeEndLabels } from './end-labels.ts';
import { type FrameRequest, plotSides } from './frame.ts';
import { gapAreas } from './gap-area.ts';
import { bandPath, lastValue, linePath } from './paths.ts';
import { periodScale, type Scale, valueAxis } from './scales.ts';
import type { GapSeries } from './series.ts';
import { draftShell, type Shell } from './shell.ts';
import { textWidth, wrapText } from './text-width.ts';

/** The words of a gap under the part of the time axis they stand for. */
export interface GapWords {
  x: number;
  firstY: number;
  lineHeight: number;
  lines: string[];
}

/** The geometry of a chart of two lines and the gap between them, in pixels. */
export interface GapChartLayout {
  shell: Shell;
  shortage: string;
  surplus: string;
  lines: {
    id: string;
    slot: number | undefined;
    path: string;
    band: string;
    role: 'required' | 'available';
  }[];
  labels: EndLabel[];
  /** Words under the axis; empty where they have no room there. */
  words: GapWords[];
  /** The same words with the year they stand for, to be listed under the chart where they have no room in it. */
  listed: { year: string; label: string }[];
  /** Where the two lines stand at a period. */
  dots: (index: number) => { y: number; slot: number | undefined }[];
}

const lineHeight = 1.25;

/** The words broken so that each keeps to its own stretch of the axis; undefined where one cannot. */
function wordsInPlace(
  series: GapSeries,
  x: Scale,
  right: number,
  em: number
): { x: number; lines: string[] }[] | undefined {
  const sorted = [...series.gapLabels].sort((a, b) => a.position - b.position);
  const placed: { x: number; lines: string[] }[] = [];
  for (const [index, { position, label }] of sorted.entries()) {
    const middle = x(position);
    const before = sorted[index - 1];
    const after = sorted[index + 1];
    const room = Math.min(
      2 * middle,
      2 * (right - middle),
      before ? middle - x(before.position) : Infinity,
      after ? x(after.position) - middle : Infinity
    );
    const lines = wrapText(label, room - 0.6 * em, em);
    const fits = lines.length <= 3 && lines.every((line) => textWidth(line, em) <= room - 0.4 * em);
    if (!fits) return undefined;
    placed.push({ x: middle, lines });
  }
  return placed;
}

/** Computes the geometry of required against available with the gap between them. */
export function gapChartLayout(series: GapSeries, request: FrameRequest, language: Language): GapChartLayout {
  const { em, width } = request;
  const both = [
    { ...series.required, role: 'required' as const },
    { ...series.available, role: 'available' as const }
  ];
  const axis = valueAxis(
    both.flatMap(({ values, low, high }) => [values, low ?? [], high ?? []]),
    series.unit,
    4,
    series.maximum
  );
  const { left, right } = plotSides(request);
  const placed = wordsInPlace(series, periodScale(series.periods.length, left, right), width, em);
  const rows = Math.max(0, ...(placed ?? []).map(({ lines }) => lines.length));
  const labelsHeight = endLabelsHeight(
    both.map(({ label }) => ({ text: label, weight: 600 })),
    width,
    right,
    em
  );
  const below = rows > 0 ? (rows * lineHeight + 0.3) * em : 0;
  const { shell, x, y } = draftShell(series, request, { axis, labelsHeight, below }, language);
  const wishes = both.flatMap(({ id, label, values }) => {
    const end = lastValue(values);
    if (!end) return [];
    return [{ id, text: label, weight: 600 as const, endX: shell.periodX(end.index), endY: y(end.value) }];
  });
  const yearOf = (position: number) =>
    series.years.findLast((year) => year.position <= position)?.label ??
    series.periods[Math.floor(position)] ??
    '';
  return {
    shell,
    ...gapAreas(series.required.values, series.available.values, x, y),
    lines: both.map(({ id, slot, values, low, high, role }) => ({
      id,
      slot,
      role,
      path: linePath(values, x, y),
      band: low && high ? bandPath(low, high, x, y) : ''
    })),
    labels: placeEndLabels(wishes, width, shell.plot, em),
    words: (placed ?? []).map(({ x: middle, lines }) => ({
      x: middle,
      lines,
      firstY: shell.height - below + 0.9 * em,
      lineHeight: lineHeight * em
    })),
    dots: (index) =>
      both.flatMap(({ values, slot }) => {
        const value = values[index] ?? null;
        return value === null ? [] : [{ y: y(value), slot }];
      }),
    listed: placed ? [] : series.gapLabels.map(({ position, label }) => ({ year: yearOf(position), label }))
  };
}
