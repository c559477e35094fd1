import type { DeletedModel, ListedModel } from '../model/store-answers.ts';
import type { Text } from '../model/text.ts';
import type { DeviceCopy, DeviceStore } from './device-store.ts';
import type { Answer, Failure, StoreClient } from './store-client.ts';

/** What was done to a model in the list, and can be said of it. */
export interface Done {
  readonly kind: 'renamed' | 'copied' | 'deleted' | 'undeleted';
  readonly id: string;
  readonly title: Text;
}

/** A copy's title. */
function copied(title: Text): Text {
  const [da, en] = typeof title === 'string' ? [title, undefined] : [title.da, title.en];
  const within = (text: string, ending: string) => `${text.slice(0, 200 - ending.length)}${ending}`;
  if (en === undefined) return within(da, ' (kopi)');
  return { da: within(da, ' (kopi)'), en: within(en, ' (copy)') };
}

/** One copy of each model: what was changed before what was not, then the latest. */
function latestOf(copies: readonly DeviceCopy[]): DeviceCopy[] {
  const byTime = [...copies].sort(
    (a, b) => Number(b.draft !== undefined) - Number(a.draft !== undefined) || b.writtenAt - a.writtenAt
  );
  return byTime.filter(({ id }, index) => byTime.findIndex((copy) => copy.id === id) === index);
}

/** The models that are stored and those that were deleted, as they are listed, and what can be done to them there. */
export class ModelList {
  /** Undefined until they have been read. */
  models = $state.raw<readonly ListedModel[]>();
  /** How many more there are. */
  more = $state(0);
  deleted = $state.raw<readonly DeletedModel[]>([]);
  /** The models that this device has copies of: the latest of each. */
  here = $state.raw<readonly DeviceCopy[]>([]);
  /** Why the list could not be read, or is no longer what is stored. */
  failure = $state.raw<Failure>();
  /** Why what was asked for last was not done. */
  refused = $state.raw<Failure>();
  /** What was done last. */
  done = $state.raw<Done>();
  /** The model that something is being done to. */
  busy = $state<string>();

  readonly #client: StoreClient;
  readonly #device: Pick<DeviceStore, 'all'>;
  #readings = 0;

  constructor(client: StoreClient, device: Pick<DeviceStore, 'all'>) {
    this.#client = client;
    this.#device = device;
  }

  /** Whether this device has changes of a model that the server has not got. */
  isUnsaved(id: string): boolean {
    return this.here.some((copy) => copy.id === id && copy.draft !== undefined);
  }

  /**
   * What can be opened here and is not in the list: while the server does not answer, all that this device has; otherwise what was changed here in
   * models that are gone.
   */
  get onlyHere(): readonly DeviceCopy[] {
    if (this.failure?.kind === 'locked') return [];
    const listed = this.models ?? [];
    return this.here.filter(
      ({ id, draft }) =>
        !listed.some((model) => model.id === id) && (draft !== undefined || this.failure !== undefined)
    );
  }

  /** Reads both lists anew; what is shown stays until they have come. */
  async read(): Promise<void> {
    const reading = ++this.#readings;
    const [kept, deleted, copies] = await Promise.all([
      this.#client.list(),
      this.#client.listDeleted(),
      this.#device.all()
    ]);
    if (reading !== this.#readings) return;
    this.here = latestOf(copies);
    if (!kept.ok) {
      this.failure = kept.failure;
      return;
    }
    this.failure = undefined;
    this.models = kept.value.models;
    this.more = kept.value.more;
    if (deleted.ok) this.deleted = deleted.value.models;
  }

  rename(model: ListedModel, title: string, by: string): Promise<boolean> {
    return this.#act('renamed', { ...model, title }, () => this.#client.rename(model.id, title, by));
  }

  /** Stores what the newest version holds as a model of its own. */
  copy(model: ListedModel, by: string): Promise<boolean> {
    return this.#act('copied', model, async () => {
      const newest = await this.#client.newest(model.id);
      if (!newest.ok) return newest;
      const title = copied(model.title);
      const document = { ...(newest.value.document as object), title };
      const of = typeof model.title === 'string' ? { da: model.title } : model.title;
      const change = { da: `Kopi af »${of.da}«`, en: `Copy of “${of.en ?? of.da}”` };
      return this.#client.create(document, by, change);
    });
  }

  remove(model: ListedModel, by: string): Promise<boolean> {
    return this.#act('deleted', model, () => this.#client.remove(model.id, by));
  }

  undelete(model: ListedModel, by: string): Promise<boolean> {
    return this.#act('undeleted', model, () => this.#client.undelete(model.id, by));
  }

  async #act(
    kind: Done['kind'],
    { id, title }: ListedModel,
    ask: () => Promise<Answer<unknown>>
  ): Promise<boolean> {
    this.busy = id;
    this.done = undefined;
    this.refused = undefined;
    const answer = await ask();
    this.busy = undefined;
    if (answer.ok) this.done = { kind, id, title };
    else this.refused = answer.failure;
    // Others may have changed what is listed, too.
    await this.read();
    return answer.ok;
  }
}
