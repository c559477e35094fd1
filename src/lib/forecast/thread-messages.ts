import type { ModelDocument } from '../model/document.ts';
import { loadFormulasOf } from '../model/formulas-of.ts';
import type { ScenarioId } from '../model/id.ts';
import { buffersOf } from '../simulation/partial.ts';
import { expectedForecast, type Forecast } from './forecast.ts';
import { dealScenarios, joinExpected } from './join-expected.ts';
import { createReplicator, type Replicator } from './replicator.ts';
import type { Chunk, ForecastRequest } from './request.ts';
import { answerTo, runOnWorkers, type Answer, type ChunkWorker, type Runner } from './runner.ts';
import { errorText } from '../text/error-text.ts';

/** What a thread is told. */
export type ToThread =
  | { kind: 'start'; run: number; request: ForecastRequest }
  | { kind: 'chunk'; run: number; chunk: Chunk }
  | { kind: 'expect'; asked: number; model: ModelDocument; scenarios: readonly ScenarioId[]; hash: string };

/** What a thread answers; an error is text, since not every thread can send the error itself. */
export type FromThread =
  | ({ run: number } & Answer)
  | { run: number; error: string }
  | { asked: number; forecast: Forecast }
  | { asked: number; error: string };

/** The thread's side: answers each chunk of the newest request, once what reads the formulas of its model, if any, is loaded. */
export function threadSide(
  answer: (message: FromThread, buffers: ArrayBuffer[]) => void
): (message: ToThread) => void {
  let replicator: Replicator | undefined;
  let newest: number;
  let loading: Promise<void> | undefined;
  const refuse = (run: number, error: unknown) => answer({ run, error: errorText(error) }, []);
  const expect = async ({ asked, model, scenarios, hash }: Extract<ToThread, { kind: 'expect' }>) => {
    try {
      await loadFormulasOf(model);
      const forecast = expectedForecast(model, scenarios, hash);
      answer(
        { asked, forecast },
        forecast.scenarios.flatMap(({ expected }) => buffersOf(expected))
      );
    } catch (error) {
      answer({ asked, error: errorText(error) }, []);
    }
  };
  const act = (message: Exclude<ToThread, { kind: 'expect' }>) => {
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
    if (message.kind === 'expect') return void expect(message);
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
  /** As a runner's. */
  expect(model: ModelDocument, scenarios: readonly ScenarioId[], hash: string): Promise<Forecast>;
  receive(message: FromThread): void;
  /** The thread has ended: what it was to answer, and all it is asked from now on, is rejected. */
  fail(error: Error): void;
}

interface Pending<Value> {
  readonly resolve: (value: Value) => void;
  readonly reject: (error: Error) => void;
}

/** @param send hands a message to the thread */
export function threadClient(send: (message: ToThread) => void): ThreadClient {
  let run = 0;
  let waiting: Pending<Answer> | undefined;
  let failure: Error | undefined;
  let asked = 0;
  const expecting = new Map<number, Pending<Forecast>>();
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
    expect(model, scenarios, hash) {
      if (failure) return Promise.reject(failure);
      const own = asked++;
      return new Promise((resolve, reject) => {
        expecting.set(own, { resolve, reject });
        send({ kind: 'expect', asked: own, model, scenarios, hash });
      });
    },
    receive(message) {
      if ('asked' in message) {
        const pending = expecting.get(message.asked);
        expecting.delete(message.asked);
        if ('error' in message) pending?.reject(new Error(message.error));
        else pending?.resolve(message.forecast);
        return;
      }
      if (message.run !== run) return;
      if ('error' in message) settle()?.reject(new Error(message.error));
      else settle()?.resolve(message);
    },
    fail(error) {
      failure = error;
      settle()?.reject(error);
      for (const { reject } of expecting.values()) reject(error);
      expecting.clear();
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
    expect: async (model, scenarios, hash) => {
      const parts = dealScenarios(scenarios, clients.length);
      return joinExpected(
        await Promise.all(parts.map((part, thread) => clients[thread]!.expect(model, part, hash)))
      );
    },
    close() {
      for (const { client, end } of pool) {
        client.fail(new Error('the threads were closed'));
        end();
      }
    }
  };
}
