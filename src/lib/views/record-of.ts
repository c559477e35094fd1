import { canonicalJson } from '../model/hash.ts';
import { inputsInUse } from '../model/inputs.ts';
import { RECORD_KIND, type NoteRecord, type RecordedInput } from '../model/note-record.ts';
import type { ModelDocument } from '../model/document.ts';
import { noteFigures } from './note-figures.ts';
import type { Shown } from './shown.ts';
import { writeQuantity } from './write-quantity.ts';

/** What a note was made of and what it says: its named figures, every input, and the whole document. */
export function recordOf(shown: Shown): NoteRecord {
  const { model, forecast, prices } = shown;
  const { engineVersion, documentHash, seed, replications } = forecast.provenance;
  return {
    kind: RECORD_KIND,
    version: 1,
    ...{ engineVersion, documentHash, seed, replications },
    ...(prices !== undefined && { priceLevel: prices }),
    figures: noteFigures(shown),
    inputs: recordedInputs(model),
    document: model
  };
}

/** Every input of a model as a record has it. */
const recordedInputs = (model: ModelDocument): RecordedInput[] =>
  inputsInUse(model).map(({ path, label, quantity }) => {
    const { source: _, ...held } = quantity;
    return {
      path,
      label,
      words: { da: writeQuantity(quantity, 'da'), en: writeQuantity(quantity, 'en') },
      held: canonicalJson(held)
    };
  });
