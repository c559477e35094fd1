import { Worker } from 'node:worker_threads';
import type { Runner } from './runner.ts';
import { poolRunner, threadClient, type FromThread } from './thread-messages.ts';

/**
 * A runner on Node's worker threads.
 * @param script the built `replicate-thread` module
 */
export function threadRunner(script: URL, threads: number): Runner {
  return poolRunner(
    Array.from({ length: threads }, () => {
      const worker = new Worker(script);
      const client = threadClient((message) => worker.postMessage(message));
      worker.on('message', (message: FromThread) => client.receive(message));
      worker.on('error', (error) => client.fail(error instanceof Error ? error : new Error(String(error))));
      return { client, end: () => void worker.terminate() };
    })
  );
}
