import type { Language } from '../text/language.ts';
import { axes, type Axes } from './axes.ts';
import { type Box, type FrameRequest, plotHeight, plotSides } from './frame.ts';
import { placeEvents } from './place-events.ts';
import { periodScale, type Scale, type ValueAxis, valueScale } from './scales.ts';
import type { ChartBase } from './series.ts';

/** An event's mark in the plot and its words above it, none in small charts. */
export interface EventMark {
  x: number;
  /** Where the mark begins; it ends at the plot's bottom. */
  top: number;
  label: string;
  lines: string[];
  textX: number;
  /** Baseline of the first line. */
  firstY: number;
  lineHeight: number;
}

/** What every chart is drawn in: its size, its plot, its axes and its dated events, in pixels. */
export interface Shell {
  width: number;
  height: number;
  em: number;
  plot: Box;
  axes: Axes;
  events: EventMark[];
  /** Middle of each period. */
  periodX: (index: number) => number;
}

/** The shell and the scales it was made with, for the marks. */
export interface Drafted {
  shell: Shell;
  x: Scale;
  y: Scale;
}

/** What a chart asks of its shell beyond the common. */
export interface ShellWish {
  axis: ValueAxis;
  /** Height the labels at the line ends need, so that they never overlap. */
  labelsHeight?: number;
  /** Room for words under the time axis. */
  below?: number;
}

/** Lays out the frame, the axes and the events of a chart. */
export function draftShell(
  base: ChartBase,
  request: FrameRequest,
  wish: ShellWish,
  language: Language
): Drafted {
  const { width, em, size } = request;
  const { left, right } = plotSides(request);
  const x = periodScale(base.periods.length, left, right);
  const inside = base.events.filter(({ position }) => position >= 0 && position <= base.periods.length);
  const placed = placeEvents(inside, x, [left, width], em);
  const silent = size === 'small';
  const top = Math.max(1.9 * em, (silent ? 0 : placed.height) + 0.7 * em);
  const bottom = top + Math.max(plotHeight(request), wish.labelsHeight ?? 0);
  const plot = { left, top, right, bottom };
  const y = valueScale(wish.axis, top, bottom);
  const drawn = axes(base, wish.axis, x, y, plot, em, language);
  if (size === 'small') drawn.sides = [];
  const sidesHeight = drawn.sides.length > 0 ? 1.45 * em : 0;
  const shell = {
    width,
    height: Math.ceil(bottom + 1.9 * em + sidesHeight + (wish.below ?? 0)),
    em,
    plot,
    axes: drawn,
    events: placed.events.map((event): EventMark => {
      const { x: markX, label, textX, lift, height } = event;
      const wordsBottom = top - 0.5 * em - lift;
      // Words moved left lie across their own mark, which then begins under them.
      const markTop = textX > markX ? wordsBottom - height : wordsBottom;
      return {
        x: markX,
        top: silent ? top : markTop,
        label,
        lines: silent ? [] : event.lines,
        textX,
        firstY: wordsBottom - height + 0.95 * em,
        lineHeight: height / event.lines.length
      };
    }),
    periodX: (index: number) => x(index + 0.5)
  };
  return { shell, x, y };
}
