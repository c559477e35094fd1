import { documentId } from './id.ts';
import { exactly, strict } from './schema-parts.ts';
import { nameText, noteText } from './text.ts';
import { z } from './zod.ts';

/**
 * Where a value comes from: `document` (fra kilde: one of the document's `documents`, and where in it), `measured`
 * (målt, from imported data) or `assumption` (antagelse, with a note and perhaps an owner).
 */
export const source = z.discriminatedUnion('kind', [
  strict({ kind: exactly('document'), document: documentId, where: noteText }),
  strict({ kind: exactly('measured'), note: noteText }),
  strict({ kind: exactly('assumption'), note: noteText, owner: nameText.optional() })
]);
export type Source = z.infer<typeof source>;
