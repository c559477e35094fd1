import { schemaVersion, type ModelDocument } from '../../model/document.ts';
import { loadFormulasIn } from '../../model/formulas-of.ts';
import { canonicalJson } from '../../model/hash.ts';
import { limits } from '../../model/limits.ts';
import { problemAt } from '../../model/problem.ts';
import { parseJson, validateModel, type RefusedModel } from '../../model/validate.ts';
import { sha256 } from './sha256.ts';

/** A document that has been looked through, as it is stored. */
export interface CheckedDocument {
  readonly ok: true;
  readonly model: ModelDocument;
  /** Canonical JSON of the model. */
  readonly text: string;
  readonly hash: string;
  readonly schemaVersion: number;
}

/** A document as it was stored, brought to the form that this program reads. */
export interface StoredDocument {
  readonly document: unknown;
  /** Why this program cannot use it; undefined where it can. It is kept and shown all the same. */
  readonly refused: RefusedModel | undefined;
}

/** The JSON of a value, or undefined where it has none. */
function jsonOf(value: unknown): string | undefined {
  try {
    return JSON.stringify(value);
  } catch {
    return undefined;
  }
}

/** Checks a value that comes from outside as a model to be stored. Never throws on any value. */
export async function checkDocument(value: unknown): Promise<CheckedDocument | RefusedModel> {
  await loadFormulasIn(jsonOf(value) ?? '');
  const result = validateModel(value);
  if (!result.ok) return result;
  const text = canonicalJson(result.model);
  const size = Buffer.byteLength(text);
  if (size > limits.textBytes) {
    const allowed = { da: `højst ${limits.textBytes} byte`, en: `at most ${limits.textBytes} bytes` };
    const problem = problemAt(undefined, [], 'tooLarge', allowed, { found: `${size} byte` });
    return { ok: false, problems: [problem], more: 0 };
  }
  return { ok: true, model: result.model, text, hash: sha256(text), schemaVersion };
}

/** Reads a stored document: one of an earlier format is migrated, and one that newer checks refuse is told of. */
export async function readStored(text: string): Promise<StoredDocument> {
  await loadFormulasIn(text);
  const read = parseJson(text, limits.textBytes);
  if (!read.ok) return { document: undefined, refused: read };
  const result = validateModel(read.value);
  return result.ok
    ? { document: result.model, refused: undefined }
    : { document: read.value, refused: result };
}
