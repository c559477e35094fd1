import { availableParallelism } from 'node:os';
import { threadRunner } from '../lib/forecast/run-threads.ts';
import { localRunner, type Runner } from '../lib/forecast/runner.ts';

/** The thread's script is built beside this program; see vite.cli.config.ts. */
const SCRIPT = './replicate-thread.js';

/** So many replications are worth a thread's start. */
const WORTH_A_THREAD = 4;

/**
 * A runner for so many replications.
 * @param workers threads; 0 works in this thread; one per processor unless given
 */
export function openRunner(
  { replications }: { readonly replications: number },
  workers = availableParallelism()
): Runner {
  const threads = Math.min(workers, Math.ceil(replications / WORTH_A_THREAD));
  return threads === 0 ? localRunner() : threadRunner(new URL(SCRIPT, import.meta.url), threads);
}
