import { composeNote, type NoteRequest } from '../lib/report/compose/compose-note.ts';
import { chartsIn } from '../lib/report/charts-in.ts';
import { fileName } from '../lib/text/file-name.ts';
import { drawAhead } from '../lib/report/draw-ahead.ts';
import type { Note } from '../lib/report/note.ts';
import { numberedTables } from '../lib/report/compose/numbered-tables.ts';
import { m } from '../lib/text/paraglide/messages.js';
import type { Shown } from '../lib/views/shown.ts';
import { textIn } from '../lib/text/language.ts';
import { recordOf } from '../lib/views/record-of.ts';
import { pricesProblem } from '../lib/views/shown-prices.ts';
import { yearsInTexts } from '../lib/views/years-in-texts.ts';
import { chartSheet } from './chart-sheet.ts';
import { pageDrawChart } from './draw-picture.ts';
import { furtherTables } from './further-tables.ts';
import { saveFile } from '../lib/charts/save-file.ts';

const loadDocx = () => import('../lib/report/docx/write-docx.ts');
const loadXlsx = () => import('../lib/report/xlsx/write-xlsx.ts');

/** Loads what writes a file, so that it is there when the file is asked for. */
export async function loadWriter(file: 'word' | 'excel' | 'excelAll' | 'record'): Promise<void> {
  if (file === 'word') await loadDocx();
  else if (file !== 'record') await loadXlsx();
}

/** What a note is called in the names of its files. */
const nameOf = ({ number, title }: Note): string => number ?? title;

/** Makes the note of what is shown as a document of Word and lets the browser save it. @returns the file's name */
export async function saveNote(shown: Shown, request: NoteRequest): Promise<string> {
  const { language } = shown;
  const options = { locale: language };
  refuseMissingYears(shown);
  const note = composeNote(shown, request);
  const draw = drawAhead(note, pageDrawChart(language));
  const { writeDocx } = await loadDocx();
  const bytes = await writeDocx(note, draw);
  const name = fileName(
    m.note_file_name({ name: nameOf(note) }, options),
    'docx',
    m.note_file_spare({}, options)
  );
  saveFile(
    bytes as Uint8Array<ArrayBuffer>,
    name,
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
  );
  return name;
}

/** Makes a file of Excel: the note's tables, the page's others, the numbers of the note's charts; and lets the browser save it. */
export async function saveTables(shown: Shown, request: NoteRequest): Promise<string> {
  const { language } = shown;
  const options = { locale: language };
  refuseMissingYears(shown);
  const note = composeNote(shown, request);
  const { writeXlsx } = await loadXlsx();
  const tables = [
    ...numberedTables(note),
    ...furtherTables(shown, request.scenario ?? shown.model.headline.scenario),
    ...chartsIn(note.blocks).map(({ series, caption }) => chartSheet(series, caption, language))
  ];
  const bytes = await writeXlsx(tables, shown);
  const name = fileName(
    m.note_tables_name({ name: nameOf(note) }, options),
    'xlsx',
    m.note_table_spare({}, options)
  );
  saveFile(
    bytes as Uint8Array<ArrayBuffer>,
    name,
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  );
  return name;
}

/** Lets the browser save what the next note is compared with. @returns the file's name */
export async function saveRecord(shown: Shown): Promise<string> {
  const { model } = shown;
  const options = { locale: shown.language };
  const { writeNoteRecord } = await import('../lib/model/note-record.ts');
  const name = fileName(
    m.note_record_name({ name: model.budgetNote?.number ?? textIn(model.title, shown.language) }, options),
    'json',
    m.note_record_spare({}, options)
  );
  saveFile(writeNoteRecord(recordOf(shown)), name, 'application/json');
  return name;
}

/** @throws Error that names the years of texts that the price index lacks */
function refuseMissingYears(shown: Shown): void {
  const problem = pricesProblem(shown, yearsInTexts(shown.model));
  if (problem) throw new Error(problem.message[shown.language]);
}
