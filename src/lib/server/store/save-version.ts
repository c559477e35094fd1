import type { Text } from '../../model/text.ts';
import type { RefusedModel } from '../../model/validate.ts';
import { appendVersion } from './append-version.ts';
import { checkDocument, readStored, type CheckedDocument } from './checked-document.ts';
import type { StoredVersion } from './read-version.ts';
import { transact, type Store } from './store.ts';
import { storeText } from './stored-text.ts';
import { noteColumns, noteOf, type VersionNote } from './version-note.ts';

/**
 * How a save ended: `saved` (a document equal to the newest makes no new version: `unchanged`); `newer`: the version it was made from is not
 * the newest any more, which is given, and nothing was stored; `invalid`: the document cannot be stored; `missing`: there is no such model.
 */
export type Saved =
  | { readonly outcome: 'saved'; readonly version: VersionNote; readonly unchanged: boolean }
  | { readonly outcome: 'newer'; readonly newest: StoredVersion }
  | { readonly outcome: 'invalid'; readonly refused: RefusedModel }
  | { readonly outcome: 'missing' };

/** What is saved: a document, the version it was made from, who saves it and what is different. */
export interface Save {
  readonly modelId: string;
  readonly document: unknown;
  /** Number of the version that the document was made from. */
  readonly base: number;
  readonly by: string;
  readonly change: Text;
}

/** Saves a document as the next version of its model, if the version it was made from is still the newest. */
export async function saveVersion(store: Store, { document, ...save }: Save): Promise<Saved> {
  const checked = await checkDocument(document);
  if (!checked.ok) return { outcome: 'invalid', refused: checked };
  return saveChecked(store, { ...save, checked });
}

/** The same of a document that has been looked through. */
export async function saveChecked(
  store: Store,
  {
    modelId,
    base,
    checked,
    ...version
  }: Omit<Save, 'document'> & { checked: CheckedDocument; restoredFrom?: number }
): Promise<Saved> {
  const done = await transact(store, async (transaction) => {
    // Whoever saves the same model waits here until this transaction has ended.
    const model = await transaction
      .selectFrom('models')
      .where('id', '=', modelId)
      .where('deleted_at', 'is', null)
      .select('newest')
      .forUpdate()
      .executeTakeFirst();
    if (!model) return { outcome: 'missing' } as const;
    const newest = await transaction
      .selectFrom('versions')
      .where('model_id', '=', modelId)
      .where('number', '=', model.newest)
      .select([...noteColumns, 'document'])
      .executeTakeFirstOrThrow();
    // A save whose answer was lost on the way, and that is tried again.
    if (newest.hash === checked.hash)
      return { outcome: 'saved', version: noteOf(newest), unchanged: true } as const;
    if (base !== newest.number) return { outcome: 'newer', newest } as const;

    const number = newest.number + 1;
    const saved = await appendVersion(transaction, { modelId, number, checked, ...version }, store.now());
    await transaction
      .updateTable('models')
      .set({ newest: number, title: storeText(checked.model.title) })
      .where('id', '=', modelId)
      .execute();
    return { outcome: 'saved', version: saved, unchanged: false } as const;
  });
  if (done.outcome !== 'newer') return done;
  return {
    outcome: 'newer',
    newest: { ...noteOf(done.newest), ...(await readStored(done.newest.document)) }
  };
}
