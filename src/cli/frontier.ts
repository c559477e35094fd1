import type { FrontierQuestion } from '../lib/analysis/frontier/frontier-question.ts';
import { runFrontier, type Frontier } from '../lib/analysis/frontier/run-frontier.ts';
import { continuesGrant } from '../lib/analysis/frontier/share-variants.ts';
import { dayFromIso } from '../lib/calendar/iso-day.ts';
import { monthFromYear, monthOf } from '../lib/calendar/month.ts';
import { COUNT_MEASURES, SHARE_MEASURES, type ShareMeasure } from '../lib/forecast/outcome.ts';
import type { ModelDocument } from '../lib/model/document.ts';
import { limits } from '../lib/model/limits.ts';
import type { Language } from '../lib/text/language.ts';
import { frontierSentences, frontierTable } from '../lib/views/frontier/frontier-view.ts';
import { analysisProvenance, analysisText } from './analysis-text.ts';
import { EXIT, isRefused, type Answer, type ExitCode } from './answer.ts';
import { oneOf, readCaseTypes, readNumber } from './given-values.ts';
import { openRunner } from './open-runner.ts';
import { MOST_SEED, MOST_WORKERS, onlyFile, wholeNumber, type Given } from './options.ts';
import { readDocument } from './read-document.ts';
import type { Command } from './run.ts';
import { untilInterrupted } from './until-interrupted.ts';
import { say } from './wording.ts';

/** The largest share of a grant, in per cent. */
const MOST_PER_CENT = 150;
const STEP_PER_CENT = 10;

const outcomes = [...SHARE_MEASURES, ...COUNT_MEASURES, 'leadDays'] as const;

/** Shows what a grant gives at 0–150 per cent of it, and what the next step costs. */
export const frontierCommand: Command = {
  options: {
    grant: { type: 'string' },
    scenario: { type: 'string' },
    year: { type: 'string' },
    unit: { type: 'string' },
    'case-type': { type: 'string', multiple: true },
    outcome: { type: 'string' },
    target: { type: 'string' },
    step: { type: 'string' },
    replications: { type: 'string' },
    seed: { type: 'string' },
    workers: { type: 'string' },
    json: { type: 'boolean' }
  },
  async run(given, language, terminal): Promise<Answer<ExitCode>> {
    const workers = wholeNumber(given, 'workers', { least: 0, most: MOST_WORKERS }, language);
    if (isRefused(workers)) return workers;
    const file = onlyFile(given, language);
    if (isRefused(file)) return file;
    const read = await readDocument(file.value, language);
    if (isRefused(read)) return read;
    if (read.value.kind === 'plain') return { refused: [say.noScenarios(language)] };
    const { model } = read.value;
    const question = readQuestion(model, given, language);
    if (isRefused(question)) return question;
    const runner = openRunner(question.value, workers.value);
    const frontier = await untilInterrupted(runner, terminal, (signal) =>
      runFrontier(model, question.value, runner, {
        signal,
        onProgress: ({ done, of }) => terminal.passing(say.progress(language, done, of))
      })
    );
    if (!frontier) {
      terminal.note(say.interrupted(language));
      return { value: EXIT.interrupted };
    }
    const write = given.options.has('json') ? writeJson : writeText;
    terminal.out(write(model, question.value, frontier, language));
    return { value: EXIT.done };
  }
};

function readQuestion(model: ModelDocument, given: Given, language: Language): Answer<FrontierQuestion> {
  const { headline, lever, period, run } = model;
  const grant = oneOf('grant', model.grants, lever?.grant ?? model.grants[0]?.id, given, language);
  if (isRefused(grant)) return grant;
  const continuing = model.scenarios.filter(({ id }) => continuesGrant(model, id, grant.value));
  const usual = continuing.find(({ id }) => id === lever?.scenario) ?? continuing[0];
  const scenario = oneOf('scenario', continuing, usual?.id, given, language);
  if (isRefused(scenario)) return scenario;
  const unit = oneOf('unit', [...model.units, { id: null }], headline.unit ?? null, given, language);
  if (isRefused(unit)) return unit;
  const caseTypes = readCaseTypes(model, given, language);
  if (isRefused(caseTypes)) return caseTypes;
  const asked = oneOf(
    'outcome',
    outcomes.map((id) => ({ id })),
    headline.measure,
    given,
    language
  );
  if (isRefused(asked)) return asked;
  const [first, last] = [period.start, period.end].map((date) => monthOf(dayFromIso(date)));
  const years = { least: Number(period.start.slice(0, 4)), most: Number(period.end.slice(0, 4)) };
  const year = wholeNumber(given, 'year', years, language);
  if (isRefused(year)) return year;
  const shown = year.value ?? headline.year;
  const target = readNumber('target', { least: 0, most: 100 }, given, language);
  if (isRefused(target)) return target;
  if (target.value !== undefined && !isShare(asked.value))
    return { refused: [say.notAmong(language, '--outcome', asked.value, SHARE_MEASURES)] };
  const step = readNumber('step', { least: 1, most: MOST_PER_CENT }, given, language);
  if (isRefused(step)) return step;
  const replications = wholeNumber(given, 'replications', { least: 1, most: limits.replications }, language);
  if (isRefused(replications)) return replications;
  const seed = wholeNumber(given, 'seed', { least: 0, most: MOST_SEED }, language);
  if (isRefused(seed)) return seed;
  return {
    value: {
      grant: grant.value,
      scenario: scenario.value,
      shares: sharesBy(step.value ?? STEP_PER_CENT),
      outcome: {
        unit: unit.value,
        caseTypes: caseTypes.value,
        measure: asked.value,
        from: Math.max(first!, monthFromYear(shown, 1)) as FrontierQuestion['outcome']['from'],
        to: Math.min(last!, monthFromYear(shown, 12)) as FrontierQuestion['outcome']['to']
      },
      year: shown,
      target: target.value === undefined ? null : target.value / 100,
      seed: seed.value ?? run.seed,
      replications: replications.value ?? run.replications
    }
  };
}

const isShare = (measure: string): measure is ShareMeasure => SHARE_MEASURES.some((each) => each === measure);

/** From nothing in steps, up to the most. */
const sharesBy = (perCent: number): number[] =>
  Array.from({ length: Math.floor(MOST_PER_CENT / perCent + 1e-9) + 1 }, (_, i) => (i * perCent) / 100);

const writeText = (
  model: ModelDocument,
  question: FrontierQuestion,
  frontier: Frontier,
  language: Language
): string =>
  analysisText(
    model,
    question,
    frontierSentences(question, frontier, language),
    frontierTable(model, question, frontier, language),
    language
  );

const writeJson = (model: ModelDocument, question: FrontierQuestion, frontier: Frontier): string =>
  `${JSON.stringify({ provenance: analysisProvenance(model, question), question, ...frontier }, null, 1)}\n`;
