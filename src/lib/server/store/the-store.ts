import { sql } from 'kysely';
import { removeOld } from './delete-model.ts';
import { StoreFault } from './fault.ts';
import { openStore } from './open-store.ts';
import { storeSettings } from './settings.ts';
import { ask, type Store } from './store.ts';

/** The one store of this process, kept where a server that loads its modules anew finds it again. */
interface Held {
  opening: Promise<Store> | undefined;
  /** When old things were last removed, in milliseconds since 1970. */
  removedOld: number;
}

const DAY = 86_400_000;

const held = ((globalThis as Record<symbol, unknown>)[Symbol.for('fristvaerk.store')] ??= {
  opening: undefined,
  removedOld: 0
} satisfies Held) as Held;

async function open(): Promise<Store> {
  const store = await openStore(storeSettings(process.env));
  process.once('sveltekit:shutdown', () => void closeTheStore());
  return store;
}

/** The store, opened at the first request that needs it; one that could not be opened is tried again at the next. @throws {StoreFault} */
export async function theStore(): Promise<Store> {
  const opening = (held.opening ??= open());
  try {
    const store = await opening;
    if (Date.now() - held.removedOld > DAY) {
      held.removedOld = Date.now();
      await removeOld(store);
      // An embedded server makes none by itself, and its journal would grow until it is closed.
      if (store.kind === 'embedded') await ask(store, (database) => sql`checkpoint`.execute(database));
    }
    return store;
  } catch (error) {
    // Another request may have begun to open it anew.
    if (held.opening === opening) held.opening = undefined;
    throw error;
  }
}

/** Closes the store, so that the next request opens it anew. */
export async function closeTheStore(): Promise<void> {
  const opening = held.opening;
  held.opening = undefined;
  await opening?.then((store) => store.close()).catch(() => {});
}

/** Gives requests a store that is open already: for tests. */
export function useStore(store: Store): void {
  held.opening = Promise.resolve(store);
}

/** Does work with the store; where that stopped in the middle, the next request opens it anew. @throws {StoreFault} */
export async function withTheStore<Value>(work: (store: Store) => Promise<Value>): Promise<Value> {
  try {
    return await work(await theStore());
  } catch (error) {
    if (error instanceof StoreFault && error.kind === 'lost') await closeTheStore();
    throw error;
  }
}
