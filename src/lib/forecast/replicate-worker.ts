import { threadSide, type ToThread } from './thread-messages.ts';

const side = threadSide((message, buffers) => self.postMessage(message, { transfer: buffers }));
self.addEventListener('message', (event: MessageEvent<ToThread>) => side(event.data));
