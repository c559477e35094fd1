import { documentId } from './id.ts';
import { byKind, exactly, strict } from './schema-parts.ts';
import { nameText, noteText } from './text.ts';
import type { z } from './zod.ts';

/**
 * Where a value comes from: `document` (fra kilde: one of the document's `documents`, and where in it), `measured`
 * (målt, from imported data) or `assumption` (antagelse, with a note and perhaps an owner).
 */
export const source = byKind([
  strict({ kind: exactly('document'), document: documentId, where: noteText }),
  strict({ kind: exactly('measured'), note: noteText }),
  strict({ kind: exactly('assumption'), note: noteText, owner: nameText.optional() })
]);
export type Source = z.infer<typeof source>;
