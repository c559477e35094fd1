import type { ModelDocument } from '../model/document.ts';
import { measure as measureSchema } from '../model/measure.ts';
import { elementName } from '../model/place-words.ts';
import type { Path } from '../model/problem.ts';
import { valueAt } from '../model/problem.ts';
import type { Language } from '../text/language.ts';
import { measureSentence } from './measure-sentence.ts';

/**
 * A measure of a document that need not be valid, in a line: its sentence where all that it says can be read, otherwise its kind and what it
 * is about.
 * @param path of the measure
 */
export function measureLine(document: unknown, path: Path, language: Language): string {
  const read = measureSchema.safeParse(valueAt(document, path));
  if (read.success) {
    try {
      return measureSentence(document as ModelDocument, read.data, language);
    } catch {
      // It names something that is not there.
    }
  }
  return elementName(document, path)[language];
}
