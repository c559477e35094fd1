import { createHash } from 'node:crypto';
import { asFault } from './fault.ts';
import type { BackedUpTable, BackupEnd, BackupHeader, RowCounts } from './backup-format.ts';
import { storeVersion } from './migrations.ts';
import type { Store } from './store.ts';
import type { StoreTransaction } from './tables.ts';

type Tell = (table: BackedUpTable, row: object | undefined) => Promise<void>;

/** Tells every row, one at a time: documents and results may be large. */
async function eachRow(transaction: StoreTransaction, tell: Tell): Promise<void> {
  for (const model of await transaction.selectFrom('models').selectAll().orderBy('id').execute())
    await tell('models', model);

  const versions = await transaction
    .selectFrom('versions')
    .select(['model_id', 'number'])
    .orderBy('model_id')
    .orderBy('number')
    .execute();
  for (const { model_id, number } of versions) {
    const version = transaction.selectFrom('versions').selectAll();
    const row = version.where('model_id', '=', model_id).where('number', '=', number);
    await tell('versions', await row.executeTakeFirst());
  }

  for (const { id } of await transaction.selectFrom('shares').select('id').orderBy('id').execute()) {
    await tell(
      'shares',
      await transaction.selectFrom('shares').selectAll().where('id', '=', id).executeTakeFirst()
    );
  }
}

/**
 * Writes the whole store as it is at one moment, line by line.
 * @param write gets each line with its line feed
 * @throws {StoreFault}
 */
export async function backUp(store: Store, write: (line: string) => Promise<void>): Promise<RowCounts> {
  const counts = { models: 0, versions: 0, shares: 0 };
  const hash = createHash('sha256');
  const line = async (value: object) => {
    const text = `${JSON.stringify(value)}\n`;
    hash.update(text, 'utf8');
    await write(text);
  };
  const header: BackupHeader = {
    format: 'fristvaerk-store',
    formatVersion: 1,
    storeVersion,
    made: store.now().toISOString()
  };
  await line(header);
  try {
    await store.database
      .transaction()
      .setIsolationLevel('repeatable read')
      .setAccessMode('read only')
      .execute((transaction) =>
        eachRow(transaction, async (table, row) => {
          counts[table] += 1;
          await line({ table, row });
        })
      );
  } catch (error) {
    throw asFault(error);
  }
  const end: BackupEnd = { end: counts, sha256: hash.digest('hex') };
  await write(`${JSON.stringify(end)}\n`);
  return counts;
}
