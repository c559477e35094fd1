import type { Text } from '../../model/text.ts';
import { checkDocument } from './checked-document.ts';
import { readVersion } from './read-version.ts';
import { saveChecked, type Saved } from './save-version.ts';
import type { Store } from './store.ts';

/** Attempts to give a new title while others save. */
const ATTEMPTS = 5;

/** Gives a model another title, as a new version in which nothing else differs. */
export async function renameModel(
  store: Store,
  { modelId, title, by }: { modelId: string; title: unknown; by: string }
): Promise<Saved> {
  for (let attempt = 1; ; attempt++) {
    const newest = await readVersion(store, modelId);
    if (!newest) return { outcome: 'missing' };
    if (newest.refused) return { outcome: 'invalid', refused: newest.refused };
    const checked = await checkDocument({ ...(newest.document as object), title });
    if (!checked.ok) return { outcome: 'invalid', refused: checked };
    const change: Text = { da: 'Omdøbt', en: 'Renamed' };
    const saved = await saveChecked(store, { modelId, base: newest.number, checked, by, change });
    // The title is all that is changed, so it can be changed in what another has just saved, too.
    if (saved.outcome !== 'newer' || attempt === ATTEMPTS) return saved;
  }
}

/** Makes an earlier version the newest again, as a new version: none is ever taken away. */
export async function restoreVersion(
  store: Store,
  { modelId, number, base, by }: { modelId: string; number: number; base: number; by: string }
): Promise<Saved> {
  const earlier = await readVersion(store, modelId, number);
  if (!earlier) return { outcome: 'missing' };
  if (earlier.refused) return { outcome: 'invalid', refused: earlier.refused };
  const checked = await checkDocument(earlier.document);
  if (!checked.ok) return { outcome: 'invalid', refused: checked };
  const change: Text = {
    da: `Version ${number} er genskabt`,
    en: `Version ${number} was restored`
  };
  return saveChecked(store, { modelId, base, checked, by, change, restoredFrom: number });
}
