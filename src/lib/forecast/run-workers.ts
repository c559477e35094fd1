import type { Runner } from './runner.ts';
import { poolRunner, threadClient, type FromThread } from './thread-messages.ts';

/** A runner on the browser's Web Workers. */
export function workerRunner(workers: number): Runner {
  return poolRunner(
    Array.from({ length: workers }, () => {
      const worker = new Worker(new URL('./replicate-worker.ts', import.meta.url), { type: 'module' });
      const client = threadClient((message) => worker.postMessage(message));
      worker.addEventListener('message', (event: MessageEvent<FromThread>) => client.receive(event.data));
      worker.addEventListener('error', (event) => client.fail(new Error(event.message)));
      return { client, end: () => worker.terminate() };
    })
  );
}
