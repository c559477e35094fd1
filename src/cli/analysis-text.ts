import { engineVersion } from '../lib/forecast/engine-version.ts';
import type { Provenance } from '../lib/forecast/forecast.ts';
import type { ModelDocument } from '../lib/model/document.ts';
import { documentHash } from '../lib/model/hash.ts';
import { resolveText } from '../lib/model/resolve-text.ts';
import type { Language } from '../lib/text/language.ts';
import { cellText, type TableView } from '../lib/views/table-view.ts';
import { textTable } from './text-table.ts';
import { say } from './wording.ts';

/** What an analysis was run with. */
interface RunOf {
  readonly seed: number;
  readonly replications: number;
}

/** What an analysis carries, so that it can be made again. */
export const analysisProvenance = (model: ModelDocument, { seed, replications }: RunOf): Provenance => ({
  engineVersion,
  documentHash: documentHash(model),
  seed,
  replications
});

/** An analysis on the terminal: where it comes from, what it says, and its table. */
export function analysisText(
  model: ModelDocument,
  run: RunOf,
  sentences: readonly string[],
  table: TableView,
  language: Language
): string {
  const rows = [table.head.map(({ text }) => text), ...table.rows.map((row) => row.map(cellText))];
  return [
    `${resolveText(model.title, language)}\n${say.provenance(language, analysisProvenance(model, run))}\n\n`,
    ...sentences.map((sentence) => `${sentence}\n`),
    `\n${table.title}\n${textTable(rows)}`,
    ...table.notes.map((note) => `  ${note}\n`)
  ].join('');
}
