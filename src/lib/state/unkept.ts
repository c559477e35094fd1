import type { UnkeptModel, UnkeptStore } from './unkept-store.ts';

/** Typing rests so long before it is kept on this device. */
export const UNKEPT_MILLISECONDS = 300;

/** What is written in a model that nothing else has is kept on this device, until a file or the server has it or it is given up. */
export class Unkept {
  readonly id: string;
  readonly #store: UnkeptStore;
  readonly #after: (milliseconds: number, callback: () => void) => () => void;
  readonly #text: () => Omit<UnkeptModel, 'id'> | undefined;
  #cancel: (() => void) | undefined;
  #newest: Promise<unknown> = Promise.resolve();

  /** @param text what is written by now; undefined where a file or the server has it */
  constructor(
    id: string,
    store: UnkeptStore,
    after: (milliseconds: number, callback: () => void) => () => void,
    text: () => Omit<UnkeptModel, 'id'> | undefined
  ) {
    this.id = id;
    this.#store = store;
    this.#after = after;
    this.#text = text;
  }

  /** Is told of each change. */
  changed(): void {
    this.#cancel?.();
    this.#cancel = this.#after(UNKEPT_MILLISECONDS, () => void this.write());
  }

  /** Keeps what is written, now; what something else has by now is kept no more. */
  write(): Promise<void> {
    const text = this.#text();
    return text ? this.#then(() => this.#store.put({ id: this.id, ...text })) : this.giveUp();
  }

  /** Keeps nothing of it any more. */
  giveUp(): Promise<void> {
    return this.#then(() => this.#store.remove(this.id));
  }

  /** One after another, so that the newest is the one that stays. */
  async #then(act: () => Promise<void>): Promise<void> {
    this.#cancel?.();
    const done = this.#newest.then(act);
    this.#newest = done;
    await done;
  }
}

/** Models that were left: those of windows that are closed, and of this one before it was loaded again. @param open names of the windows that are open */
export const leftModels = (
  models: readonly UnkeptModel[],
  open: ReadonlySet<string>,
  own: string
): readonly UnkeptModel[] =>
  models.filter(({ tab }) => tab === own || !open.has(tab)).sort((a, b) => b.writtenAt - a.writtenAt);
