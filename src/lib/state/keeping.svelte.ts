import type { SavedVersion, ToldProblem, VersionWithDocument } from '../model/store-answers.ts';
import { documentHash } from '../model/hash.ts';
import type { DeviceCopy } from './device-store.ts';
import { changeWords } from '../views/change-words.ts';
import type { Draft } from './draft.svelte.ts';
import { MOST_OUTLIVING_BYTES, type Failure, type StoreClient } from './store-client.ts';

/** A change that another has saved meanwhile, beside one's own: nothing of either is lost until it is settled. */
export interface Conflict {
  /** What both were made from. */
  readonly base: { readonly number: number; readonly document: unknown };
  /** One's own as it is written by now, valid or not. */
  readonly mine: unknown;
  readonly newest: VersionWithDocument;
}

/**
 * How far the newest text is kept: `kept` on the server; `changed` soon; `broken` when its problems are mended; `nameless` when it is known who saves; `saving` now; `offline` no
 * answer comes, and `failing` the server cannot: both are tried again; `refused` it will not have it; `locked` whoever asks may not;
 * `missing` the model is gone; `conflict` another has saved since.
 */
export type KeepState =
  | { readonly kind: 'kept' | 'changed' | 'broken' | 'nameless' | 'saving' | 'offline' | 'missing' }
  | {
      readonly kind: 'failing' | 'refused' | 'locked';
      /** What the server says, where it says anything. */
      readonly problems: readonly ToldProblem[];
    }
  | { readonly kind: 'conflict'; readonly conflict: Conflict };

/** What a model that keeps itself needs of the page it lives in. */
export interface KeepSurroundings {
  /** Calls back after some milliseconds, unless the returned function is called first. */
  after(milliseconds: number, callback: () => void): () => void;
  /** Milliseconds since 1970. */
  clock(): number;
  /** The name under which is saved; empty where it is not known. */
  by(): string;
  /** Keeps what is written on this device. @returns whether it is kept */
  keepHere?(copy: Pick<DeviceCopy, 'version' | 'base' | 'draft' | 'unanswered'>): Promise<boolean>;
  /** Is told of each version that was saved. */
  onsaved?(version: SavedVersion): void;
}

/** Typing rests so long before it is kept on this device. */
export const HERE_MILLISECONDS = 300;

/** Typing rests so long before it is saved. */
export const REST_MILLISECONDS = 10_000;
/** Versions that come of resting are at least so far apart: a history is to be read. */
export const APART_MILLISECONDS = 60_000;
/** The first pause before a save is tried again; each is twice as long as the one before. */
export const FIRST_PAUSE_MILLISECONDS = 2_000;
export const LONGEST_PAUSE_MILLISECONDS = 60_000;

const bytesOf = (request: unknown): number => new TextEncoder().encode(JSON.stringify(request)).length;

/** A stored model that is open: what is done to its draft is saved by itself, and what stands in the way is told. */
export class Keeping {
  readonly id: string;
  state = $state.raw<KeepState>({ kind: 'kept' });
  /** Whether this device has the newest text, so that it is there again when the page is left. */
  isHere = $state(false);
  /** Whether what was not saved the last time was found on this device. */
  isResumed = $state(false);
  /** The version that the draft rests on. */
  version = $state.raw<SavedVersion>()!;

  /** What is being written. */
  readonly draft: Draft;

  readonly #client: StoreClient;
  readonly #surroundings: KeepSurroundings;
  /** The document of {@link version}. */
  #base: unknown;
  /** The draft's document that the server has. */
  #saved: unknown;
  /** When it was last saved by itself. */
  #savedAt = -Infinity;
  #pauses = 0;
  #cancel: (() => void) | undefined;
  #cancelHere: (() => void) | undefined;
  #writing: Promise<unknown> = Promise.resolve();
  #isSaving = false;
  #isClosed = false;
  /** Hashes of what was sent and never answered: it may have been saved. */
  #unanswered: readonly string[] = [];

  /** @param draft of the model, as the version has it */
  constructor(
    stored: { id: string; version: SavedVersion; document: unknown },
    draft: Draft,
    client: StoreClient,
    surroundings: KeepSurroundings
  ) {
    this.id = stored.id;
    this.version = stored.version;
    this.#base = stored.document;
    this.#saved = stored.document;
    this.draft = draft;
    this.#client = client;
    this.#surroundings = surroundings;
  }

  /** Whether there is anything that the server has not got. */
  get isUnsaved(): boolean {
    return this.state.kind !== 'kept';
  }

  /** Is told of each change of the draft. */
  changed(): void {
    this.#askHere();
    if (this.state.kind === 'conflict') {
      const conflict = { ...this.state.conflict, mine: this.draft.document };
      this.state = { kind: 'conflict', conflict };
    }
    if (this.#isClosed || this.#isSaving || this.#isHeld) return;
    // What a later change may mend is tried again when it rests; what waits for the server waits on.
    if (this.state.kind === 'offline' || this.state.kind === 'failing') return;
    this.#plan();
  }

  /** Saves now, whatever it waits for. */
  async saveNow(): Promise<void> {
    if (this.#isClosed || this.#isSaving || this.#isHeld) return;
    await this.#save(false);
  }

  /** Saves what has changed before the page is left or put away. */
  leave(): void {
    if (!this.#isClosed && !this.isHere) void this.keepHere();
    if (this.#isClosed || this.#isSaving || this.#isHeld || this.draft.document === this.#saved) return;
    void this.#save(true);
  }

  /** Keeps what is written on this device, now. @returns whether it is kept */
  async keepHere(): Promise<boolean> {
    this.#cancelHere?.();
    return this.#write(this.draft.document);
  }

  /** Leaves what is written to another model, which has all of it: here it need not be kept. */
  async handOn(): Promise<void> {
    this.close();
    await this.#write(this.#saved);
  }

  /** Hears of a version that was saved in another window: with nothing unsaved here, it is the one to go on from. */
  async heard(number: number): Promise<void> {
    if (this.state.kind !== 'kept' || number <= this.version.number) return;
    const answer = await this.#client.newest(this.id);
    if (this.#isClosed || !answer.ok || answer.value.refused || this.draft.document !== this.#saved) return;
    if (answer.value.number > this.version.number) this.adopt(answer.value);
  }

  /** Says that the network is back. */
  online(): void {
    if (this.state.kind === 'offline' || this.state.kind === 'failing') void this.saveNow();
  }

  /** Ends a conflict with a document made of both: it is saved on top of the newest. */
  settle(document: unknown): void {
    if (this.state.kind !== 'conflict') return;
    this.#rest(this.state.conflict.newest);
    this.draft.set([], document);
    void this.#save(false);
  }

  /** Ends a conflict with what the other has saved; one's own comes back with undo. */
  takeNewest(): void {
    if (this.state.kind !== 'conflict') return;
    this.adopt(this.state.conflict.newest);
  }

  /** Goes over to a version that was saved elsewhere; what was there before comes back with undo. */
  adopt(newest: VersionWithDocument): void {
    this.#rest(newest);
    this.#saved = newest.document;
    this.state = { kind: 'kept' };
    this.draft.set([], newest.document);
    this.draft.keep(newest.document);
    this.#plan();
  }

  /** Saves no more. */
  close(): void {
    this.#isClosed = true;
    this.#cancel?.();
    this.#cancelHere?.();
  }

  /** Whether it waits for a choice that nobody can make for the one who writes. */
  get #isHeld(): boolean {
    return this.state.kind === 'conflict' || this.state.kind === 'missing';
  }

  #rest(newest: VersionWithDocument): void {
    const { document, refused: _, ...version } = newest;
    this.version = version;
    this.#base = document;
  }

  #askHere(): void {
    if (this.#isClosed || !this.#surroundings.keepHere) return;
    this.isHere = false;
    this.#cancelHere?.();
    this.#cancelHere = this.#surroundings.after(HERE_MILLISECONDS, () => void this.keepHere());
  }

  async #write(document: unknown): Promise<boolean> {
    const { keepHere } = this.#surroundings;
    if (!keepHere) return false;
    const draft = document === this.#saved ? undefined : document;
    const copy = { version: this.version, base: this.#base, draft, unanswered: this.#unanswered };
    // One after another, so that the newest is the one that stays.
    const written = this.#writing.then(() => keepHere(copy));
    this.#writing = written;
    const isKept = await written;
    if (isKept && document === this.draft.document) this.isHere = true;
    return isKept;
  }

  #plan(): void {
    this.#cancel?.();
    if (this.draft.document === this.#saved) {
      this.state = { kind: 'kept' };
      return;
    }
    this.state = { kind: 'changed' };
    const { clock, after } = this.#surroundings;
    const wait = Math.max(REST_MILLISECONDS, this.#savedAt + APART_MILLISECONDS - clock());
    this.#cancel = after(wait, () => void this.#save(false));
  }

  async #save(isLeaving: boolean): Promise<void> {
    this.#cancel?.();
    const draft = this.draft;
    draft.rest();
    draft.check();
    const { document } = draft;
    if (document === this.#saved) {
      this.state = { kind: 'kept' };
      return;
    }
    if (!draft.isValid || !draft.isChecked) {
      this.state = { kind: 'broken' };
      return;
    }
    const by = this.#surroundings.by();
    if (by === '') {
      this.state = { kind: 'nameless' };
      return;
    }
    const change = changeWords(this.#base, document);
    const request = { document, base: this.version.number, by, change };
    const hash = documentHash(draft.valid);
    this.state = { kind: 'saving' };
    this.#isSaving = true;
    this.#unanswered = [...this.#unanswered, hash];
    // Should the page end before the answer comes, it is known what may have been saved.
    void this.keepHere();
    const outlivesPage = isLeaving && bytesOf(request) <= MOST_OUTLIVING_BYTES;
    const answer = await this.#client.save(this.id, request, { outlivesPage });
    this.#isSaving = false;
    if (this.#isClosed) return;
    if (answer.ok) {
      this.version = answer.value.version;
      this.#base = document;
      this.#done(document);
      return;
    }
    await this.#failed(answer.failure);
  }

  /** The server has a document of the draft. */
  #done(document: unknown): void {
    this.#unanswered = [];
    this.#saved = document;
    this.#savedAt = this.#surroundings.clock();
    this.#pauses = 0;
    this.isResumed = false;
    this.draft.keep(document);
    this.#plan();
    void this.keepHere();
    this.#surroundings.onsaved?.(this.version);
  }

  async #failed(failure: Failure): Promise<void> {
    switch (failure.kind) {
      case 'conflict': {
        const { newest } = failure;
        const isOwn = this.#unanswered.includes(newest.hash);
        this.#unanswered = [];
        if (isOwn) {
          // An earlier save of one's own whose answer was lost on the way.
          this.#rest(newest);
          return this.#save(false);
        }
        const base = { number: this.version.number, document: this.#base };
        this.state = { kind: 'conflict', conflict: { base, mine: this.draft.document, newest } };
        return;
      }
      case 'missing':
        this.state = { kind: 'missing' };
        return;
      case 'refused':
      case 'locked':
        this.state = { kind: failure.kind, problems: failure.problems };
        return;
      case 'offline':
        this.state = { kind: 'offline' };
        break;
      default:
        this.state = { kind: 'failing', problems: 'problems' in failure ? failure.problems : [] };
    }
    const pause = Math.min(FIRST_PAUSE_MILLISECONDS * 2 ** this.#pauses++, LONGEST_PAUSE_MILLISECONDS);
    this.#cancel = this.#surroundings.after(pause, () => void this.#save(false));
  }
}
