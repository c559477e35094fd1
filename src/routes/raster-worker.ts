import regular from '@expo-google-fonts/ibm-plex-sans/400Regular/IBMPlexSans_400Regular.ttf?url';
import semiBold from '@expo-google-fonts/ibm-plex-sans/600SemiBold/IBMPlexSans_600SemiBold.ttf?url';
import program from '@resvg/resvg-wasm/index_bg.wasm?url';
import type { ToRasterThread } from '../lib/report/raster-client.ts';
import { rasterSide } from '../lib/report/raster-side.ts';
import { openRasteriser } from '../lib/report/rasterise.ts';

async function fetched(url: string): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${response.status} ${url}`);
  return new Uint8Array(await response.arrayBuffer());
}

const side = rasterSide(
  (message, buffers) => self.postMessage(message, { transfer: buffers as ArrayBuffer[] }),
  async () => {
    const [wasm, ...fonts] = await Promise.all([program, regular, semiBold].map(fetched));
    return openRasteriser({ wasm: wasm!, fonts });
  }
);
self.addEventListener('message', (event: MessageEvent<ToRasterThread>) => void side(event.data));
