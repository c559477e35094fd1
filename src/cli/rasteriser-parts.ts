import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { RasteriserParts } from '../lib/report/rasterise.ts';

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
  const [wasm, ...fonts] = await Promise.all([files.wasm, ...files.fonts].map(bytes));
  return { wasm: wasm!, fonts };
}
