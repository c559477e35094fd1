import type { ModelDocument } from '../lib/model/document.ts';
import { loadFormulasOf } from '../lib/model/formulas-of.ts';

/** The data of a page, once what reads the formulas of its model, if any, is loaded: the page runs the model as it wakes. */
export async function withFormulas<Data extends { model: ModelDocument | undefined }>(
  data: Data
): Promise<Data> {
  if (data.model) await loadFormulasOf(data.model);
  return data;
}
