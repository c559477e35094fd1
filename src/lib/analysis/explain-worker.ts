import { explainerSide, type ToExplainer } from './explain-messages.ts';

const side = explainerSide((message) => self.postMessage(message));
self.addEventListener('message', (event: MessageEvent<ToExplainer>) => void side(event.data));
