import { parentPort } from 'node:worker_threads';
import { threadSide, type ToThread } from './thread-messages.ts';

const side = threadSide((message, buffers) => parentPort!.postMessage(message, buffers));
parentPort!.on('message', (message: ToThread) => side(message));
