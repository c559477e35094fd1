import regular from '@expo-google-fonts/ibm-plex-sans/400Regular/IBMPlexSans_400Regular.ttf?url';
import semiBold from '@expo-google-fonts/ibm-plex-sans/600SemiBold/IBMPlexSans_600SemiBold.ttf?url';
import wasm from '@resvg/resvg-wasm/index_bg.wasm?url';
import { drawChart } from '../lib/charts/draw-chart.ts';
import { PICTURE_SCALE, type DrawChart } from '../lib/report/picture.ts';
import type { Rasterise } from '../lib/report/rasterise.ts';
import type { Language } from '../lib/text/language.ts';

async function fetched(url: string): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${response.status} ${url}`);
  return new Uint8Array(await response.arrayBuffer());
}

async function fetchRasteriser(): Promise<Rasterise> {
  const [{ openRasteriser }, program, ...fonts] = await Promise.all([
    import('../lib/report/rasterise.ts'),
    fetched(wasm),
    fetched(regular),
    fetched(semiBold)
  ]);
  return openRasteriser({ wasm: program, fonts });
}

let rasteriser: Promise<Rasterise> | undefined;

/** Fetched the first time it is asked for, and again where that failed. */
function theRasteriser(): Promise<Rasterise> {
  rasteriser ??= fetchRasteriser().catch((error: unknown) => {
    rasteriser = undefined;
    throw error;
  });
  return rasteriser;
}

/** Begins to fetch and start what makes PNG files, for when a picture is likely to be asked for. What goes wrong is told then. */
export function startRasteriser(): void {
  theRasteriser().catch(() => undefined);
}

/** An SVG file as a PNG file. */
export async function pngOf(svg: string): Promise<Uint8Array<ArrayBuffer>> {
  return (await theRasteriser())(svg, PICTURE_SCALE) as Uint8Array<ArrayBuffer>;
}

/** Draws charts in the page. */
export function pageDrawChart(language: Language): DrawChart {
  return async (series) => {
    const drawn = drawChart(series, language);
    return { ...drawn, png: await pngOf(drawn.svg) };
  };
}
