import regular from '@expo-google-fonts/ibm-plex-sans/400Regular/IBMPlexSans_400Regular.ttf?url';
import semiBold from '@expo-google-fonts/ibm-plex-sans/600SemiBold/IBMPlexSans_600SemiBold.ttf?url';
import wasm from '@resvg/resvg-wasm/index_bg.wasm?url';
import { drawChart } from '../lib/charts/draw-chart.ts';
import { PICTURE_SCALE, type DrawChart } from '../lib/report/picture.ts';
import type { FromRasterThread, RasterClient } from '../lib/report/raster-client.ts';
import type { Language } from '../lib/text/language.ts';

async function fetched(url: string): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${response.status} ${url}`);
  return new Uint8Array(await response.arrayBuffer());
}

async function openThread(): Promise<RasterClient> {
  const [{ rasterClient }, program, ...fonts] = await Promise.all([
    import('../lib/report/raster-client.ts'),
    fetched(wasm),
    fetched(regular),
    fetched(semiBold)
  ]);
  const worker = new Worker(new URL('../lib/report/raster-worker.ts', import.meta.url), { type: 'module' });
  const client = rasterClient((message) => worker.postMessage(message), { wasm: program, fonts });
  worker.addEventListener('message', (event: MessageEvent<FromRasterThread>) => client.receive(event.data));
  worker.addEventListener('error', (event) => {
    thread = undefined;
    client.fail(new Error(event.message || 'raster-worker'));
  });
  return client;
}

let thread: Promise<RasterClient> | undefined;

/** Started the first time it is asked for, and again where that failed. */
function theThread(): Promise<RasterClient> {
  thread ??= openThread().catch((error: unknown) => {
    thread = undefined;
    throw error;
  });
  return thread;
}

/** Begins to fetch and start what makes PNG files, for when a picture is likely to be asked for. What goes wrong is told then. */
export function startRasteriser(): void {
  theThread().catch(() => undefined);
}

/** An SVG file as a PNG file, made in a thread of its own. */
export async function pngOf(svg: string): Promise<Uint8Array<ArrayBuffer>> {
  return (await (await theThread()).rasterise(svg, PICTURE_SCALE)) as Uint8Array<ArrayBuffer>;
}

/** Draws charts in the page. */
export function pageDrawChart(language: Language): DrawChart {
  return (series) => {
    const drawn = drawChart(series, language);
    return { ...drawn, png: pngOf(drawn.svg) };
  };
}
