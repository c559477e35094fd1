import type { NoteRecord } from '../model/note-record.ts';
import type { ModelFile, RefusedFile } from './read-model-file.ts';

/** A file read as the record of a note. */
export type ReadRecordFile =
  { readonly ok: true; readonly record: NoteRecord } | { readonly ok: false; readonly refused: RefusedFile };

/** Reads the record of a note from a file; never throws on any content. What parses it is loaded now. */
export async function readRecordFile(file: ModelFile): Promise<ReadRecordFile> {
  const [{ readNoteRecord }, { limits }] = await Promise.all([
    import('../model/note-record.ts'),
    import('../model/limits.ts')
  ]);
  let text: string;
  try {
    // One byte more than a record may have: the rest of a larger file need not be read to refuse it.
    text = await file.slice(0, limits.recordBytes + 1).text();
  } catch {
    // The file was moved or locked since it was chosen.
    return { ok: false, refused: { name: file.name, problems: [], more: 0 } };
  }
  const read = readNoteRecord(text);
  if (read.ok) return read;
  return { ok: false, refused: { name: file.name, problems: read.problems, more: read.more } };
}
