import { z } from './zod.ts';

// What a newer program adds to its answers is no reason to refuse them: these are read as far as they are known.

/** A text of one or both languages. */
const text = z.union([z.string(), z.object({ da: z.string(), en: z.string().optional() })]);

const problem = z.object({
  place: z.string(),
  message: z.object({ da: z.string(), en: z.string() })
});

const number = z.number().int().min(1);

/** What is known of a version besides its document. */
const versionNote = z.object({
  /** 1, 2, 3 … */
  number,
  /** SHA-256 of the document. */
  hash: z.string(),
  /** ISO 8601, UTC. */
  savedAt: z.string(),
  /** The name that was given; nobody has checked it. */
  savedBy: z.string(),
  change: text,
  restoredFrom: number.optional()
});
export type SavedVersion = z.infer<typeof versionNote>;

/** Why a request was not done. */
const refusal = z.object({
  problems: z.array(problem),
  /** How many more there are. */
  more: z.number()
});
export type ToldProblem = z.infer<typeof problem>;

/** A version with its document, and why this program cannot use it where it cannot. */
export const versionAnswer = versionNote.extend({
  document: z.unknown(),
  refused: refusal.optional()
});
export type VersionWithDocument = z.infer<typeof versionAnswer>;

/** A history, newest first, and whether there are older versions than these. */
export const historyAnswer = z.object({ versions: z.array(versionNote), older: z.boolean() });

/** A model that was created. */
export const createdAnswer = z.object({ id: z.string(), version: versionNote });

/** A save: a document that is the newest already makes no new version (`unchanged`). */
export const savedAnswer = z.object({ version: versionNote, unchanged: z.boolean() });

/** Anything that is not what was asked for. */
export const refusalAnswer = refusal.extend({
  /** The version that was saved meanwhile. */
  newest: versionAnswer.optional()
});

/** Nothing but that it was done. */
export const doneAnswer = z.object({});

const listed = z.object({
  id: z.string(),
  title: text,
  /** Number of the newest version, and when and by whom it was saved. */
  version: number,
  savedAt: z.string(),
  savedBy: z.string()
});
export type ListedModel = z.infer<typeof listed>;

const deleted = listed.extend({
  deletedAt: z.string(),
  deletedBy: z.string(),
  /** When it is gone for good. */
  keptUntil: z.string()
});
export type DeletedModel = z.infer<typeof deleted>;

/** The models that are stored, the last saved first; how many `more` there are is counted. */
export const listAnswer = z.object({ models: z.array(listed), more: z.number() });

/** The models that were deleted and can be had back. */
export const deletedAnswer = z.object({ models: z.array(deleted), more: z.number() });
