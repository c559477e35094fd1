import type { Box } from './frame.ts';
import { spreadLabels } from './spread-labels.ts';
import { wrapText } from './text-width.ts';

/** What is to be named at its right end. */
export interface EndLabelWish {
  id: string;
  text: string;
  /** Where the mark ends, in pixels; its label would like to stand at the same height. */
  endX: number;
  endY: number;
  weight: 400 | 600;
}

/** A name at the right of the plot: its lines, the middle of its block and the leader from the mark. */
export interface EndLabel {
  id: string;
  lines: string[];
  textX: number;
  /** Baseline of the first line. */
  firstY: number;
  lineHeight: number;
  leader: string;
}

const lineHeight = 1.25;
const gap = 0.35;

/** Room for text between the plot and the chart's right edge. */
function labelRoom(width: number, plotRight: number, em: number): number {
  return width - plotRight - 1.5 * em;
}

/** Height the labels take together: the least a plot must have for them not to overlap. */
export function endLabelsHeight(
  wishes: readonly { text: string; weight: 400 | 600 }[],
  width: number,
  plotRight: number,
  em: number
): number {
  const room = labelRoom(width, plotRight, em);
  return wishes.reduce(
    (sum, { text, weight }) => sum + (wrapText(text, room, em, weight).length * lineHeight + gap) * em,
    0
  );
}

/** Places the labels right of the plot, as near to their marks as they can stand without overlapping. */
export function placeEndLabels(
  wishes: readonly EndLabelWish[],
  width: number,
  plot: Box,
  em: number
): EndLabel[] {
  const room = labelRoom(width, plot.right, em);
  const broken = wishes.map(({ text, weight }) => wrapText(text, room, em, weight));
  const middles = spreadLabels(
    wishes.map(({ endY }, index) => ({
      wanted: endY,
      size: ((broken[index]?.length ?? 0) * lineHeight + gap) * em
    })),
    plot.top - 0.4 * em,
    plot.bottom + 0.6 * em
  );
  const textX = plot.right + 1.4 * em;
  return wishes.map(({ id, endX, endY }, index) => {
    const middle = middles[index] ?? endY;
    const own = broken[index] ?? [];
    const bend = Math.max(endX, plot.right) + 0.2 * em;
    const points = [
      [endX, endY],
      [bend, endY],
      [textX - 0.25 * em, middle]
    ] as const;
    return {
      id,
      lines: own,
      textX,
      firstY: middle - ((own.length - 1) / 2) * lineHeight * em + 0.35 * em,
      lineHeight: lineHeight * em,
      leader: points
        .map(([x, y], step) => `${step === 0 ? 'M' : 'L'}${x.toFixed(1)},${y.toFixed(1)}`)
        .join('')
    };
  });
}
