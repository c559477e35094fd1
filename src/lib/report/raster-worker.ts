import type { ToRasterThread } from './raster-client.ts';
import { rasterSide } from './raster-side.ts';

const side = rasterSide((message, buffers) =>
  self.postMessage(message, { transfer: buffers as ArrayBuffer[] })
);
self.addEventListener('message', (event: MessageEvent<ToRasterThread>) => void side(event.data));
