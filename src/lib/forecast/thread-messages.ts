import { loadFormulasOf } from '../model/formulas-of.ts';
import { buffersOf } from '../simulation/partial.ts';
import { createReplicator, type Replicator } from './replicator.ts';
import type { Chunk, ForecastRequest } from './request.ts';
import { answerTo, runOnWorkers, type Answer, type ChunkWorker, type Runner } from './runner.ts';

/** What a thread is told. */
export type ToThread =
  { kind: 'start'; run: number; request: ForecastRequest } | { kind: 'chunk'; run: number; chunk: Chunk };

/** What a thread answers; an error is text, since not every thread can send the error itself. */
export type FromThread = ({ run: number } & Answer) | { run: number; error: string };

/** The thread's side: answers each chunk of the newest request, once what reads the formulas of its model, if any, is loaded. */
export function threadSide(
  answer: (message: FromThread, buffers: ArrayBuffer[]) => void
): (message: ToThread) => void {
  let replicator: Replicator | undefined;
  let newest: number;
  let loading: Promise<void> | undefined;
  const refuse = (run: number, error: unknown) =>
    answer({ run, error: error instanceof Error ? error.message : String(error) }, []);
  const act = (message: ToThread) => {
    try {
      if (message.kind === 'start') {
        // If this one cannot be made, chunks must not be answered by the one before.
        replicator = undefined;
        replicator = createReplicator(message.request);
        return;
      }
      const found = answerTo(replicator!, message.chunk);
      answer({ run: message.run, ...found }, found.partials.flatMap(buffersOf));
    } catch (error) {
      refuse(message.run, error);
    }
  };
  return (message) => {
    if (message.kind === 'start') {
      newest = message.run;
      loading = loadFormulasOf(message.request.model);
    }
    if (!loading) return act(message);
    loading.then(
      () => {
        if (message.run === newest) act(message);
      },
      (error: unknown) => refuse(message.run, error)
    );
  };
}

/** The caller's side of one thread. Answers to an earlier run are dropped. */
export interface ThreadClient extends ChunkWorker {
  receive(message: FromThread): void;
  /** The thread has ended: what it was to answer, and all it is asked from now on, is rejected. */
  fail(error: Error): void;
}

/** @param send hands a message to the thread */
export function threadClient(send: (message: ToThread) => void): ThreadClient {
  let run = 0;
  let waiting: { resolve: (answer: Answer) => void; reject: (error: Error) => void } | undefined;
  let failure: Error | undefined;
  const settle = (): typeof waiting => {
    const settled = waiting;
    waiting = undefined;
    return settled;
  };
  return {
    start(request) {
      run++;
      settle()?.reject(new Error('a newer run has begun on this thread'));
      send({ kind: 'start', run, request });
    },
    run(chunk) {
      if (failure) return Promise.reject(failure);
      return new Promise((resolve, reject) => {
        waiting = { resolve, reject };
        send({ kind: 'chunk', run, chunk });
      });
    },
    receive(message) {
      if (message.run !== run) return;
      if ('error' in message) settle()?.reject(new Error(message.error));
      else settle()?.resolve(message);
    },
    fail(error) {
      failure = error;
      settle()?.reject(error);
    }
  };
}

/** A thread and how it is ended. */
export interface PooledThread {
  readonly client: ThreadClient;
  end(): void;
}

/** A runner on some threads. */
export function poolRunner(pool: readonly PooledThread[]): Runner {
  const clients = pool.map(({ client }) => client);
  return {
    run: (request, onChunk, signal) => runOnWorkers(clients, request, onChunk, signal),
    close() {
      for (const { client, end } of pool) {
        client.fail(new Error('the threads were closed'));
        end();
      }
    }
  };
}
