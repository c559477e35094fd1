import { asFault } from './fault.ts';
import { migrateStore } from './migrate.ts';
import type { StoreSettings } from './settings.ts';
import type { Store } from './store.ts';
import type { Database } from './tables.ts';

/** A store over a database, brought up to date. It closes the database where that fails. */
export async function storeOver(
  kind: Store['kind'],
  database: Database,
  now: () => Date,
  more: { checkHeld?: () => void; closed?: () => void } = {}
): Promise<Store> {
  const close = async () => {
    try {
      await database.destroy();
    } finally {
      more.closed?.();
    }
  };
  try {
    const migrated = await migrateStore(database, now);
    return { kind, database, migrated, now, checkHeld: more.checkHeld ?? (() => {}), close };
  } catch (error) {
    // What went wrong first is what is told.
    await close().catch(() => {});
    throw asFault(error);
  }
}

/**
 * Opens the store and runs the migrations that it lacks. Drivers are loaded here: whoever opens no store loads none of them.
 * @throws {StoreFault}
 */
export async function openStore(settings: StoreSettings, now: () => Date = () => new Date()): Promise<Store> {
  if (settings.kind === 'postgres') {
    const { openPostgres } = await import('./open-postgres.ts');
    return storeOver('postgres', openPostgres(settings.url), now);
  }
  const { openEmbedded } = await import('./open-embedded.ts');
  const { database, lock, finish } = await openEmbedded(settings.folder);
  const store = await storeOver('embedded', database, now, { checkHeld: lock.check, closed: lock.release });
  finish();
  return store;
}
