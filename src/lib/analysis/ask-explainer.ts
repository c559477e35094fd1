import type { FromExplainer, ToExplainer } from './explain-messages.ts';

/** Asks a Web Worker of its own, so that the page stays at hand. @returns ends the worker, whether or not it is done */
export function askExplainer(question: ToExplainer, listen: (message: FromExplainer) => void): () => void {
  const worker = new Worker(new URL('./explain-worker.ts', import.meta.url), { type: 'module' });
  const end = () => worker.terminate();
  worker.addEventListener('message', ({ data }: MessageEvent<FromExplainer>) => {
    if (data.kind !== 'progress') end();
    listen(data);
  });
  worker.addEventListener('error', ({ message }) => {
    end();
    listen({ kind: 'failed', message });
  });
  worker.postMessage(question);
  return end;
}
