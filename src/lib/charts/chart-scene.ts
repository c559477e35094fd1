import type { Language } from '../text/language.ts';
import type { FrameRequest } from './frame.ts';
import { gapChartLayout } from './gap-chart-layout.ts';
import { gapChartMarks } from './gap-chart-marks.ts';
import { lineChartLayout } from './line-chart-layout.ts';
import { lineChartMarks } from './line-chart-marks.ts';
import type { Mark } from './marks.ts';
import { keyWords } from './reading.ts';
import type { AnySeries } from './series.ts';
import { stackChartLayout } from './stack-chart-layout.ts';
import { stackChartMarks } from './stack-chart-marks.ts';
import { waterfallLayout } from './waterfall-layout.ts';
import { waterfallMarks } from './waterfall-marks.ts';

/** A chart of any kind: what is drawn, and the words that stand under it. */
export interface Scene {
  width: number;
  height: number;
  marks: Mark[];
  words: string[];
  /** Short words under them, side by side as they have room. */
  listed: string[];
}

/** Lays out and draws a chart of any kind. */
export function chartScene(series: AnySeries, request: FrameRequest, language: Language): Scene {
  if ('bars' in series) {
    const layout = waterfallLayout(series, request, language);
    return { ...sizeOf(layout), marks: waterfallMarks(layout), words: series.notes, listed: [] };
  }
  const key = keyWords(series, language);
  const words = key === '' ? [] : [key];
  if ('lines' in series) {
    const layout = lineChartLayout(series, request, language);
    return { ...sizeOf(layout.shell), marks: lineChartMarks(layout, language), words, listed: [] };
  }
  if ('layers' in series) {
    const layout = stackChartLayout(series, request, language);
    return { ...sizeOf(layout.shell), marks: stackChartMarks(layout, language), words, listed: [] };
  }
  const layout = gapChartLayout(series, request, language);
  const listed = layout.listed.map(({ year, label }) => `${year} ${label}`);
  return { ...sizeOf(layout.shell), marks: gapChartMarks(layout, language), words, listed };
}

const sizeOf = ({ width, height }: { width: number; height: number }) => ({ width, height });
