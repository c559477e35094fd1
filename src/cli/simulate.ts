import { runForecast } from '../lib/forecast/run-forecast.ts';
import type { Forecast } from '../lib/forecast/forecast.ts';
import type { ForecastRequest } from '../lib/forecast/request.ts';
import type { Runner } from '../lib/forecast/runner.ts';
import type { ModelDocument } from '../lib/model/document.ts';
import type { ScenarioId } from '../lib/model/id.ts';
import { limits } from '../lib/model/limits.ts';
import type { Language } from '../lib/text/language.ts';
import { EXIT, isRefused, type Answer } from './answer.ts';
import { openRunner } from './open-runner.ts';
import { onlyFile, wholeNumber, type Given } from './options.ts';
import { readModel } from './read-model.ts';
import type { Command } from './run.ts';
import type { Terminal } from './terminal.ts';
import { say } from './wording.ts';
import { writeCsv } from './write-csv.ts';
import { writeJson } from './write-json.ts';
import { writeSummary } from './write-summary.ts';

/** Writes a forecast, in pieces. */
type Writer = (forecast: Forecast, model: ModelDocument, language: Language) => Iterable<string>;

interface Asked {
  readonly request: ForecastRequest;
  readonly workers: number | undefined;
  readonly write: Writer;
}

const MOST_SEED = 4_294_967_295;
const MOST_WORKERS = 64;

/** Runs a model's scenarios and writes their outcomes. */
export const simulateCommand: Command = {
  options: {
    scenario: { type: 'string', multiple: true },
    replications: { type: 'string' },
    seed: { type: 'string' },
    workers: { type: 'string' },
    json: { type: 'boolean' },
    csv: { type: 'boolean' }
  },
  async run(given, language, terminal) {
    const asked = await readAsked(given, language);
    if (isRefused(asked)) return asked;
    const { request, workers, write } = asked.value;
    const forecast = await forecastUntilInterrupted(
      request,
      openRunner(request, workers),
      language,
      terminal
    );
    if (!forecast) {
      terminal.note(say.interrupted(language));
      return { value: EXIT.interrupted };
    }
    for (const piece of write(forecast, request.model, language)) terminal.out(piece);
    return { value: EXIT.done };
  }
};

async function readAsked(given: Given, language: Language): Promise<Answer<Asked>> {
  const numbers = {
    replications: wholeNumber(given, 'replications', { least: 1, most: limits.replications }, language),
    seed: wholeNumber(given, 'seed', { least: 0, most: MOST_SEED }, language),
    workers: wholeNumber(given, 'workers', { least: 0, most: MOST_WORKERS }, language)
  };
  const { replications, seed, workers } = numbers;
  if (isRefused(replications)) return replications;
  if (isRefused(seed)) return seed;
  if (isRefused(workers)) return workers;
  const [json, csv] = [given.options.has('json'), given.options.has('csv')];
  if (json && csv) return { refused: [say.oneFormat(language)] };
  const file = onlyFile(given, language);
  if (isRefused(file)) return file;
  const model = await readModel(file.value, language);
  if (isRefused(model)) return model;
  const scenarios = scenariosOf(model.value, given, language);
  if (isRefused(scenarios)) return scenarios;
  return {
    value: {
      request: {
        model: model.value,
        scenarios: scenarios.value,
        seed: seed.value ?? model.value.run.seed,
        replications: replications.value ?? model.value.run.replications
      },
      workers: workers.value,
      write: json ? writeJson : csv ? writeCsv : writeSummary
    }
  };
}

function scenariosOf(model: ModelDocument, given: Given, language: Language): Answer<ScenarioId[]> {
  const known = model.scenarios.map(({ id }) => id);
  const asked = given.options.get('scenario') ?? known;
  const unknown = asked.find((id) => !known.some((own) => own === id));
  if (unknown !== undefined) return { refused: [say.unknownScenario(language, unknown, known)] };
  return { value: [...new Set(asked as ScenarioId[])] };
}

/** @returns undefined when the user stopped it (SIGINT). */
async function forecastUntilInterrupted(
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
