import type { PeriodKind } from '../lib/calendar/periods.ts';
import { runPlainModel } from '../lib/forecast/plain-outcome.ts';
import type { Forecast } from '../lib/forecast/forecast.ts';
import type { ModelDocument } from '../lib/model/document.ts';
import type { ScenarioId } from '../lib/model/id.ts';
import { limits } from '../lib/model/limits.ts';
import type { Language } from '../lib/text/language.ts';
import { EXIT, isRefused, type Answer } from './answer.ts';
import { forecastUntilInterrupted } from './forecast-until-interrupted.ts';
import { openRunner } from './open-runner.ts';
import { MOST_SEED, MOST_WORKERS, onlyFile, wholeNumber, type Given } from './options.ts';
import { readDocument } from './read-document.ts';
import type { Command } from './run.ts';
import { say } from './wording.ts';
import { writeCsv } from './write-csv.ts';
import { writeJson } from './write-json.ts';
import { writePlainCsv, writePlainJson, writePlainSummary, type PlainWriter } from './write-plain.ts';
import { writeSummary } from './write-summary.ts';

/** Writes a forecast, in pieces. */
type Writer = (
  forecast: Forecast,
  model: ModelDocument,
  language: Language,
  kinds: readonly PeriodKind[]
) => Iterable<string>;

type Format = 'text' | 'json' | 'csv';

const writers: Readonly<Record<Format, Writer>> = { text: writeSummary, json: writeJson, csv: writeCsv };
const plainWriters: Readonly<Record<Format, PlainWriter>> = {
  text: writePlainSummary,
  json: writePlainJson,
  csv: writePlainCsv
};

/** What the command line asks for, before the document is known. */
interface Asked {
  readonly file: string;
  readonly replications: number | undefined;
  readonly seed: number | undefined;
  readonly workers: number | undefined;
  readonly format: Format;
  readonly kinds: readonly PeriodKind[];
}

/** A plain model states neither. */
const PLAIN_RUN = { seed: 1, replications: 100 };

/** Runs a model's scenarios and writes their outcomes. */
export const simulateCommand: Command = {
  options: {
    scenario: { type: 'string', multiple: true },
    replications: { type: 'string' },
    seed: { type: 'string' },
    workers: { type: 'string' },
    period: { type: 'string', multiple: true },
    json: { type: 'boolean' },
    csv: { type: 'boolean' }
  },
  async run(given, language, terminal) {
    const asked = readAsked(given, language);
    if (isRefused(asked)) return asked;
    const { file, workers, format, kinds } = asked.value;
    const read = await readDocument(file, language);
    if (isRefused(read)) return read;
    if (read.value.kind === 'plain') {
      if (given.options.has('scenario')) return { refused: [say.noScenarios(language)] };
      const { seed = PLAIN_RUN.seed, replications = PLAIN_RUN.replications } = asked.value;
      const outcome = runPlainModel(read.value.model, { seed, replications });
      terminal.out(plainWriters[format](outcome, read.value.model, language));
      return { value: EXIT.done };
    }
    const { model } = read.value;
    const scenarios = scenariosOf(model, given, language);
    if (isRefused(scenarios)) return scenarios;
    const { seed = model.run.seed, replications = model.run.replications } = asked.value;
    const request = { model, scenarios: scenarios.value, seed, replications };
    const runner = openRunner(request, workers);
    const forecast = await forecastUntilInterrupted(request, runner, language, terminal);
    if (!forecast) {
      terminal.note(say.interrupted(language));
      return { value: EXIT.interrupted };
    }
    for (const piece of writers[format](forecast, model, language, kinds)) terminal.out(piece);
    return { value: EXIT.done };
  }
};

function readAsked(given: Given, language: Language): Answer<Asked> {
  const replications = wholeNumber(given, 'replications', { least: 1, most: limits.replications }, language);
  if (isRefused(replications)) return replications;
  const seed = wholeNumber(given, 'seed', { least: 0, most: MOST_SEED }, language);
  if (isRefused(seed)) return seed;
  const workers = wholeNumber(given, 'workers', { least: 0, most: MOST_WORKERS }, language);
  if (isRefused(workers)) return workers;
  const [json, csv] = [given.options.has('json'), given.options.has('csv')];
  if (json && csv) return { refused: [say.oneFormat(language)] };
  const kinds = periodKindsOf(given, language);
  if (isRefused(kinds)) return kinds;
  const file = onlyFile(given, language);
  if (isRefused(file)) return file;
  return {
    value: {
      file: file.value,
      replications: replications.value,
      seed: seed.value,
      workers: workers.value,
      format: json ? 'json' : csv ? 'csv' : 'text',
      kinds: kinds.value
    }
  };
}

/** The kinds of period of a full table as the command line writes them. */
const PERIODS: Readonly<Record<string, PeriodKind>> = {
  month: 'month',
  quarter: 'quarter',
  'half-year': 'halfYear',
  year: 'year'
};

function periodKindsOf(given: Given, language: Language): Answer<PeriodKind[]> {
  const known = Object.keys(PERIODS);
  const asked = given.options.get('period') ?? known;
  const unknown = asked.find((word) => !known.includes(word));
  if (unknown !== undefined) return { refused: [say.unknownPeriod(language, unknown, known)] };
  return { value: known.filter((word) => asked.includes(word)).map((word) => PERIODS[word]!) };
}

function scenariosOf(model: ModelDocument, given: Given, language: Language): Answer<ScenarioId[]> {
  const known = model.scenarios.map(({ id }) => id);
  const asked = given.options.get('scenario') ?? known;
  const unknown = asked.find((id) => !known.some((own) => own === id));
  if (unknown !== undefined) return { refused: [say.unknownScenario(language, unknown, known)] };
  return { value: [...new Set(asked as ScenarioId[])] };
}
