import type { Mark } from './series.ts';
import { textWidth, wrapText } from './text-width.ts';

/** An event's thin mark and where its words stand above the plot. */
export interface PlacedEvent {
  x: number;
  label: string;
  lines: string[];
  /** Left edge of the words. */
  textX: number;
  /** From the plot's top up to the bottom of the words, in pixels. */
  lift: number;
  /** Height of the words, in pixels. */
  height: number;
}

interface Span extends PlacedEvent {
  to: number;
  row: number;
}

const lineHeight = 1.25;
const rowGap = 0.2;
/** Between a mark and its words, and between words side by side, in em. */
const gap = 0.35;

function overlap(a: Span, b: Span, em: number): boolean {
  return b.x < a.to + gap * em || b.textX < a.to + gap * em;
}

/**
 * Places the words of dated events in rows so that no words overlap and no mark runs through the words of another.
 * Words begin right of their mark, and are broken or moved left where the chart ends; they never begin left of the
 * mark before theirs, so that an event further left, standing higher, has a clear way down.
 * @param toX from a position in periods to pixels
 * @param edges left and right limits for words, in pixels
 * @param em text size in pixels
 * @returns the events from left to right and the height of all rows
 */
export function placeEvents(
  marks: readonly Mark[],
  toX: (position: number) => number,
  edges: [number, number],
  em: number
): { events: PlacedEvent[]; height: number } {
  const sorted = marks.map(({ position, label }) => ({ x: toX(position), label })).sort((a, b) => a.x - b.x);
  const spans = sorted.map(({ x, label }, index): Span => {
    const before = sorted[index - 1];
    const left = Math.max(edges[0], before ? before.x + gap * em : edges[0]);
    const room = Math.max(6 * em, edges[1] - left);
    const lines = wrapText(label, room, em);
    const width = Math.max(...lines.map((line) => textWidth(line, em)));
    const textX = Math.min(x + gap * em, edges[1] - width);
    return {
      x,
      label,
      lines,
      textX,
      to: textX + width,
      row: 0,
      lift: 0,
      height: lines.length * lineHeight * em
    };
  });
  // From the right: each event stands one row above the highest it reaches over.
  for (let index = spans.length - 1; index >= 0; index -= 1) {
    const span = spans[index]!;
    const reached = spans.slice(index + 1).filter((other) => overlap(span, other, em));
    span.row = reached.reduce((row, other) => Math.max(row, other.row + 1), 0);
  }
  const heights: number[] = [];
  for (const { row, height } of spans) heights[row] = Math.max(heights[row] ?? 0, height + rowGap * em);
  const below = (row: number) => heights.slice(0, row).reduce((sum, height) => sum + height, 0);
  return {
    events: spans.map(({ x, label, lines, textX, row, height }) => ({
      x,
      label,
      lines,
      textX,
      lift: below(row),
      height
    })),
    height: below(heights.length)
  };
}
