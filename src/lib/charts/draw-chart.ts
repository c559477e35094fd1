import type { Language } from '../text/language.ts';
import { chartScene } from './chart-scene.ts';
import { cleanSeries } from './clean-series.ts';
import type { ColourName } from './colours.ts';
import { linesAt, type Mark, type TextMark } from './marks.ts';
import type { AnySeries } from './series.ts';
import { wrapText } from './text-width.ts';
import { writeSvg } from './write-svg.ts';

export interface DrawingOptions {
  /** In pixels; as wide as a page of A4 between its margins, with text of 9 points, unless given. */
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

const LINE = 1.4;

/** Draws a chart on white paper, from the same marks as the page: its words under it, and its title and takeaway over it where asked for. */
export function drawChart(
  series: AnySeries,
  language: Language,
  { width = 640, em = 13, headed = false }: DrawingOptions = {}
): DrawnChart {
  const clean = cleanSeries(series);
  const { title, takeaway, description } = clean;
  const edge = Math.round(0.6 * em);
  const inner = width - 2 * edge;
  const scene = chartScene(clean, { width: inner, em, size: 'full' }, language);

  let y = edge;
  const words: Mark[] = [];
  const paragraph = (key: string, text: string, look: Pick<TextMark, 'fill' | 'strong' | 'size'>) => {
    const size = look.size ?? em;
    const lines = wrapText(text, inner, size, look.strong ? 600 : 400);
    words.push({ kind: 'text', key, name: key, ...look, lines: linesAt(lines, 0, y + size, LINE * size) });
    y += lines.length * LINE * size;
  };
  const soft: ColourName = 'ink-soft';
  if (headed) {
    paragraph('title', title, { fill: soft, strong: true });
    paragraph('takeaway', takeaway, { fill: 'ink', size: 1.15 * em });
    y += 0.8 * em;
  }
  const top = y;
  y += scene.height + 0.3 * em;
  scene.words.forEach((text, order) => paragraph(`words-${order}`, text, { fill: soft }));
  const height = Math.ceil(y + edge);
  const parts = [
    { x: edge, y: 0, marks: words },
    { x: edge, y: top, marks: scene.marks }
  ];
  return {
    svg: writeSvg({ width, height, em, title, description, parts }, language),
    width,
    height,
    alt: `${title}. ${description}`
  };
}
