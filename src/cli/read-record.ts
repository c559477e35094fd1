import { limits } from '../lib/model/limits.ts';
import { isNoteRecord, readNoteRecord, type NoteRecord } from '../lib/model/note-record.ts';
import { problemLines } from '../lib/model/validate.ts';
import type { Language } from '../lib/text/language.ts';
import { isRefused, type Answer } from './answer.ts';
import { readText } from './read-document.ts';
import { say } from './wording.ts';

/** Reads the record of an earlier note. */
export async function readRecord(file: string, language: Language): Promise<Answer<NoteRecord>> {
  const text = await readText(file, language, limits.recordBytes);
  if (isRefused(text)) return text;
  const read = readNoteRecord(text.value);
  if (read.ok) return { value: read.record };
  return {
    refused: [say.unusable(language, file), ...problemLines(read, language).map((line) => `  ${line}`)]
  };
}

/** Whether a file says of itself that it is a record and no model; what cannot be read is told where models are read. */
export async function isRecordFile(file: string, language: Language): Promise<boolean> {
  const text = await readText(file, language, limits.recordBytes);
  if (isRefused(text)) return false;
  try {
    return isNoteRecord(JSON.parse(text.value));
  } catch {
    return false;
  }
}
