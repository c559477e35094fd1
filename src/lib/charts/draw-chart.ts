import type { Language } from '../text/language.ts';
import { chartScene } from './chart-scene.ts';
import { cleanSeries } from './clean-series.ts';
import type { AnySeries } from './series.ts';
import { Sheet } from './sheet.ts';
import { writeSvg } from './write-svg.ts';

export interface DrawingOptions {
  /** In pixels; unless given, what fills the 16 cm between the margins of A4 with text of 9 points. */
  width?: number;
  /** Text size in pixels. */
  em?: number;
  /** Whether title and takeaway stand over the chart: for a picture that is read alone. */
  headed?: boolean;
}

/** A chart as an SVG file. */
export interface DrawnChart {
  svg: string;
  /** In pixels. */
  width: number;
  height: number;
  /** What the chart shows, for those who do not see it. */
  alt: string;
}

/**
 * Draws a chart on white paper from the same marks as the page, its words under it, and its title and takeaway over it
 * where asked for.
 */
export function drawChart(
  series: AnySeries,
  language: Language,
  { width = 640, em = 13, headed = false }: DrawingOptions = {}
): DrawnChart {
  const clean = cleanSeries(series);
  const { title, takeaway, description } = clean;
  const sheet = new Sheet(width, em);
  if (headed) {
    sheet.write('title', title, { fill: 'ink-soft', strong: true });
    sheet.write('takeaway', takeaway, { fill: 'ink', size: 1.15 * em });
    sheet.skip(0.8);
  }
  const scene = chartScene(clean, { width: sheet.room, em, size: 'full' }, language);
  sheet.place(scene.marks, scene.height);
  sheet.skip(0.3);
  scene.words.forEach((text, order) => sheet.write(`words-${order}`, text, { fill: 'ink-soft' }));
  sheet.list('listed', scene.listed, { fill: 'ink' });
  const { height, parts } = sheet;
  return {
    svg: writeSvg({ width, height, em, title, description, parts }, language),
    width,
    height,
    alt: `${title}. ${description}`
  };
}
