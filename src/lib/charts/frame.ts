/** A rectangle in pixels. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** How much room a chart takes: the main chart, one that stands below it, or a small multiple. */
export type ChartSize = 'full' | 'low' | 'small';

/** Where a chart is drawn; all lengths in pixels. */
export interface FrameRequest {
  /** Width of the container. */
  width: number;
  /** Text size: 13 at the usual distance, more on a wall. */
  em: number;
  size: ChartSize;
}

/** The plot's left and right edge. Equal for equal width, so that months line up from chart to chart. */
export function plotSides({ width, em, size }: FrameRequest): { left: number; right: number } {
  if (size === 'small') return { left: 2.2 * em, right: width - 5.7 * em };
  const narrow = width < 40 * em;
  const right = Math.max(7 * em, Math.min(13 * em, 0.22 * width));
  return { left: (narrow ? 3.5 : 4.2) * em, right: width - right };
}

/** Height of the plot without axis and words above and below it. */
export function plotHeight({ width, em, size }: FrameRequest): number {
  const bounded = (least: number, share: number, most: number) =>
    Math.round(Math.max(least * em, Math.min(most * em, share * width)));
  if (size === 'small') return bounded(5.5, 0.32, 9);
  return size === 'full' ? bounded(14, 0.36, 28) : bounded(10, 0.2, 17);
}
