import { isFault, writtenReferences } from '../model/figure-reference.ts';
import type { ModelDocument } from '../model/document.ts';
import { noteWordings } from '../model/note-texts-of.ts';
import { readReference } from '../model/read-figure-reference.ts';

/** The years of amounts that the texts of a note refer to. */
export const yearsInTexts = (model: ModelDocument): number[] =>
  noteWordings(model).flatMap(({ text }) =>
    writtenReferences(text).flatMap(({ words }) => {
      const read = words === undefined ? undefined : readReference(model, words);
      if (!read || isFault(read) || read.year === undefined) return [];
      return read.kind === 'amount' || read.kind === 'casework' ? [read.year] : [];
    })
  );
