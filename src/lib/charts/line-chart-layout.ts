import type { Language } from '../text/language.ts';
import { type EndLabel, endLabelsHeight, type EndLabelWish, placeEndLabels } from './end-labels.ts';
import { type FrameRequest, plotSides } from './frame.ts';
import { bandPath, lastValue, linePath } from './paths.ts';
import { type PlacedPoint, placePoints } from './place-points.ts';
import { valueAxis } from './scales.ts';
import type { Line, Series } from './series.ts';
import { sharedStart } from './shared-start.ts';
import { draftShell, type Shell } from './shell.ts';
import { writeValue } from './write-value.ts';

/** A line as drawn: path strings, empty where there is nothing to draw. */
export interface DrawnLine {
  id: string;
  slot: number | undefined;
  path: string;
  band: string;
}

/** A target: a thin line across the plot, named at its end. */
export interface DrawnTarget {
  id: string;
  y: number;
}

/** The geometry of a line chart, in pixels. */
export interface LineChartLayout {
  shell: Shell;
  /** What all lines share from the first period on, drawn once; empty paths where they share nothing. */
  shared: { path: string; band: string };
  lines: DrawnLine[];
  targets: DrawnTarget[];
  points: PlacedPoint[];
  /** Names of lines and targets; the id is the line's or `target-0`… */
  labels: EndLabel[];
  /** Where the lines stand at a period. */
  dots: (index: number) => { y: number; slot: number | undefined }[];
}

const targetId = (index: number) => `target-${index}`;

/** Computes the geometry of a line chart. Pure: equal input gives equal output, on the server as in the browser. */
export function lineChartLayout(series: Series, request: FrameRequest, language: Language): LineChartLayout {
  const { em, width, size } = request;
  const { lines, targets, points, banded } = series;
  const hasBand = ({ id }: Line) => !banded || banded.includes(id);
  const axis = valueAxis(
    [
      ...lines.flatMap(({ values, low, high }) => [values, low ?? [], high ?? []]),
      targets.map(({ value }) => value),
      points.map(({ value }) => value)
    ],
    series.unit,
    size === 'small' ? 2 : 4,
    series.maximum
  );
  const ends = lines.map(({ values }) => lastValue(values));
  const name = (line: Line, index: number) =>
    size === 'small' ? writeValue(ends[index]?.value ?? null, series.unit, language) : line.label;
  const named = [
    ...lines.map((line, index) => ({ text: name(line, index), weight: 600 as const })),
    ...(size === 'small' ? [] : targets).map(({ label }) => ({ text: label, weight: 400 as const }))
  ];
  const { right } = plotSides(request);
  const labelsHeight = endLabelsHeight(named, width, right, em);
  const { shell, x, y } = draftShell(series, request, { axis, labelsHeight }, language);

  const same = sharedStart(lines);
  const first = lines[0];
  const shared =
    same > 0 && first
      ? {
          path: linePath(first.values, x, y, 0, same),
          band: first.low && first.high ? bandPath(first.low, first.high, x, y, 0, same) : ''
        }
      : { path: '', band: '' };
  // Each line starts at the last shared period, so that it joins what they share.
  const from = Math.max(0, same - 1);
  const drawn = lines.map((line) => {
    const { id, slot, values, low, high } = line;
    return {
      id,
      slot,
      path: same === values.length && same > 0 ? '' : linePath(values, x, y, from),
      band: low && high && hasBand(line) ? bandPath(low, high, x, y, from) : ''
    };
  });

  const wishes = lines.flatMap((line, index): EndLabelWish[] => {
    const end = ends[index];
    if (!end) return [];
    return [
      {
        id: line.id,
        text: name(line, index),
        weight: 600,
        endX: shell.periodX(end.index),
        endY: y(end.value)
      }
    ];
  });
  const targetWishes = (size === 'small' ? [] : targets).map(({ label, value }, index): EndLabelWish => ({
    id: targetId(index),
    text: label,
    weight: 400,
    endX: shell.plot.right,
    endY: y(value)
  }));
  const targetBoxes = targets.map(({ value }) => ({
    left: shell.plot.left,
    right: shell.plot.right,
    top: y(value) - 1,
    bottom: y(value) + 1
  }));
  const curves = lines.map(({ values }) => values);
  const placed = placePoints(points, curves, x, y, shell.plot, em, targetBoxes);
  return {
    shell,
    shared,
    lines: drawn,
    targets: targets.map(({ value }, index) => ({ id: targetId(index), y: y(value) })),
    points: size === 'small' ? placed.map((point) => ({ ...point, words: undefined })) : placed,
    labels: placeEndLabels([...wishes, ...targetWishes], width, shell.plot, em),
    dots: (index) =>
      lines.flatMap(({ values, slot }) => {
        const value = values[index] ?? null;
        return value === null ? [] : [{ y: y(value), slot }];
      })
  };
}
