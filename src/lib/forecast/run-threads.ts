import { Worker } from 'node:worker_threads';
import { runOnWorkers, type Runner } from './runner.ts';
import { threadClient, type FromThread } from './thread-messages.ts';

/**
 * A runner on Node's worker threads.
 * @param script the built `replicate-thread` module
 */
export function threadRunner(script: URL, threads: number): Runner {
  const pool = Array.from({ length: threads }, () => {
    const worker = new Worker(script);
    const client = threadClient((message) => worker.postMessage(message));
    worker.on('message', (message: FromThread) => client.receive(message));
    worker.on('error', (error) => client.fail(error instanceof Error ? error : new Error(String(error))));
    return { worker, client };
  });
  return {
    run: (request, onChunk, signal) =>
      runOnWorkers(
        pool.map(({ client }) => client),
        request,
        onChunk,
        signal
      ),
    close() {
      for (const { worker, client } of pool) {
        client.fail(new Error('the threads were closed'));
        void worker.terminate();
      }
    }
  };
}
