import { join } from 'node:path';
import { expectedForecast, type Forecast } from '../lib/forecast/forecast.ts';
import type { PriceLevel } from '../lib/budget/price-level.ts';
import type { ModelDocument } from '../lib/model/document.ts';
import { writeNoteRecord, type NoteRecord } from '../lib/model/note-record.ts';
import { priceLevel } from '../lib/model/price-level.ts';
import { problemLines, readModelText } from '../lib/model/validate.ts';
import { limits } from '../lib/model/limits.ts';
import { composeNote, type NoteRequest } from '../lib/report/compose/compose-note.ts';
import { noteScenarios } from '../lib/report/compose/note-scenarios.ts';
import { numberedTables } from '../lib/report/compose/numbered-tables.ts';
import { drawAhead } from '../lib/report/draw-ahead.ts';
import { writeDocx } from '../lib/report/docx/write-docx.ts';
import { writeXlsx } from '../lib/report/xlsx/write-xlsx.ts';
import type { Language } from '../lib/text/language.ts';
import type { Shown } from '../lib/views/shown.ts';
import { pricesOf, pricesProblem } from '../lib/views/shown-prices.ts';
import { yearsInTexts } from '../lib/views/years-in-texts.ts';
import { recordOf } from '../lib/views/record-of.ts';
import { EXIT, isRefused, type Answer, type ExitCode } from './answer.ts';
import { chartFiles } from './chart-files.ts';
import { openPictureThread, terminalDrawChart, type PictureThread } from './draw-picture.ts';
import { forecastUntilInterrupted } from './forecast-until-interrupted.ts';
import { openRunner } from './open-runner.ts';
import { MOST_SEED, MOST_WORKERS, onlyFile, wholeNumber, type Given } from './options.ts';
import { readDocument } from './read-document.ts';
import { isRecordFile, readRecord } from './read-record.ts';
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
  /** The folder of the charts as pictures. */
  readonly charts: Target | undefined;
  /** Record of an earlier note. */
  readonly since: string | undefined;
  /** What amounts are shown in; the document's note says so unless given. */
  readonly prices: PriceLevel | undefined;
}

/** The files that a note is written as, in the order they are written. */
const OUTPUTS = ['docx', 'xlsx', 'record'] as const;

/** Writes the budget note of a model. */
export const noteCommand: Command = {
  options: {
    docx: { type: 'string' },
    xlsx: { type: 'string' },
    record: { type: 'string' },
    charts: { type: 'string' },
    since: { type: 'string' },
    'price-level': { type: 'string' },
    replications: { type: 'string' },
    seed: { type: 'string' },
    workers: { type: 'string' }
  },
  async run(given, language, terminal) {
    const asked = await readAsked(given, language);
    if (isRefused(asked)) return asked;
    const { targets, charts, since } = asked.value;
    const earlier = since === undefined ? undefined : await readRecord(since, language);
    if (earlier && isRefused(earlier)) return earlier;
    const made = await readMade(asked.value.file, language);
    if (isRefused(made)) return made;
    const { model, again } = made.value;
    const prices = pricesOf(model, asked.value.prices ?? again?.priceLevel);
    const problem = pricesProblem({ model, prices }, yearsInTexts(model));
    if (problem) return { refused: [problem.message[language]] };
    const hasPictures = charts !== undefined || targets.some(({ option }) => option === '--docx');
    const pictures = hasPictures ? openPictureThread() : undefined;
    try {
      const forecast = await forecastOf(
        model,
        {
          seed: asked.value.seed ?? again?.seed,
          replications: asked.value.replications ?? again?.replications,
          workers: asked.value.workers
        },
        language,
        terminal
      );
      if (!forecast) {
        terminal.note(say.interrupted(language));
        return { value: EXIT.interrupted };
      }
      const shown = { model, forecast, language, prices };
      const since = earlier && { since: earlier.value };
      return await writeNote({ shown, since, again, asked: asked.value, pictures }, terminal);
    } finally {
      pictures?.end();
    }
  }
};

async function writeNote(
  {
    shown,
    since,
    again,
    asked: { targets, charts },
    pictures
  }: {
    readonly shown: Shown;
    readonly since: NoteRequest | undefined;
    readonly again: NoteRecord | undefined;
    readonly asked: Asked;
    readonly pictures: PictureThread | undefined;
  },
  terminal: Terminal
): Promise<Answer<ExitCode>> {
  const { language } = shown;
  terminal.passing(say.drawing(language));
  const note = composeNote(shown, since);
  const draw = pictures && drawAhead(note, terminalDrawChart(language, pictures.rasterise));
  const record = recordOf(shown);
  const contents: Record<(typeof OUTPUTS)[number], () => Promise<Uint8Array | string>> = {
    docx: () => writeDocx(note, draw!),
    xlsx: () => writeXlsx(numberedTables(note), shown),
    record: () => Promise.resolve(writeNoteRecord(record))
  };
  const files = OUTPUTS.flatMap((output) => {
    const target = targets.find(({ option }) => option === `--${output}`);
    return target ? [{ ...target, content: contents[output] }] : [];
  });
  if (charts) files.push(...chartFiles(note, draw!, charts));
  const done = await writeAll(files, language);
  terminal.passing('');
  if (isRefused(done)) return done;
  for (const written of files) terminal.out(say.written(language, written.file));
  if (again) terminal.out(say.madeAgain(language, ...sameFigures(again, record)));
  return { value: EXIT.done };
}

async function readAsked(given: Given, language: Language): Promise<Answer<Asked>> {
  const replications = wholeNumber(given, 'replications', { least: 0, most: limits.replications }, language);
  if (isRefused(replications)) return replications;
  const seed = wholeNumber(given, 'seed', { least: 0, most: MOST_SEED }, language);
  if (isRefused(seed)) return seed;
  const workers = wholeNumber(given, 'workers', { least: 0, most: MOST_WORKERS }, language);
  if (isRefused(workers)) return workers;
  const prices = readPriceLevel(given, language);
  if (isRefused(prices)) return prices;
  const file = onlyFile(given, language);
  if (isRefused(file)) return file;
  const targets = OUTPUTS.flatMap((output): Target[] => {
    const target = given.options.get(output)?.[0];
    return target === undefined ? [] : [{ option: `--${output}`, file: target }];
  });
  const folder = given.options.get('charts')?.[0];
  const charts = folder === undefined ? undefined : { option: '--charts', file: folder };
  if (targets.length === 0 && !charts) return { refused: [say.noteNeedsFile(language)] };
  const since = given.options.get('since')?.[0];
  const read = since === undefined ? [file.value] : [file.value, since];
  // Any file of the folder tells whether the folder is there.
  const inFolder = charts ? [{ ...charts, file: join(charts.file, '1.svg') }] : [];
  const checked = await checkTargets([...targets, ...inFolder], read, language);
  if (isRefused(checked)) return checked;
  return {
    value: {
      file: file.value,
      replications: replications.value,
      seed: seed.value,
      workers: workers.value,
      targets,
      charts,
      since,
      prices: prices.value
    }
  };
}

/** A year, or `current` (løbende p/l) in either language. */
function readPriceLevel(given: Given, language: Language): Answer<PriceLevel | undefined> {
  const text = given.options.get('price-level')?.[0];
  if (text === undefined) return { value: undefined };
  const level = /^(current|løbende)$/i.test(text.normalize('NFC')) ? 'current' : Number(text);
  const read = /^\s*$/.test(text) ? undefined : priceLevel.safeParse(level);
  return read?.success ? { value: read.data } : { refused: [say.noPriceLevel(language, text)] };
}

/** A model to make a note of, and the record it stands in where the note is to be made again. */
interface Made {
  readonly model: ModelDocument;
  readonly again: NoteRecord | undefined;
}

/** Reads a model, or the record of a note whose numbers are to be made again. */
async function readMade(file: string, language: Language): Promise<Answer<Made>> {
  if (await isRecordFile(file, language)) {
    const record = await readRecord(file, language);
    if (isRefused(record)) return record;
    const { document } = record.value;
    const result = await readModelText(JSON.stringify(document));
    if (result.ok) return { value: { model: result.model, again: record.value } };
    return {
      refused: [say.unusable(language, file), ...problemLines(result, language).map((line) => `  ${line}`)]
    };
  }
  const read = await readDocument(file, language);
  if (isRefused(read)) return read;
  if (read.value.kind === 'plain') return { refused: [say.plainNoNote(language, file)] };
  return { value: { model: read.value.model, again: undefined } };
}

/** How many figures of a record are the same to the last bit, and of how many. */
function sameFigures(before: NoteRecord, now: NoteRecord): [number, number] {
  const fresh = new Map(now.figures.map(({ key, value }) => [key, value]));
  const same = before.figures.filter(({ key, value }) => fresh.has(key) && fresh.get(key) === value);
  return [same.length, before.figures.length];
}

/** @returns undefined when the user stopped it */
async function forecastOf(
  model: ModelDocument,
  asked: {
    readonly seed?: number | undefined;
    readonly replications?: number | undefined;
    readonly workers: number | undefined;
  },
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
