import type { Forecast } from '../lib/forecast/forecast.ts';
import type { ForecastRequest } from '../lib/forecast/request.ts';
import { runForecast } from '../lib/forecast/run-forecast.ts';
import type { Runner } from '../lib/forecast/runner.ts';
import type { Language } from '../lib/text/language.ts';
import type { Terminal } from './terminal.ts';
import { say } from './wording.ts';

/**
 * Runs a request and shows how far it is.
 * @returns undefined when the user stopped it (SIGINT)
 */
export async function forecastUntilInterrupted(
  request: ForecastRequest,
  runner: Runner,
  language: Language,
  terminal: Terminal
): Promise<Forecast | undefined> {
  const stop = new AbortController();
  const interrupt = () => stop.abort();
  process.once('SIGINT', interrupt);
  try {
    return await runForecast(request, runner, {
      signal: stop.signal,
      onProgress: ({ done, of }) => terminal.passing(say.progress(language, done, of))
    });
  } catch (error) {
    if (stop.signal.aborted) return undefined;
    throw error;
  } finally {
    terminal.passing('');
    process.removeListener('SIGINT', interrupt);
    runner.close();
  }
}
