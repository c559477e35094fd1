import type { Text } from '../../model/text.ts';
import type { CheckedDocument } from './checked-document.ts';
import { storeText } from './stored-text.ts';
import type { StoreTransaction } from './tables.ts';
import type { VersionNote } from './version-note.ts';

/** A version that is about to be stored. */
export interface NewVersion {
  readonly modelId: string;
  readonly number: number;
  readonly checked: CheckedDocument;
  readonly by: string;
  readonly change: Text;
  readonly restoredFrom?: number;
}

/** Stores a version of a model that is there; that its number is the next one is the caller's to see to. */
export async function appendVersion(
  transaction: StoreTransaction,
  { modelId, number, checked, by, change, restoredFrom }: NewVersion,
  at: Date
): Promise<VersionNote> {
  await transaction
    .insertInto('versions')
    .values({
      model_id: modelId,
      number,
      document: checked.text,
      hash: checked.hash,
      schema_version: checked.schemaVersion,
      saved_at: at,
      saved_by: by,
      change: storeText(change),
      restored_from: restoredFrom ?? null
    })
    .execute();
  const { hash } = checked;
  return { number, hash, savedAt: at.toISOString(), savedBy: by, change, restoredFrom };
}
