import { dateText } from './date-text.ts';
import { limits } from './limits.ts';
import { plainDataProblems } from './plain-data.ts';
import { allow } from './rule.ts';
import { runSettings } from './run-settings.ts';
import { flag, numberWithin, strict } from './schema-parts.ts';
import { sharedPage } from './shared-page.ts';
import { schemaProblems } from './schema-problems.ts';
import { nameText, noteText, plainText } from './text.ts';
import { parseJson, type RefusedModel } from './validate.ts';
import { z } from './zod.ts';

/** The number of a version. */
const versionNumber = numberWithin({ min: 1, max: 1_000_000_000, integer: true });

/** A document; it is checked as a model where it is stored. */
const document = z.looseObject({}, { error: allow({ rule: 'keys', keys: ['schemaVersion', '…'] }) });

/** A model to be created. */
export const createRequest = strict({
  document,
  /** Who, as she calls herself. */
  by: plainText,
  /** How it came about, or what is different. */
  change: noteText
});

/** A document to be saved, and the version that it was made from. */
export const saveRequest = strict({ document, base: versionNumber, by: plainText, change: noteText });

/** Another title. */
export const renameRequest = strict({ title: nameText, by: plainText });

/** What needs no more than a name. */
export const actRequest = strict({ by: plainText });

/** An earlier version to be made the newest, and the version that is believed to be the newest. */
export const restoreRequest = strict({ base: versionNumber, by: plainText });

/** A link to be made to a version. */
export const shareRequest = strict({
  version: versionNumber,
  /** What its page shows, computed by its author. */
  results: sharedPage,
  engineVersion: plainText,
  seed: runSettings.shape.seed,
  /** 0 is the expected run alone. */
  replications: numberWithin({ min: 0, max: limits.replications, integer: true }),
  leverAllowed: flag(),
  /** The last day on which it opens. */
  expires: dateText,
  by: plainText
});

/** Bytes of a request that holds a model, and of one that holds a link's results. */
export const requestBytes = {
  document: limits.textBytes + 100_000,
  results: limits.sharedBytes,
  words: 100_000
} as const;

/** Reads a request from JSON text of at most so many bytes. Never throws on any text. */
export function readRequest<Schema extends z.ZodType>(
  json: string,
  schema: Schema,
  most: number
): { ok: true; request: z.output<Schema> } | RefusedModel {
  const read = parseJson(json, most);
  if (!read.ok) return read;
  const impure = plainDataProblems(read.value);
  if (impure.length > 0) return { ok: false, problems: impure.slice(0, limits.problems), more: 0 };
  const parsed = schema.safeParse(read.value);
  if (parsed.success) return { ok: true, request: parsed.data };
  return { ok: false, ...schemaProblems(read.value, parsed.error.issues, limits.problems) };
}
