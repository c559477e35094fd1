import type { AnySeries } from '../charts/series.ts';

/** Points per CSS pixel: 640 pixels over the 16 cm between a page's margins are then 305 points to the inch, as print asks for. */
export const PICTURE_SCALE = 3;

/** A chart as a picture, twice: lines at once, and points for those who cannot show lines, when a thread comes to them. */
export interface Picture {
  readonly svg: string;
  readonly png: Promise<Uint8Array>;
  /** In CSS pixels; the points are finer. */
  readonly width: number;
  readonly height: number;
  /** What the chart shows, for those who do not see it. */
  readonly alt: string;
}

/** Draws a chart on white paper, the same in a browser and in a terminal. */
export type DrawChart = (series: AnySeries) => Picture;
