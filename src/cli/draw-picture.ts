import { Worker } from 'node:worker_threads';
import { drawChart } from '../lib/charts/draw-chart.ts';
import { PICTURE_SCALE, type DrawChart } from '../lib/report/picture.ts';
import { rasterClient, type FromRasterThread } from '../lib/report/raster-client.ts';
import type { Language } from '../lib/text/language.ts';

/** Built beside this program; see vite.cli.config.ts. */
const SCRIPT = './raster-thread.js';

/** Turns an SVG file into a PNG file, some time. */
type RasteriseLater = (svg: string, scale: number) => Promise<Uint8Array>;

/** Draws charts in the terminal. */
export const terminalDrawChart =
  (language: Language, rasterise: RasteriseLater): DrawChart =>
  (series) => {
    const drawn = drawChart(series, language);
    return { ...drawn, png: rasterise(drawn.svg, PICTURE_SCALE) };
  };

/** What makes PNG files in a thread of its own, and how that is ended. */
export interface PictureThread {
  readonly rasterise: RasteriseLater;
  end(): void;
}

/** Starts at once, beside whatever is computed first; the first picture waits for it. */
export function openPictureThread(): PictureThread {
  const worker = new Worker(new URL(SCRIPT, import.meta.url));
  const { rasterise, receive, fail } = rasterClient((message) => worker.postMessage(message));
  worker.on('message', (message: FromRasterThread) => receive(message));
  worker.on('error', (error) => fail(error instanceof Error ? error : new Error(String(error))));
  return { rasterise, end: () => void worker.terminate() };
}
