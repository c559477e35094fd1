import { isFault, writtenReferences } from '../../model/figure-reference.ts';
import type { ModelDocument } from '../../model/document.ts';
import type { ScenarioId } from '../../model/id.ts';
import { noteWordings } from '../../model/note-texts-of.ts';
import { readReference } from '../../model/read-figure-reference.ts';

/** The scenarios that a note needs, in the order of the model: the two it compares, and those its texts refer to. */
export function noteScenarios(model: ModelDocument): ScenarioId[] {
  const { scenario, against } = model.headline;
  const told = noteWordings(model).flatMap(({ text }) =>
    writtenReferences(text).flatMap(({ words }) => {
      const read = words === undefined ? undefined : readReference(model, words);
      return !read || isFault(read) ? [] : [read.scenario, read.other];
    })
  );
  const needed = new Set([scenario, against, ...told]);
  return model.scenarios.map(({ id }) => id).filter((id) => needed.has(id));
}
