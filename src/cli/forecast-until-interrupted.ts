import type { Forecast } from '../lib/forecast/forecast.ts';
import type { ForecastRequest } from '../lib/forecast/request.ts';
import { runForecast } from '../lib/forecast/run-forecast.ts';
import type { Runner } from '../lib/forecast/runner.ts';
import type { Language } from '../lib/text/language.ts';
import type { Terminal } from './terminal.ts';
import { untilInterrupted } from './until-interrupted.ts';
import { say } from './wording.ts';

/**
 * Runs a request and shows how far it is.
 * @returns undefined when the user stopped it (SIGINT)
 */
export const forecastUntilInterrupted = (
  request: ForecastRequest,
  runner: Runner,
  language: Language,
  terminal: Terminal
): Promise<Forecast | undefined> =>
  untilInterrupted(runner, terminal, (signal) =>
    runForecast(request, runner, {
      signal,
      onProgress: ({ done, of }) => terminal.passing(say.progress(language, done, of))
    })
  );
