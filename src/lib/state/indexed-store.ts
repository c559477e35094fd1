const settled = <Value>(request: IDBRequest<Value>): Promise<Value> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('IndexedDB'));
  });

/** Does work on what a device keeps, and ends when it is on the disk. */
export type Transact = <Value>(
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => IDBRequest<Value>
) => Promise<Value>;

/** A store of its own in this browser (IndexedDB). @param keyPath what tells its entries apart */
export function indexedStore(database: string, name: string, keyPath: string | string[]): Transact {
  return async (mode, work) => {
    const opening = indexedDB.open(database, 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore(name, { keyPath });
    const opened = await settled(opening);
    try {
      const transaction = opened.transaction(name, mode);
      const ended = new Promise<void>((resolve, reject) => {
        transaction.oncomplete = () => resolve();
        transaction.onabort = () => reject(transaction.error ?? new Error('IndexedDB'));
      });
      const value = await settled(work(transaction.objectStore(name)));
      await ended;
      return value;
    } finally {
      opened.close();
    }
  };
}
