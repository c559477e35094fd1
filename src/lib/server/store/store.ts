import { asFault } from './fault.ts';
import type { Database, StoreTransaction } from './tables.ts';

/** An open store. What is asked of it are functions of their own, one concept each. */
export interface Store {
  readonly kind: 'embedded' | 'postgres';
  readonly database: Database;
  /** The version it was in when it was opened, and the one it is in now. */
  readonly migrated: { readonly from: number; readonly to: number };
  /** The time; tests set it. */
  readonly now: () => Date;
  /** @throws {StoreFault} where another process has taken the store over */
  checkHeld(): void;
  /** Waits for what is under way, and closes it. */
  close(): Promise<void>;
}

/** Transactions that PostgreSQL ended because of each other are begun again this many times. */
const ATTEMPTS = 5;

/** serialization_failure and deadlock_detected. */
const metAnother = (error: unknown): boolean =>
  ['40001', '40P01'].includes(String((error as { code?: unknown } | null)?.code));

/** Does work in one transaction: all of it is kept, or nothing. @throws {StoreFault} in trouble */
export async function transact<Value>(
  store: Store,
  work: (transaction: StoreTransaction) => Promise<Value>
): Promise<Value> {
  for (let attempt = 1; ; attempt++) {
    try {
      store.checkHeld();
      return await store.database.transaction().execute(work);
    } catch (error) {
      if (!metAnother(error) || attempt === ATTEMPTS) throw asFault(error);
    }
  }
}

/** Asks the store something. @throws {StoreFault} in trouble */
export async function ask<Value>(
  store: Store,
  question: (database: Database) => Promise<Value>
): Promise<Value> {
  try {
    return await question(store.database);
  } catch (error) {
    throw asFault(error);
  }
}
