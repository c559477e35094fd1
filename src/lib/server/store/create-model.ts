import { randomUUID } from 'node:crypto';
import type { Text } from '../../model/text.ts';
import type { RefusedModel } from '../../model/validate.ts';
import { appendVersion } from './append-version.ts';
import { checkDocument } from './checked-document.ts';
import { transact, type Store } from './store.ts';
import { storeText } from './stored-text.ts';
import type { VersionNote } from './version-note.ts';

/** A model that was stored, or why its document cannot be. */
export type Created =
  | { readonly outcome: 'created'; readonly id: string; readonly version: VersionNote }
  | { readonly outcome: 'invalid'; readonly refused: RefusedModel };

/**
 * Stores a document as the first version of a new model.
 * @param by who, as she calls herself
 * @param change how it came about
 */
export async function createModel(
  store: Store,
  { document, by, change }: { document: unknown; by: string; change: Text }
): Promise<Created> {
  const checked = await checkDocument(document);
  if (!checked.ok) return { outcome: 'invalid', refused: checked };
  const id = randomUUID();
  const at = store.now();
  return transact(store, async (transaction) => {
    await transaction
      .insertInto('models')
      .values({
        id,
        title: storeText(checked.model.title),
        newest: 1,
        created_at: at,
        created_by: by,
        deleted_at: null,
        deleted_by: null
      })
      .execute();
    const version = await appendVersion(transaction, { modelId: id, number: 1, checked, by, change }, at);
    return { outcome: 'created', id, version };
  });
}
