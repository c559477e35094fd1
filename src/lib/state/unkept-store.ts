import type { ModelDocument } from '../model/document.ts';
import { indexedStore } from './indexed-store.ts';

/** A model that neither the server nor a file has, as a device has it. */
export interface UnkeptModel {
  readonly id: string;
  /** The window that it is written in. */
  readonly tab: string;
  /** What was written, valid or not. */
  readonly document: unknown;
  /** The latest text without errors. */
  readonly valid: ModelDocument;
  /** When it was written here, milliseconds since 1970. */
  readonly writtenAt: number;
}

/** Where a device keeps them. Nothing here throws: a device that keeps nothing has none. */
export interface UnkeptStore {
  all(): Promise<readonly UnkeptModel[]>;
  put(model: UnkeptModel): Promise<void>;
  remove(id: string): Promise<void>;
}

const transact = indexedStore('fristvaerk-unkept', 'models', 'id');
const FLAG = 'fristvaerk-unkept';

/** Whether there may be any, so that a page need not look. */
export function mayHaveUnkept(): boolean {
  try {
    return localStorage.getItem(FLAG) !== null;
  } catch {
    return false;
  }
}

/** The browser's own store on this device. */
export const unkeptStore: UnkeptStore = {
  async all() {
    try {
      const all = (await transact('readonly', (models) => models.getAll())) as UnkeptModel[];
      if (all.length === 0) localStorage.removeItem(FLAG);
      return all;
    } catch {
      return [];
    }
  },
  async put(model) {
    try {
      await transact('readwrite', (models) => models.put(model));
      localStorage.setItem(FLAG, '1');
    } catch {
      // No room, or a browser that keeps nothing: leaving asks all the same.
    }
  },
  async remove(id) {
    try {
      await transact('readwrite', (models) => models.delete(id));
    } catch {
      // It is offered once more.
    }
  }
};
