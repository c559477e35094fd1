import { loadFormulasIn } from '../lib/model/formulas-of.ts';
import { validateModel } from '../lib/model/validate.ts';
import { Session } from '../lib/state/session.svelte.ts';
import type { UnkeptModel } from '../lib/state/unkept-store.ts';
import { browserSurroundings } from './browser-surroundings.ts';

/** Goes on with a model that was left and that nothing but this device has; undefined where this program cannot run it. @throws {Error} where a part of the page cannot be loaded */
export async function openUnkept({ id, document, valid }: UnkeptModel): Promise<Session | undefined> {
  await loadFormulasIn(JSON.stringify([valid, document]));
  const read = validateModel(valid);
  if (!read.ok) return undefined;
  const session = new Session(browserSurroundings, read.model);
  session.editing.made = read.model;
  const draft = await session.editing.prepare();
  if (!draft) throw new Error(session.editing.failure ?? '');
  if (JSON.stringify(document) !== JSON.stringify(draft.document)) draft.set([], document);
  await session.keepUnkept(id);
  session.editing.isOpen = !matchMedia('(max-width: 40em)').matches;
  return session;
}
