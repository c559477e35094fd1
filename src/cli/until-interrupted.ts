import type { Runner } from '../lib/forecast/runner.ts';
import type { Terminal } from './terminal.ts';

/**
 * Waits for work on a runner, and closes it.
 * @returns undefined when the user stopped it (SIGINT)
 */
export async function untilInterrupted<Found>(
  runner: Runner,
  terminal: Terminal,
  work: (signal: AbortSignal) => Promise<Found>
): Promise<Found | undefined> {
  const stop = new AbortController();
  const interrupt = () => stop.abort();
  process.once('SIGINT', interrupt);
  try {
    return await work(stop.signal);
  } catch (error) {
    if (stop.signal.aborted) return undefined;
    throw error;
  } finally {
    terminal.passing('');
    process.removeListener('SIGINT', interrupt);
    runner.close();
  }
}
