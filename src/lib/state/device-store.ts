import type { SavedVersion } from '../model/store-answers.ts';
import { indexedStore } from './indexed-store.ts';

/** A stored model as a device has it: the version it was opened at and, where there is anything that the server has not got, what was written. */
export interface DeviceCopy {
  readonly id: string;
  /** The window that it is written in. */
  readonly tab: string;
  readonly version: SavedVersion;
  /** The document of the version. */
  readonly base: unknown;
  /** What was written, valid or not; undefined where the server has it. */
  readonly draft: unknown;
  /** Hashes of what was sent without an answer: it may have been saved. */
  readonly unanswered: readonly string[];
  /** When it was written here, milliseconds since 1970. */
  readonly writtenAt: number;
}

/** Where a device keeps copies. Nothing here throws: a device that keeps nothing has no copies. */
export interface DeviceStore {
  all(): Promise<readonly DeviceCopy[]>;
  /** @returns whether it is kept */
  put(copy: DeviceCopy): Promise<boolean>;
  remove(copy: Pick<DeviceCopy, 'id' | 'tab'>): Promise<void>;
}

const transact = indexedStore('fristvaerk', 'copies', ['id', 'tab']);

/** The browser's own store on this device (IndexedDB). */
export const deviceStore: DeviceStore = {
  async all() {
    try {
      return (await transact('readonly', (copies) => copies.getAll())) as DeviceCopy[];
    } catch {
      return [];
    }
  },
  async put(copy) {
    try {
      await transact('readwrite', (copies) => copies.put(copy));
      return true;
    } catch {
      // No room, or a browser that keeps nothing.
      return false;
    }
  },
  async remove({ id, tab }) {
    try {
      await transact('readwrite', (copies) => copies.delete([id, tab]));
    } catch {
      // What cannot be removed is found again, and compared with what the server has.
    }
  }
};
