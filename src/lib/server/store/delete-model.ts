import { transact, type Store } from './store.ts';

/** Days that a deleted model can be had back. */
export const KEPT_DAYS = 30;

const DAY = 86_400_000;

/**
 * Deletes a model: it is in no list, nothing can be saved to it, and its links open nothing. For 30 days it can be had back.
 * @returns whether there was such a model
 */
export async function deleteModel(
  store: Store,
  { modelId, by }: { modelId: string; by: string }
): Promise<boolean> {
  return transact(store, async (transaction) => {
    const { numUpdatedRows } = await transaction
      .updateTable('models')
      .set({ deleted_at: store.now(), deleted_by: by })
      .where('id', '=', modelId)
      .where('deleted_at', 'is', null)
      .executeTakeFirstOrThrow();
    return numUpdatedRows > 0n;
  });
}

/** Has a deleted model back, with its history and its links. @returns whether there was such a model */
export async function undeleteModel(store: Store, modelId: string): Promise<boolean> {
  return transact(store, async (transaction) => {
    const { numUpdatedRows } = await transaction
      .updateTable('models')
      .set({ deleted_at: null, deleted_by: null })
      .where('id', '=', modelId)
      .where('deleted_at', 'is not', null)
      .executeTakeFirstOrThrow();
    return numUpdatedRows > 0n;
  });
}

/** Removes for good what was deleted, and links that expired or were revoked, more than 30 days ago. @returns how many models and links */
export async function removeOld(store: Store): Promise<{ models: number; shares: number }> {
  const before = new Date(store.now().getTime() - KEPT_DAYS * DAY);
  return transact(store, async (transaction) => {
    const shares = await transaction
      .deleteFrom('shares')
      .where((old) => old.or([old('expires_at', '<', before), old('revoked_at', '<', before)]))
      .executeTakeFirstOrThrow();
    const models = await transaction
      .deleteFrom('models')
      .where('deleted_at', '<', before)
      .executeTakeFirstOrThrow();
    return { models: Number(models.numDeletedRows), shares: Number(shares.numDeletedRows) };
  });
}
