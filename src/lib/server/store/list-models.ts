import type { Text } from '../../model/text.ts';
import { ask, type Store } from './store.ts';
import { readText } from './stored-text.ts';
import { KEPT_DAYS } from './delete-model.ts';

/** Models in a list, the last saved first; how many `more` there are is counted. */
export interface ModelList<Model> {
  readonly models: readonly Model[];
  readonly more: number;
}

/** A model as lists show it. */
export interface ListedModel {
  readonly id: string;
  readonly title: Text;
  /** Number of its newest version, and when and by whom it was saved. */
  readonly version: number;
  readonly savedAt: string;
  readonly savedBy: string;
}

/** A model that was deleted and can be had back. */
export interface DeletedModel extends ListedModel {
  readonly deletedAt: string;
  readonly deletedBy: string;
  /** When it is gone for good. */
  readonly keptUntil: string;
}

/** Models shown at once. */
const MOST = 1_000;

const DAY = 86_400_000;

async function rowsOf(store: Store, deleted: boolean) {
  return ask(store, async (database) => {
    const kept = database
      .selectFrom('models')
      .innerJoin('versions', (join) =>
        join.onRef('versions.model_id', '=', 'models.id').onRef('versions.number', '=', 'models.newest')
      )
      .where('deleted_at', deleted ? 'is not' : 'is', null);
    const rows = await kept
      .select(['id', 'title', 'number', 'saved_at', 'saved_by', 'deleted_at', 'deleted_by'])
      .orderBy('saved_at', 'desc')
      .orderBy('id')
      .limit(MOST)
      .execute();
    const { all } = await kept
      .select((columns) => columns.fn.countAll<number>().as('all'))
      .executeTakeFirstOrThrow();
    return { rows, more: all - rows.length };
  });
}

type Row = Awaited<ReturnType<typeof rowsOf>>['rows'][number];

const listed = (row: Row): ListedModel => ({
  id: row.id,
  title: readText(row.title),
  version: row.number,
  savedAt: row.saved_at.toISOString(),
  savedBy: row.saved_by
});

/** The models that are stored. */
export async function listModels(store: Store): Promise<ModelList<ListedModel>> {
  const { rows, more } = await rowsOf(store, false);
  return { models: rows.map(listed), more };
}

/** The models that were deleted and are still kept. */
export async function listDeleted(store: Store): Promise<ModelList<DeletedModel>> {
  const { rows, more } = await rowsOf(store, true);
  const models = rows.flatMap((row) => {
    if (!row.deleted_at) return [];
    const keptUntil = new Date(row.deleted_at.getTime() + KEPT_DAYS * DAY).toISOString();
    const deletedAt = row.deleted_at.toISOString();
    return [{ ...listed(row), deletedAt, deletedBy: row.deleted_by ?? '', keptUntil }];
  });
  return { models, more };
}
