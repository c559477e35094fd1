import { runSizing, type Sized } from '../lib/analysis/sizing/run-sizing.ts';
import type { SizingQuestion } from '../lib/analysis/sizing/sizing-question.ts';
import type { ModelDocument } from '../lib/model/document.ts';
import type { Language } from '../lib/text/language.ts';
import { sizingSentences } from '../lib/views/sizing/sizing-sentence.ts';
import { sizingTable } from '../lib/views/sizing/sizing-table.ts';
import { teamCost, teamCostSentence } from '../lib/views/sizing/team-cost.ts';
import { analysisProvenance, analysisText } from './analysis-text.ts';
import { EXIT, isRefused, type Answer, type ExitCode } from './answer.ts';
import { openRunner } from './open-runner.ts';
import { MOST_WORKERS, onlyFile, wholeNumber } from './options.ts';
import { readDocument } from './read-document.ts';
import type { Command } from './run.ts';
import { readQuestion } from './size/read-question.ts';
import { saySize } from './size/size-wording.ts';
import { untilInterrupted } from './until-interrupted.ts';
import { say } from './wording.ts';

/** Finds the smallest team with which dated targets hold with a probability. */
export const sizeCommand: Command = {
  options: {
    scenario: { type: 'string' },
    group: { type: 'string', multiple: true },
    from: { type: 'string' },
    until: { type: 'string' },
    'recruited-over': { type: 'string' },
    'months-of': { type: 'string' },
    target: { type: 'string', multiple: true },
    unit: { type: 'string' },
    'case-type': { type: 'string', multiple: true },
    probability: { type: 'string' },
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
    if (read.value.kind === 'plain') return { refused: [saySize.notPlain(language, file.value)] };
    const { model } = read.value;
    const question = readQuestion(model, given, language);
    if (isRefused(question)) return question;
    const runner = openRunner(question.value, workers.value);
    const sized = await untilInterrupted(runner, terminal, (signal) =>
      runSizing(model, question.value, runner, {
        signal,
        onProgress: ({ known, done, of }) => terminal.passing(saySize.progress(language, known, done, of))
      })
    );
    if (!sized) {
      terminal.note(say.interrupted(language));
      return { value: EXIT.interrupted };
    }
    const write = given.options.has('json') ? writeSizedJson : writeSized;
    terminal.out(write(model, question.value, sized, language));
    return { value: EXIT.done };
  }
};

function writeSized(
  model: ModelDocument,
  question: SizingQuestion,
  sized: Sized,
  language: Language
): string {
  const sentences = sizingSentences(model, question, sized, language);
  const cost = sized.size ? [teamCostSentence(model, question, sized.size, language)] : [];
  const table = sizingTable(model, question, sized, language);
  return analysisText(model, question, [...sentences, ...cost], table, language);
}

function writeSizedJson(model: ModelDocument, question: SizingQuestion, sized: Sized): string {
  const cost = sized.size ? teamCost(model, question, sized.size) : null;
  return `${JSON.stringify({ provenance: analysisProvenance(model, question), question, ...sized, cost }, null, 1)}\n`;
}
