import type { FrontierQuestion } from '../lib/analysis/frontier/frontier-question.ts';
import { runFrontier, type Frontier } from '../lib/analysis/frontier/run-frontier.ts';
import { continuesGrant } from '../lib/analysis/frontier/share-variants.ts';
import { dayFromIso } from '../lib/calendar/iso-day.ts';
import { monthFromYear, monthOf } from '../lib/calendar/month.ts';
import { COUNT_MEASURES, SHARE_MEASURES, type ShareMeasure } from '../lib/forecast/outcome.ts';
import type { ModelDocument } from '../lib/model/document.ts';
import type { Language } from '../lib/text/language.ts';
import { frontierSentences, frontierTable } from '../lib/views/frontier/frontier-view.ts';
import { analysisCommand } from './analysis-command.ts';
import { isRefused, type Answer } from './answer.ts';
import { oneOf, readCaseTypes, readNumber, readRun } from './given-values.ts';
import { wholeNumber, type Given } from './options.ts';
import { say } from './wording.ts';

/** The largest share of a grant, in per cent. */
const MOST_PER_CENT = 150;
const STEP_PER_CENT = 10;

const outcomes = [...SHARE_MEASURES, ...COUNT_MEASURES, 'leadDays'] as const;

/** Shows what a grant gives at 0–150 per cent of it, and what the next step costs. */
export const frontierCommand = analysisCommand<FrontierQuestion, Frontier>({
  options: {
    grant: { type: 'string' },
    scenario: { type: 'string' },
    year: { type: 'string' },
    unit: { type: 'string' },
    'case-type': { type: 'string', multiple: true },
    outcome: { type: 'string' },
    target: { type: 'string' },
    step: { type: 'string' }
  },
  read: readQuestion,
  find: (model, question, runner, { signal, tell }, language) =>
    runFrontier(model, question, runner, {
      signal,
      onProgress: ({ done, of }) => tell(say.progress(language, done, of))
    }),
  sentences: (_, question, frontier, language) => frontierSentences(question, frontier, language),
  table: frontierTable
});

function readQuestion(model: ModelDocument, given: Given, language: Language): Answer<FrontierQuestion> {
  const { headline, lever, period } = model;
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
  const run = readRun(model, given, language);
  if (isRefused(run)) return run;
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
      ...run.value
    }
  };
}

const isShare = (measure: string): measure is ShareMeasure => SHARE_MEASURES.some((each) => each === measure);

/** From nothing in steps, up to the most. */
const sharesBy = (perCent: number): number[] =>
  Array.from({ length: Math.floor(MOST_PER_CENT / perCent + 1e-9) + 1 }, (_, i) => (i * perCent) / 100);
