import { loadFormulasIn } from '../lib/model/formulas-of.ts';
import { validateModel, type RefusedModel } from '../lib/model/validate.ts';
import { deviceStore, type DeviceCopy } from '../lib/state/device-store.ts';
import { copyToResume, outdatedCopies, startFrom, type Start } from '../lib/state/resume.ts';
import { Session } from '../lib/state/session.svelte.ts';
import { StoreClient, type Failure } from '../lib/state/store-client.ts';
import { openTabs, thisTab } from '../lib/state/this-tab.ts';
import { browserSurroundings } from './browser-surroundings.ts';

/** A stored model that is open and saved from now on, or why it is not: the server's failure, or a document that this program cannot run. */
export type OpenedModel =
  | { readonly kind: 'open'; readonly session: Session }
  | { readonly kind: 'failed'; readonly failure: Failure }
  | { readonly kind: 'refused'; readonly document: unknown; readonly why: RefusedModel };

/** Whether a copy on this device is gone on with where the server does not give the model. */
function stands(copy: DeviceCopy | undefined, { kind }: Failure): boolean {
  if (!copy || kind === 'locked') return false;
  return kind !== 'missing' || copy.draft !== undefined;
}

async function ownCopy(id: string): Promise<DeviceCopy | undefined> {
  const [copies, tab, open] = await Promise.all([deviceStore.all(), thisTab(), openTabs()]);
  const copy = copyToResume(copies, id, tab, open);
  for (const old of outdatedCopies(copies, open)) if (old !== copy) void deviceStore.remove(old);
  return copy;
}

/** Opens a stored model with what was written on this device and not saved, and with its editor: on a phone, where that would hide the results, if there is anything unsaved. @throws {Error} where a part of the page cannot be loaded */
export async function openStored(id: string): Promise<OpenedModel> {
  const [answer, copy] = await Promise.all([new StoreClient().newest(id), ownCopy(id)]);
  if (!answer.ok && !stands(copy, answer.failure)) return { kind: 'failed', failure: answer.failure };
  const start = startFrom(answer.ok ? answer.value : undefined, copy) as Start;
  await loadFormulasIn(JSON.stringify([start.document, start.draft]));
  const read = validateModel(start.document);
  if (!read.ok) return { kind: 'refused', document: start.document, why: read };
  const session = new Session(browserSurroundings, read.model, start.version.hash);
  const keeping = await session.resume(id, start);
  // What a closed window had written is this one's now.
  if (copy && copy.tab !== (await thisTab()) && copy.draft !== undefined && keeping.isHere)
    await deviceStore.remove(copy);
  session.editing.isOpen = keeping.isUnsaved || !matchMedia('(max-width: 40em)').matches;
  return { kind: 'open', session };
}
