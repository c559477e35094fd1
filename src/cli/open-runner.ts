import { availableParallelism } from 'node:os';
import type { ForecastRequest } from '../lib/forecast/request.ts';
import { threadRunner } from '../lib/forecast/run-threads.ts';
import { localRunner, type Runner } from '../lib/forecast/runner.ts';

/** The thread's script is built beside this program; see vite.cli.config.ts. */
const SCRIPT = './replicate-thread.js';

/** So many replications are worth a thread's start. */
const WORTH_A_THREAD = 4;

/**
 * A runner for a request.
 * @param workers threads; 0 works in this thread; one per processor unless given
 */
export function openRunner(request: ForecastRequest, workers = availableParallelism()): Runner {
  const threads = Math.min(workers, Math.ceil(request.replications / WORTH_A_THREAD));
  return threads === 0 ? localRunner() : threadRunner(new URL(SCRIPT, import.meta.url), threads);
}
