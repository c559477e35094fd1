import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import { drawChart } from '../lib/charts/draw-chart.ts';
import { PICTURE_SCALE, type DrawChart } from '../lib/report/picture.ts';
import { rasterClient, type FromRasterThread } from '../lib/report/raster-client.ts';
import type { RasteriserParts } from '../lib/report/rasterise.ts';
import type { Language } from '../lib/text/language.ts';

/** Built beside this program; see vite.cli.config.ts. */
const SCRIPT = './raster-thread.js';

/** Files of packages, found from where the program lies: they are not bundled into it. */
const files = {
  wasm: '@resvg/resvg-wasm/index_bg.wasm',
  fonts: [
    '@expo-google-fonts/ibm-plex-sans/400Regular/IBMPlexSans_400Regular.ttf',
    '@expo-google-fonts/ibm-plex-sans/600SemiBold/IBMPlexSans_600SemiBold.ttf'
  ]
};

/** What pictures are drawn with, from the files of its packages. */
export async function rasteriserParts(): Promise<RasteriserParts> {
  const { resolve } = createRequire(import.meta.url);
  const bytes = async (file: string) => new Uint8Array(await readFile(resolve(file)));
  return { wasm: await bytes(files.wasm), fonts: await Promise.all(files.fonts.map(bytes)) };
}

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
  const client = rasteriserParts().then((parts) => {
    const opened = rasterClient((message) => worker.postMessage(message), parts);
    worker.on('message', (message: FromRasterThread) => opened.receive(message));
    return opened;
  });
  worker.on('error', (error) => {
    const failure = error instanceof Error ? error : new Error(String(error));
    void client.then((opened) => opened.fail(failure)).catch(() => undefined);
  });
  // Whoever draws the first chart is told of what went wrong.
  client.catch(() => undefined);
  return {
    rasterise: async (svg, scale) => (await client).rasterise(svg, scale),
    end: () => void worker.terminate()
  };
}
