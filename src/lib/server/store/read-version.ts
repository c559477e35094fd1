import { readStored, type StoredDocument } from './checked-document.ts';
import { ask, type Store } from './store.ts';
import { noteColumns, noteOf, type VersionNote } from './version-note.ts';

/** A version with its document. */
export interface StoredVersion extends VersionNote, StoredDocument {}

/** Versions of a history shown at once. */
const MOST = 200;

/**
 * A version of a model.
 * @param number which; the newest where none is given
 * @returns undefined where there is no such model or version, or the model was deleted
 */
export async function readVersion(
  store: Store,
  modelId: string,
  number?: number
): Promise<StoredVersion | undefined> {
  const row = await ask(store, (database) =>
    database
      .selectFrom('versions')
      .innerJoin('models', 'models.id', 'versions.model_id')
      .where('models.id', '=', modelId)
      .where('models.deleted_at', 'is', null)
      .where((compare) =>
        number === undefined
          ? compare('versions.number', '=', compare.ref('models.newest'))
          : compare('versions.number', '=', number)
      )
      .select([...noteColumns, 'versions.document'])
      .executeTakeFirst()
  );
  return row && { ...noteOf(row), ...(await readStored(row.document)) };
}

/** A model's history, newest first, at most 200 at once. */
export interface History {
  readonly versions: readonly VersionNote[];
  /** Whether there are older ones: ask again with `before` the last one's number. */
  readonly older: boolean;
}

/**
 * The history of a model.
 * @param before only versions with a smaller number
 * @returns undefined where there is no such model, or it was deleted
 */
export async function readHistory(
  store: Store,
  modelId: string,
  before?: number
): Promise<History | undefined> {
  const rows = await ask(store, (database) => {
    const all = database
      .selectFrom('versions')
      .innerJoin('models', 'models.id', 'versions.model_id')
      .where('models.id', '=', modelId)
      .where('models.deleted_at', 'is', null);
    return (before === undefined ? all : all.where('versions.number', '<', before))
      .select(noteColumns)
      .orderBy('versions.number', 'desc')
      .limit(MOST + 1)
      .execute();
  });
  // Every model has a first version.
  if (rows.length === 0 && (before === undefined || before > 1)) return undefined;
  return { versions: rows.slice(0, MOST).map(noteOf), older: rows.length > MOST };
}
