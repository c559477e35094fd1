import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { drawChart } from '../lib/charts/draw-chart.ts';
import { PICTURE_SCALE, type DrawChart } from '../lib/report/picture.ts';
import { openRasteriser, type Rasterise } from '../lib/report/rasterise.ts';
import type { Language } from '../lib/text/language.ts';

/** Files of packages, found from where the program lies: they are not bundled into it. */
const files = {
  wasm: '@resvg/resvg-wasm/index_bg.wasm',
  fonts: [
    '@expo-google-fonts/ibm-plex-sans/400Regular/IBMPlexSans_400Regular.ttf',
    '@expo-google-fonts/ibm-plex-sans/600SemiBold/IBMPlexSans_600SemiBold.ttf'
  ]
};

/** Opens the rasteriser from the files of its packages. */
export async function openFromFiles(): Promise<Rasterise> {
  const { resolve } = createRequire(import.meta.url);
  const bytes = async (file: string) => new Uint8Array(await readFile(resolve(file)));
  return openRasteriser({ wasm: await bytes(files.wasm), fonts: await Promise.all(files.fonts.map(bytes)) });
}

/** Draws charts in the terminal. The rasteriser starts at once, beside whatever is computed first; the first chart waits for it. */
export function terminalDrawChart(language: Language): DrawChart {
  const rasteriser = openFromFiles();
  // Whoever draws the first chart is told of what went wrong.
  rasteriser.catch(() => undefined);
  return async (series) => {
    const rasterise = await rasteriser;
    const drawn = drawChart(series, language);
    return { ...drawn, png: rasterise(drawn.svg, PICTURE_SCALE) };
  };
}
