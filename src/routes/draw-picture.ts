import { drawChart } from '../lib/charts/draw-chart.ts';
import { PICTURE_SCALE, type DrawChart } from '../lib/report/picture.ts';
import { rasterClient, type FromRasterThread, type RasterClient } from '../lib/report/raster-client.ts';
import type { Language } from '../lib/text/language.ts';

let thread: RasterClient | undefined;

function openThread(): RasterClient {
  const worker = new Worker(new URL('./raster-worker.ts', import.meta.url), { type: 'module' });
  const client = rasterClient((message) => worker.postMessage(message));
  worker.addEventListener('message', (event: MessageEvent<FromRasterThread>) => client.receive(event.data));
  worker.addEventListener('error', (event) => {
    // The next picture tries again.
    thread = undefined;
    client.fail(new Error(event.message || 'raster-worker'));
  });
  return client;
}

/** Begins to fetch and start what makes PNG files, for when a picture is likely to be asked for. */
export function startRasteriser(): void {
  thread ??= openThread();
}

/** An SVG file as a PNG file, made in a thread of its own. */
export async function pngOf(svg: string): Promise<Uint8Array<ArrayBuffer>> {
  thread ??= openThread();
  return (await thread.rasterise(svg, PICTURE_SCALE)) as Uint8Array<ArrayBuffer>;
}

/** Draws charts in the page. */
export function pageDrawChart(language: Language): DrawChart {
  return (series) => {
    const drawn = drawChart(series, language);
    return { ...drawn, png: pngOf(drawn.svg) };
  };
}
