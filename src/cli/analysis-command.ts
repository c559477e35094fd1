import { engineVersion } from '../lib/forecast/engine-version.ts';
import type { Provenance } from '../lib/forecast/forecast.ts';
import type { Runner } from '../lib/forecast/runner.ts';
import type { ModelDocument } from '../lib/model/document.ts';
import { documentHash } from '../lib/model/hash.ts';
import { resolveText } from '../lib/model/resolve-text.ts';
import type { Language } from '../lib/text/language.ts';
import { cellText, type TableView } from '../lib/views/table-view.ts';
import { EXIT, isRefused, type Answer } from './answer.ts';
import { openRunner } from './open-runner.ts';
import { MOST_WORKERS, onlyFile, wholeNumber, type Given, type OptionSpec } from './options.ts';
import { readDocument } from './read-document.ts';
import type { Command } from './run.ts';
import { textTable } from './text-table.ts';
import { untilInterrupted } from './until-interrupted.ts';
import { say } from './wording.ts';

/** What an analysis is run with. */
interface RunOf {
  readonly seed: number;
  readonly replications: number;
}

/** A question to a model that takes many runs, and how its answer is told. */
export interface Analysis<Question extends RunOf, Found extends object> {
  /** Besides those of every analysis. */
  readonly options: OptionSpec;
  read(model: ModelDocument, given: Given, language: Language): Answer<Question>;
  /** @param tell says how far it is */
  find(
    model: ModelDocument,
    question: Question,
    runner: Runner,
    watching: { readonly signal: AbortSignal; readonly tell: (text: string) => void },
    language: Language
  ): Promise<Found>;
  sentences(model: ModelDocument, question: Question, found: Found, language: Language): readonly string[];
  table(model: ModelDocument, question: Question, found: Found, language: Language): TableView;
  /** What the file of an answer holds besides it. */
  more?(model: ModelDocument, question: Question, found: Found): object;
}

/** A command that asks a model a question and answers in sentences and a table, or as JSON. */
export const analysisCommand = <Question extends RunOf, Found extends object>(
  analysis: Analysis<Question, Found>
): Command => ({
  options: {
    ...analysis.options,
    replications: { type: 'string' },
    seed: { type: 'string' },
    workers: { type: 'string' },
    json: { type: 'boolean' }
  },
  async run(given, language, terminal) {
    const workers = wholeNumber(given, 'workers', { least: 0, most: MOST_WORKERS }, language);
    if (isRefused(workers)) return workers;
    const file = onlyFile(given, language);
    if (isRefused(file)) return file;
    const read = await readDocument(file.value, language);
    if (isRefused(read)) return read;
    if (read.value.kind === 'plain') return { refused: [say.plainNoAnalysis(language, file.value)] };
    const { model } = read.value;
    const asked = analysis.read(model, given, language);
    if (isRefused(asked)) return asked;
    const question = asked.value;
    const runner = openRunner(question, workers.value);
    const found = await untilInterrupted(runner, terminal, (signal) =>
      analysis.find(model, question, runner, { signal, tell: (text) => terminal.passing(text) }, language)
    );
    if (!found) {
      terminal.note(say.interrupted(language));
      return { value: EXIT.interrupted };
    }
    const provenance = provenanceOf(model, question);
    if (given.options.has('json')) {
      const answer = { provenance, question, ...found, ...analysis.more?.(model, question, found) };
      terminal.out(`${JSON.stringify(answer, null, 1)}\n`);
      return { value: EXIT.done };
    }
    terminal.out(`${resolveText(model.title, language)}\n${say.provenance(language, provenance)}\n\n`);
    for (const sentence of analysis.sentences(model, question, found, language))
      terminal.out(`${sentence}\n`);
    terminal.out(tableText(analysis.table(model, question, found, language)));
    return { value: EXIT.done };
  }
});

const provenanceOf = (model: ModelDocument, { seed, replications }: RunOf): Provenance => ({
  engineVersion,
  documentHash: documentHash(model),
  seed,
  replications
});

function tableText({ title, head, rows, notes }: TableView): string {
  const cells = [head.map(({ text }) => text), ...rows.map((row) => row.map(cellText))];
  return `\n${title}\n${textTable(cells)}${notes.map((note) => `  ${note}\n`).join('')}`;
}
