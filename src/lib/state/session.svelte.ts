import type { ModelDocument } from '../model/document.ts';
import type { SavedVersion } from '../model/store-answers.ts';
import type { Text } from '../model/text.ts';
import type { Draft } from './draft.svelte.ts';
import { Editing } from './editing.svelte.ts';
import type { Keeping } from './keeping.svelte.ts';
import { readOwnName } from './own-name.ts';
import type { Start } from './resume.ts';
import type { Answer } from './store-client.ts';
import type { Unkept } from './unkept.ts';
import type { Windows } from './windows.ts';
import { Workspace, type Surroundings } from './workspace.svelte.ts';

/** What is open on a page: its results, its editor and, where the server keeps it, what saves it. A session may go from one page to another. */
export class Session {
  readonly workspace: Workspace;
  readonly editing: Editing;
  /** Set while the session is on its way to another page. */
  isHandedOver = false;
  /** The page that shows it: one that it has left closes nothing. */
  page: object | undefined;

  readonly #surroundings: Surroundings;
  #keeping = $state.raw<Keeping>();
  #windows: Windows | undefined;
  #unkept: Promise<Unkept> | undefined;

  /** @param hash of the model, where it is known already */
  constructor(surroundings: Surroundings, model?: ModelDocument, hash?: string) {
    this.#surroundings = surroundings;
    this.workspace = new Workspace(surroundings, model, hash);
    this.editing = new Editing(this.workspace, surroundings);
    this.editing.onchange = () => (this.kept ? this.kept.changed() : void this.keepUnkept());
  }

  /** What saves the model that is open; undefined where the server does not keep it. */
  get kept(): Keeping | undefined {
    return this.#keeping && this.#keeping.draft === this.editing.draft ? this.#keeping : undefined;
  }

  /** Whether there is anything that would be lost: that neither a file, the server nor this device has. */
  get isUnsaved(): boolean {
    return this.kept ? this.kept.isUnsaved && !this.kept.isHere : this.editing.isUnsaved;
  }

  /**
   * Stores the model that is open as a new one, from then on saved by itself. With errors in it, what is stored is the latest version without.
   * @param title another than the document has
   * @param change how it came about
   * @returns the model's id
   */
  async keepAs(by: string, change: Text, title?: string): Promise<Answer<string>> {
    const draft = await this.editing.prepare();
    if (!draft) throw new Error(this.editing.failure ?? 'no model is open');
    if (title !== undefined) draft.set(['title'], title);
    draft.check();
    const document = draft.isValid ? draft.document : draft.valid;
    const { StoreClient } = await import('./store-client.ts');
    const answer = await new StoreClient().create(document, by, change);
    if (!answer.ok) return answer;
    const { id, version } = answer.value;
    await this.keepUp({ id, version, document }, draft);
    return { ok: true, value: id };
  }

  /** Saves a stored model from now on. @param stored with the very document that the draft has or had */
  async keepUp(
    stored: { id: string; version: SavedVersion; document: unknown },
    draft: Draft
  ): Promise<Keeping> {
    const [{ Keeping }, { StoreClient }, { deviceStore }, { thisTab }, { Windows }] = await Promise.all([
      import('./keeping.svelte.ts'),
      import('./store-client.ts'),
      import('./device-store.ts'),
      import('./this-tab.ts'),
      import('./windows.ts')
    ]);
    const { id } = stored;
    const tab = await thisTab();
    draft.keep(stored.document);
    const before = this.#keeping;
    this.#windows?.close();
    const windows = (this.#windows = new Windows(id, (number) => void this.kept?.heard(number)));
    const keeping = new Keeping(stored, draft, new StoreClient(), {
      after: this.#surroundings.after,
      clock: () => Date.now(),
      by: readOwnName,
      keepHere: (copy) => deviceStore.put({ ...copy, id, tab, writtenAt: Date.now() }),
      onsaved: ({ number }) => windows.tell(number)
    });
    this.#keeping = keeping;
    void this.discard();
    keeping.changed();
    if (before && (await keeping.keepHere())) await before.handOn();
    else before?.close();
    return keeping;
  }

  /** Goes on with a stored model that was just opened, and with what was written on this device and not saved. */
  async resume(id: string, { version, draft: written }: Start): Promise<Keeping> {
    const draft = await this.editing.prepare();
    if (!draft) throw new Error(this.editing.failure ?? 'no model is open');
    const keeping = await this.keepUp({ id, version, document: draft.document }, draft);
    if (written !== undefined) {
      draft.set([], written);
      keeping.isResumed = true;
    }
    await keeping.keepHere();
    return keeping;
  }

  /** Keeps what is written on this device, while nothing else has it. @param id that this device has it under already */
  async keepUnkept(id?: string): Promise<void> {
    const isNew = this.#unkept === undefined;
    this.#unkept ??= this.#makeUnkept(id);
    const unkept = await this.#unkept;
    if (isNew) await unkept.write();
    else unkept.changed();
  }

  /** Gives up what nothing but this device has. */
  async discard(): Promise<void> {
    const left = this.#unkept;
    this.#unkept = undefined;
    await (await left)?.giveUp();
  }

  /** What this device has of it while nothing else has it, by its id. */
  async unkeptId(): Promise<string | undefined> {
    return (await this.#unkept)?.id;
  }

  async #makeUnkept(id?: string): Promise<Unkept> {
    const [{ Unkept }, { unkeptStore }, { thisTab }] = await Promise.all([
      import('./unkept.ts'),
      import('./unkept-store.ts'),
      import('./this-tab.ts')
    ]);
    const tab = await thisTab();
    return new Unkept(id ?? `${tab}-${String(Date.now())}`, unkeptStore, this.#surroundings.after, () => {
      const { draft, made } = this.editing;
      const valid = draft ? draft.valid : made;
      if (this.kept || !this.editing.isUnsaved || !valid) return undefined;
      return { document: draft?.document ?? made, valid, tab, writtenAt: Date.now() };
    });
  }

  /** Saves what has changed before the page is left. @returns whether it may be left without a word */
  leave(): boolean {
    if (!this.kept) {
      void this.#unkept?.then((unkept) => unkept.write());
      return !this.editing.isUnsaved;
    }
    this.kept.leave();
    return this.kept.isHere || ['kept', 'saving'].includes(this.kept.state.kind);
  }

  /** Ends what runs, unless another page has taken over. @param page that is left */
  close(page?: object): void {
    if (this.isHandedOver || this.page !== page) return;
    this.#keeping?.close();
    this.#windows?.close();
    this.workspace.close();
  }
}
