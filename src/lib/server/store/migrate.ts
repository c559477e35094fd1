import { sql, type Kysely, type Transaction } from 'kysely';
import { StoreFault } from './fault.ts';
import { storeMigrations, storeVersion } from './migrations.ts';
import type { Database, Tables } from './tables.ts';

/** Says to other programs that this one migrates; any number that nothing else uses. */
const MIGRATING = 727_374_001;

/** The version that a store is in; 0 where it is empty. */
async function versionOf(database: Database): Promise<number> {
  const newest = await database
    .selectFrom('store_versions')
    .select((columns) => columns.fn.max('version').as('version'))
    .executeTakeFirst();
  return newest?.version ?? 0;
}

function newerStore(version: number): StoreFault {
  return new StoreFault('newer', {
    da: `Lageret er i udgave ${version} og er lavet af et nyere program; dette kender udgave ${storeVersion}. Opdater programmet.`,
    en: `The store is in version ${version} and was made by a newer program; this one knows version ${storeVersion}. Update the program.`
  });
}

/** Runs the migrations from one version to another in the transaction that it is given. */
export async function migrateWithin(
  transaction: Transaction<Tables>,
  { from, to, now }: { from: number; to: number; now: Date }
): Promise<void> {
  if (from === 0) {
    await transaction.schema
      .createTable('store_versions')
      .ifNotExists()
      .addColumn('version', 'integer', (column) => column.primaryKey())
      .addColumn('migrated_at', 'timestamptz', (column) => column.notNull())
      .execute();
  }
  for (const step of storeMigrations.slice(from, to)) {
    await step.up(transaction as unknown as Kysely<unknown>);
    await transaction.insertInto('store_versions').values({ version: step.to, migrated_at: now }).execute();
  }
}

/**
 * Brings a store up to date, each step in a transaction of its own, one program at a time.
 * @param to the version to stop at, for tests of older stores
 * @returns the version that it was in, and the one it is in now
 * @throws {StoreFault} where it is of a newer program
 */
export async function migrateStore(
  database: Database,
  now: () => Date,
  to: number = storeVersion
): Promise<{ from: number; to: number }> {
  let first: number | undefined;
  for (;;) {
    const version = await database.transaction().execute(async (transaction) => {
      await sql`select pg_advisory_xact_lock(${sql.lit(MIGRATING)})`.execute(transaction);
      const known = await sql<{
        found: boolean;
      }>`select to_regclass('store_versions') is not null as found`.execute(transaction);
      const at = known.rows[0]?.found ? await versionOf(transaction) : 0;
      if (at > storeVersion) throw newerStore(at);
      if (at < to) await migrateWithin(transaction, { from: at, to: at + 1, now: now() });
      return at;
    });
    first ??= version;
    if (version >= to) return { from: first, to: version };
  }
}
