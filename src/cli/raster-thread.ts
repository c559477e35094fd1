import { parentPort } from 'node:worker_threads';
import type { ToRasterThread } from '../lib/report/raster-client.ts';
import { rasterSide } from '../lib/report/raster-side.ts';

const side = rasterSide((message, buffers) => parentPort!.postMessage(message, buffers as ArrayBuffer[]));
parentPort!.on('message', (message: ToRasterThread) => void side(message));
