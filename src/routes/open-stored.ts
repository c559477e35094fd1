import type { VersionWithDocument } from '../lib/model/store-answers.ts';
import { loadFormulasIn } from '../lib/model/formulas-of.ts';
import { validateModel, type RefusedModel } from '../lib/model/validate.ts';
import { Session } from '../lib/state/session.svelte.ts';
import { browserSurroundings } from './browser-surroundings.ts';

/** A stored model that is open with its editor and saved from now on, or why it cannot be run. */
export type OpenedModel = { readonly ok: true; readonly session: Session } | RefusedModel;

/** Opens a version of a stored model. @throws {Error} where what the editor needs cannot be loaded */
export async function openStored(
  id: string,
  { document, refused: _, ...version }: VersionWithDocument
): Promise<OpenedModel> {
  await loadFormulasIn(JSON.stringify(document));
  const read = validateModel(document);
  if (!read.ok) return read;
  const session = new Session(browserSurroundings, read.model, version.hash);
  const draft = await session.editing.prepare();
  if (!draft) throw new Error(session.editing.failure);
  await session.keepUp({ id, version, document: draft.document }, draft);
  session.editing.isOpen = true;
  return { ok: true, session };
}
