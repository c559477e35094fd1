import type { Partial } from '../simulation/partial.ts';
import type { ModelDocument } from '../model/document.ts';
import type { ScenarioId } from '../model/id.ts';
import { expectedForecast, type Forecast } from './forecast.ts';
import { createReplicator, type Replicator } from './replicator.ts';
import { dealOut, type Pace } from './chunks.ts';
import type { Chunk, ForecastRequest } from './request.ts';

/** Runs the replications of a request somewhere: in this thread, in Web Workers or in worker threads. */
export interface Runner {
  /**
   * @param onChunk called as chunks are done, in any order, with one partial per scenario
   * @param signal stops the run; the promise is then rejected with its reason
   */
  run(
    request: ForecastRequest,
    onChunk: (chunk: Chunk, partials: Partial[]) => void,
    signal?: AbortSignal
  ): Promise<void>;
  /**
   * The expected runs of some scenarios, as `expectedForecast` gives them; a run that is going on goes on.
   * @param hash of the document, or of the one before where nobody waits for it
   */
  expect(model: ModelDocument, scenarios: readonly ScenarioId[], hash: string): Promise<Forecast>;
  /** Ends the runner's threads; a run that is still going is rejected. */
  close(): void;
}

/** One thread that works on a chunk at a time. */
export interface ChunkWorker {
  start(request: ForecastRequest): void;
  run(chunk: Chunk): Promise<Answer>;
}

/** What a thread answers to a chunk: one partial per scenario, and how long it worked for them. */
export interface Answer {
  readonly partials: Partial[];
  readonly milliseconds: number;
}

/** Runs a chunk and takes the time. */
export function answerTo(replicator: Replicator, chunk: Chunk): Answer {
  const begun = performance.now();
  const partials = replicator.run(chunk);
  return { partials, milliseconds: performance.now() - begun };
}

/**
 * Hands the chunks of a request to workers as they become free. After the first error, or when the signal stops it, no chunk is
 * handed out or told of any more.
 */
export async function runOnWorkers(
  workers: readonly ChunkWorker[],
  request: ForecastRequest,
  onChunk: (chunk: Chunk, partials: Partial[]) => void,
  signal?: AbortSignal
): Promise<void> {
  signal?.throwIfAborted();
  const next = dealOut(request.replications);
  let over = false;
  const work = async (worker: ChunkWorker): Promise<void> => {
    worker.start(request);
    let pace: Pace | undefined;
    for (let chunk = next(pace); chunk; chunk = next(pace)) {
      const { partials, milliseconds } = await worker.run(chunk);
      if (over) return;
      onChunk(chunk, partials);
      pace = { replications: chunk.to - chunk.from, milliseconds };
    }
  };
  let stop: (() => void) | undefined;
  const stopped = new Promise<never>((_, reject) => {
    stop = () => reject(signal!.reason);
    signal?.addEventListener('abort', stop);
  });
  try {
    await Promise.race([Promise.all(workers.slice(0, request.replications).map(work)), stopped]);
  } finally {
    over = true;
    if (stop) signal?.removeEventListener('abort', stop);
  }
}

/** A runner in the calling thread, which it blocks for one chunk at a time. */
export function localRunner(): Runner {
  return {
    run(request, onChunk, signal) {
      let replicator: Replicator;
      const worker: ChunkWorker = {
        start: (started) => {
          replicator = createReplicator(started);
        },
        run: async (chunk) => {
          await new Promise((resolve) => setTimeout(resolve));
          return answerTo(replicator, chunk);
        }
      };
      return runOnWorkers([worker], request, onChunk, signal);
    },
    expect: async (model, scenarios, hash) => expectedForecast(model, scenarios, hash),
    close() {}
  };
}
