import type { NoteRecord } from '../model/note-record.ts';
import type { ModelFile, RefusedFile } from './read-model-file.ts';
import { readRecordFile } from './read-record-file.ts';

/** The earlier note that the page's note is compared with, once the reader has chosen its record. */
export class EarlierNote {
  /** Undefined while the note is compared with none. */
  record = $state.raw<NoteRecord>();
  /** The file that the record was read from. */
  name = $state('');
  /** A file that is no record; what was chosen before stays so. */
  refused = $state.raw<RefusedFile>();

  #openings = 0;

  /** Reads the record of an earlier note; a file that is none changes nothing but {@link refused}. */
  async open(file: ModelFile): Promise<void> {
    const opening = ++this.#openings;
    const read = await readRecordFile(file);
    if (opening !== this.#openings) return;
    if (!read.ok) {
      this.refused = read.refused;
      return;
    }
    this.record = read.record;
    this.name = file.name;
    this.refused = undefined;
  }

  /** Compares with no earlier note. */
  clear(): void {
    this.#openings++;
    this.record = undefined;
    this.name = '';
    this.refused = undefined;
  }
}
