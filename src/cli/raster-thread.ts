import { parentPort } from 'node:worker_threads';
import type { ToRasterThread } from '../lib/report/raster-client.ts';
import { rasterSide } from '../lib/report/raster-side.ts';
import { openRasteriser } from '../lib/report/rasterise.ts';
import { rasteriserParts } from './rasteriser-parts.ts';

const side = rasterSide(
  (message, buffers) => parentPort!.postMessage(message, buffers as ArrayBuffer[]),
  async () => openRasteriser(await rasteriserParts())
);
parentPort!.on('message', (message: ToRasterThread) => void side(message));
