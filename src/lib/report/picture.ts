import type { AnySeries } from '../charts/series.ts';

/** A chart as a picture, twice: lines for those who can show them, points for the rest. */
export interface Picture {
  readonly svg: string;
  readonly png: Uint8Array;
  /** In CSS pixels; the points are finer. */
  readonly width: number;
  readonly height: number;
  /** What the chart shows, for those who do not see it. */
  readonly alt: string;
}

/** Draws a chart on white paper, the same in a browser and in a terminal. */
export type DrawChart = (series: AnySeries) => Promise<Picture>;
