import { expectedForecast, type Forecast } from '../lib/forecast/forecast.ts';
import type { ModelDocument } from '../lib/model/document.ts';
import { limits } from '../lib/model/limits.ts';
import { composeNote } from '../lib/report/compose/compose-note.ts';
import { noteScenarios } from '../lib/report/compose/note-scenarios.ts';
import { numberedTables } from '../lib/report/compose/numbered-tables.ts';
import { writeDocx } from '../lib/report/docx/write-docx.ts';
import { writeXlsx } from '../lib/report/xlsx/write-xlsx.ts';
import type { Language } from '../lib/text/language.ts';
import { EXIT, isRefused, type Answer } from './answer.ts';
import { terminalDrawChart } from './draw-picture.ts';
import { forecastUntilInterrupted } from './forecast-until-interrupted.ts';
import { openRunner } from './open-runner.ts';
import { MOST_SEED, MOST_WORKERS, onlyFile, wholeNumber, type Given } from './options.ts';
import { readDocument } from './read-document.ts';
import type { Command } from './run.ts';
import type { Terminal } from './terminal.ts';
import { say } from './wording.ts';
import { checkTargets, writeAll, type Target } from './write-files.ts';

/** What the command line asks for, before the document is known. */
interface Asked {
  readonly file: string;
  /** 0 is the expected run alone. */
  readonly replications: number | undefined;
  readonly seed: number | undefined;
  readonly workers: number | undefined;
  readonly targets: readonly Target[];
}

/** The files that a note is written as, in the order they are written. */
const OUTPUTS = ['docx', 'xlsx'] as const;

/** Writes the budget note of a model. */
export const noteCommand: Command = {
  options: {
    docx: { type: 'string' },
    xlsx: { type: 'string' },
    replications: { type: 'string' },
    seed: { type: 'string' },
    workers: { type: 'string' }
  },
  async run(given, language, terminal) {
    const asked = await readAsked(given, language);
    if (isRefused(asked)) return asked;
    const { file, targets } = asked.value;
    const read = await readDocument(file, language);
    if (isRefused(read)) return read;
    if (read.value.kind === 'plain') return { refused: [say.plainNoNote(language, file)] };
    const { model } = read.value;
    const forecast = await forecastOf(model, asked.value, language, terminal);
    if (!forecast) {
      terminal.note(say.interrupted(language));
      return { value: EXIT.interrupted };
    }
    terminal.passing(say.drawing(language));
    const shown = { model, forecast, language };
    const note = composeNote(shown);
    const contents: Record<(typeof OUTPUTS)[number], () => Promise<Uint8Array | string>> = {
      docx: () => writeDocx(note, terminalDrawChart(language)),
      xlsx: () => writeXlsx(numberedTables(note), shown)
    };
    const files = OUTPUTS.flatMap((output) => {
      const target = targets.find(({ option }) => option === `--${output}`);
      return target ? [{ ...target, content: contents[output] }] : [];
    });
    const done = await writeAll(files, language);
    terminal.passing('');
    if (isRefused(done)) return done;
    for (const written of files) terminal.out(say.written(language, written.file));
    return { value: EXIT.done };
  }
};

async function readAsked(given: Given, language: Language): Promise<Answer<Asked>> {
  const replications = wholeNumber(given, 'replications', { least: 0, most: limits.replications }, language);
  if (isRefused(replications)) return replications;
  const seed = wholeNumber(given, 'seed', { least: 0, most: MOST_SEED }, language);
  if (isRefused(seed)) return seed;
  const workers = wholeNumber(given, 'workers', { least: 0, most: MOST_WORKERS }, language);
  if (isRefused(workers)) return workers;
  const file = onlyFile(given, language);
  if (isRefused(file)) return file;
  const targets = OUTPUTS.flatMap((output): Target[] => {
    const target = given.options.get(output)?.[0];
    return target === undefined ? [] : [{ option: `--${output}`, file: target }];
  });
  if (targets.length === 0) return { refused: [say.noteNeedsFile(language)] };
  const checked = await checkTargets(targets, [file.value], language);
  if (isRefused(checked)) return checked;
  return {
    value: {
      file: file.value,
      replications: replications.value,
      seed: seed.value,
      workers: workers.value,
      targets
    }
  };
}

/** @returns undefined when the user stopped it */
async function forecastOf(
  model: ModelDocument,
  asked: Asked,
  language: Language,
  terminal: Terminal
): Promise<Forecast | undefined> {
  const { seed = model.run.seed, replications = model.run.replications } = asked;
  const scenarios = noteScenarios(model);
  if (replications === 0) {
    const forecast = expectedForecast(model, scenarios);
    return { ...forecast, provenance: { ...forecast.provenance, seed } };
  }
  const request = { model, scenarios, seed, replications };
  return forecastUntilInterrupted(request, openRunner(request, asked.workers), language, terminal);
}
