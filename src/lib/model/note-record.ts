import { canonicalJson, documentHash } from './hash.ts';
import { limits } from './limits.ts';
import { plainDataProblems } from './plain-data.ts';
import { priceLevel } from './price-level.ts';
import { problemAt } from './problem.ts';
import { allow } from './rule.ts';
import { runSettings } from './run-settings.ts';
import { exactly, list, numberWithin, oneOf, strict } from './schema-parts.ts';
import { schemaProblems } from './schema-problems.ts';
import { plainNote, plainText } from './text.ts';
import { parseJson, type RefusedModel } from './validate.ts';
import { z } from './zod.ts';

/** What tells a record from a model. */
export const RECORD_KIND = 'fristvaerkNote';

/** What the figures of a record count. */
const recordUnit = oneOf(['share', 'points', 'cases', 'fte', 'kroner']);
export type RecordUnit = z.infer<typeof recordUnit>;

const label = strict({ da: plainNote, en: plainNote });

/** A figure of a note, unrounded; without a value it was undefined. */
const recordedFigure = strict({
  key: plainNote,
  label,
  unit: recordUnit,
  value: numberWithin({ min: -1e15, max: 1e15 }).optional()
});

/** An input as the register of assumptions had it; `held` tells equal ones. */
const recordedInput = strict({ path: plainNote, label, words: label, held: plainNote });

/** What a note was made of and what it said, so that the next one can tell what changed and its numbers can be made again. */
const noteRecord = strict({
  kind: exactly(RECORD_KIND),
  version: exactly(1),
  engineVersion: plainText,
  documentHash: plainText,
  seed: runSettings.shape.seed,
  /** What its amounts are shown in, where it is not what they are stated in. */
  priceLevel: priceLevel.optional(),
  /** 0 is the expected run alone. */
  replications: numberWithin({ min: 0, max: limits.replications, integer: true }),
  figures: list(recordedFigure, 0, limits.recordEntries),
  inputs: list(recordedInput, 0, limits.recordEntries),
  /** The model; it is checked as any other when it is asked for. */
  document: z.looseObject({}, { error: allow({ rule: 'keys', keys: ['schemaVersion', '…'] }) })
});
export type NoteRecord = z.infer<typeof noteRecord>;
export type RecordedFigure = NoteRecord['figures'][number];
export type RecordedInput = NoteRecord['inputs'][number];

/** Whether a value says of itself that it is a record. */
export const isNoteRecord = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  Object.hasOwn(value, 'kind') &&
  (value as { kind: unknown }).kind === RECORD_KIND;

/** Reads a record from JSON text. Never throws on any text: it may come from anyone. */
export function readNoteRecord(json: string): { ok: true; record: NoteRecord } | RefusedModel {
  const read = parseJson(json, limits.recordBytes);
  if (!read.ok) return read;
  const impure = plainDataProblems(read.value);
  if (impure.length > 0) return { ok: false, problems: impure.slice(0, limits.problems), more: 0 };
  const parsed = noteRecord.safeParse(read.value);
  if (!parsed.success) {
    const { issues } = parsed.error;
    const ofKind = issues.filter(({ path }) => path[0] === 'kind');
    // Of another kind of file, a model perhaps, all else would be told as faults as well.
    return { ok: false, ...schemaProblems(read.value, ofKind.length > 0 ? ofKind : issues, limits.problems) };
  }
  const record = parsed.data;
  if (documentHash(record.document) === record.documentHash) return { ok: true, record };
  const problem = problemAt(
    record,
    ['documentHash'],
    'notAllowed',
    {
      da: 'fingeraftrykket af dokumentet i optegnelsen',
      en: 'the fingerprint of the document in the record'
    },
    {
      reason: {
        da: 'dokumentet er ændret, siden notatet blev lavet.',
        en: 'the document has been changed since the note was made.'
      }
    }
  );
  return { ok: false, problems: [problem], more: 0 };
}

/** A record as JSON text, the same for the same record. */
export const writeNoteRecord = (record: NoteRecord): string => `${canonicalJson(record)}\n`;
