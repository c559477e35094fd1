import { availableParallelism, cpus } from 'node:os';
import so42 from '../../../static/examples/so42.json' with { type: 'json' };
import { engineVersion } from '../../lib/forecast/engine-version.ts';
import type { ForecastRequest } from '../../lib/forecast/request.ts';
import type { Runner } from '../../lib/forecast/runner.ts';
import { validateModel } from '../../lib/model/validate.ts';
import { benchModel, references, type Effort, type ModelBench } from './bench-model.ts';
import { benchThreads, type ThreadBench } from './bench-threads.ts';

/** What the machine was seen to do. */
export interface BenchResult {
  readonly engineVersion: string;
  readonly runtime: string;
  readonly processor: string;
  readonly processors: number;
  readonly effort: Effort;
  readonly models: readonly ModelBench[];
  /** The example SO42 on threads; null when no threads were asked for. */
  readonly threads: ThreadBench | null;
}

export interface BenchOptions {
  readonly effort?: Effort;
  /** Starts a runner for a request. */
  readonly open?: (request: ForecastRequest, threads: number) => Runner;
  /** Most threads; as many as there are processors unless given. */
  readonly threads?: number;
  /** Replications of the example on threads: by default enough that the last chunk weighs little. */
  readonly threadReplications?: number;
  readonly onProgress?: (of: string) => void;
}

const EFFORT: Effort = { warmUp: 3, rounds: 15, replications: 25, answers: 3000 };

const THREAD_ROUNDS = 3;

/** Measures this machine. */
export async function runBench(options: BenchOptions = {}): Promise<BenchResult> {
  const { effort = EFFORT, open, threads = availableParallelism(), onProgress } = options;
  const request = exampleRequest(options.threadReplications ?? 256);
  const models = references.map((reference) => {
    onProgress?.(reference.model);
    return benchModel(reference, effort);
  });
  if (open) onProgress?.('SO42');
  return {
    engineVersion,
    runtime: `Node ${process.versions.node}, V8 ${process.versions.v8}`,
    processor: cpus()[0]?.model.trim() ?? '—',
    processors: availableParallelism(),
    effort,
    models,
    threads: open ? await benchThreads(request, (k) => open(request, k), threads, THREAD_ROUNDS) : null
  };
}

function exampleRequest(replications: number): ForecastRequest {
  const result = validateModel(so42);
  if (!result.ok) throw new Error(result.problems.map(({ message }) => message.en).join('\n'));
  const { model } = result;
  return {
    model,
    scenarios: model.scenarios.slice(0, 1).map(({ id }) => id),
    seed: model.run.seed,
    replications
  };
}
