import { gather } from '../../lib/forecast/gather.ts';
import type { ForecastRequest } from '../../lib/forecast/request.ts';
import type { Runner } from '../../lib/forecast/runner.ts';
import { median } from './alternate.ts';

/** How a forecast's run shortens with threads. */
export interface ThreadBench {
  /** Of every scenario. */
  readonly replications: number;
  readonly scenarios: number;
  readonly runs: readonly {
    readonly threads: number;
    /** From the request to the merged partials, threads already started. */
    readonly milliseconds: number;
    /** Times as fast as one thread. */
    readonly speedUp: number;
  }[];
  /** Part of the run with most threads that went to merging, 0–1. */
  readonly mergeShare: number;
}

/**
 * Runs a request with 1, 2, 4 … threads up to a number, in alternation.
 * @param open starts a runner
 */
export async function benchThreads(
  request: ForecastRequest,
  open: (threads: number) => Runner,
  most: number,
  rounds: number
): Promise<ThreadBench> {
  const counts = threadCounts(most);
  const runners = counts.map(open);
  const times: number[][] = counts.map(() => []);
  const merging: number[] = [];
  try {
    for (let round = -1; round < rounds; round++) {
      for (const [i, runner] of runners.entries()) {
        const { total, merge } = await timeRun(request, runner);
        if (round < 0) continue;
        times[i]!.push(total);
        if (i === runners.length - 1) merging.push(merge / total);
      }
    }
  } finally {
    for (const runner of runners) runner.close();
  }
  const alone = median(times[0]!);
  return {
    replications: request.replications,
    scenarios: request.scenarios.length,
    runs: counts.map((threads, i) => ({
      threads,
      milliseconds: median(times[i]!),
      speedUp: alone / median(times[i]!)
    })),
    mergeShare: median(merging)
  };
}

/** 1, 2, 4 … and the largest. */
function threadCounts(most: number): number[] {
  const counts: number[] = [];
  for (let threads = 1; threads < most; threads *= 2) counts.push(threads);
  return [...counts, most];
}

async function timeRun(request: ForecastRequest, runner: Runner): Promise<{ total: number; merge: number }> {
  const start = performance.now();
  let merge = 0;
  const gathering = gather();
  await runner.run(request, (chunk, partials) => {
    const before = performance.now();
    gathering.add(chunk, partials);
    merge += performance.now() - before;
  });
  const before = performance.now();
  gathering.merged();
  merge += performance.now() - before;
  return { total: performance.now() - start, merge };
}
