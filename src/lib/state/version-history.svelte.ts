import type { SavedVersion } from '../model/store-answers.ts';
import type { Failure, StoreClient } from './store-client.ts';

/** What was just done: a version was restored as another; undefined where it was the newest already. */
export interface Restored {
  readonly version: number;
  readonly as: number | undefined;
}

/** The history of a stored model, as far back as it has been asked for. */
export class VersionHistory {
  readonly id: string;
  /** Newest first; undefined until they have been read. */
  versions = $state.raw<readonly SavedVersion[]>();
  /** Whether there are older ones than these. */
  hasOlder = $state(false);
  isReading = $state(false);
  /** Why the history could not be read. */
  failure = $state.raw<Failure>();
  /** Why the last restoring was not done. */
  refused = $state.raw<Failure>();
  done = $state.raw<Restored>();

  readonly #client: StoreClient;

  constructor(id: string, client: StoreClient) {
    this.id = id;
    this.#client = client;
  }

  get newest(): SavedVersion | undefined {
    return this.versions?.[0];
  }

  /** Reads the newest versions. */
  read(): Promise<void> {
    return this.#read(undefined);
  }

  /** Reads older versions than those that are there. */
  async readOlder(): Promise<void> {
    const last = this.versions?.at(-1);
    if (last && this.hasOlder) await this.#read(last.number);
  }

  /** Makes a version the newest again. @param by who, as she calls herself */
  async restore(version: number, by: string): Promise<void> {
    const base = this.newest?.number;
    if (base === undefined || this.isReading) return;
    this.done = undefined;
    this.refused = undefined;
    const answer = await this.#client.restore(this.id, version, base, by);
    if (answer.ok) {
      const { unchanged, version: saved } = answer.value;
      this.done = { version, as: unchanged ? undefined : saved.number };
    } else {
      this.refused = answer.failure;
      if (answer.failure.kind !== 'conflict') return;
    }
    await this.read();
  }

  async #read(before: number | undefined): Promise<void> {
    if (this.isReading) return;
    this.isReading = true;
    this.failure = undefined;
    const answer = await this.#client.history(this.id, before);
    this.isReading = false;
    if (!answer.ok) {
      this.failure = answer.failure;
      return;
    }
    const { versions, older } = answer.value;
    this.versions = before === undefined ? versions : [...(this.versions ?? []), ...versions];
    this.hasOlder = older;
  }
}
