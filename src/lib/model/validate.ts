import { crossCheck } from './checks/cross-checks.ts';
import { formulaInputs } from './checks/formula-inputs.ts';
import { modelSchema, type ModelDocument } from './document.ts';
import { findJsonFault } from './json-text.ts';
import { loadFormulasIn } from './formulas-of.ts';
import { jsonFaultProblem } from './json-fault-wording.ts';
import { limits } from './limits.ts';
import { migrateToCurrent } from './migrations.ts';
import { plainDataProblems } from './plain-data.ts';
import { problemAt, type Problem } from './problem.ts';
import { schemaProblems } from './schema-problems.ts';
import { numberWording } from './wording.ts';

/** A model that can be simulated, or why not: at most 50 problems, and how many `more` there are. */
export type ModelResult = { ok: true; model: ModelDocument } | RefusedModel;

/** Why something cannot be read: at most 50 problems, and how many `more` there are. */
export interface RefusedModel {
  ok: false;
  problems: Problem[];
  more: number;
}

function refuse(problems: Problem[]): RefusedModel {
  return {
    ok: false,
    problems: problems.slice(0, limits.problems),
    more: Math.max(0, problems.length - limits.problems)
  };
}

function utf8Length(text: string): number {
  // A text is never shorter in bytes than in characters, so a far too long one need not be encoded.
  return text.length > limits.textBytes ? text.length : new TextEncoder().encode(text).length;
}

function parseShape(value: unknown): ModelResult {
  try {
    const parsed = modelSchema.safeParse(value);
    if (parsed.success) return { ok: true, model: parsed.data };
    return { ok: false, ...schemaProblems(value, parsed.error.issues, limits.problems) };
  } catch (error) {
    // zod passes a list of issues as arguments, which overflows the stack beyond about a hundred thousand of them.
    if (!(error instanceof RangeError)) throw error;
    const fewer = { da: 'et dokument med færre fejl', en: 'a document with fewer mistakes' };
    return refuse([problemAt(value, [], 'tooLarge', fewer, { found: '> 100 000' })]);
  }
}

/** Reads a model from JSON text, with what reads its formulas loaded first. Never throws on any text. */
export async function readModelText(json: string): Promise<ModelResult> {
  await loadFormulasIn(json);
  return parseModelText(json);
}

/**
 * Reads a model from JSON text (a byte-order mark is skipped).
 * @throws {Error} where the text holds a formula and `loadFormulas` was not awaited; on no other text
 */
export function parseModelText(json: string): ModelResult {
  const read = parseJson(json, limits.textBytes);
  return read.ok ? validateModel(read.value) : read;
}

/** A value read from JSON text that is no longer than `most` bytes (a byte-order mark is skipped). Never throws on any text. */
export function parseJson(json: string, most: number): { ok: true; value: unknown } | RefusedModel {
  const size = utf8Length(json);
  if (size > most) {
    const { da, en } = numberWording(most);
    const megabytes = Math.round(most / 1e6);
    const allowed = {
      da: `højst ${da} byte (${megabytes} MB)`,
      en: `at most ${en} bytes (${megabytes} MB)`
    };
    return refuse([problemAt(undefined, [], 'tooLarge', allowed, { found: `${size} byte` })]);
  }
  const text = json.startsWith('\ufeff') ? json.slice(1) : json;
  const fault = findJsonFault(text);
  return fault === undefined ? { ok: true, value: JSON.parse(text) } : refuse([jsonFaultProblem(fault)]);
}

/**
 * Checks a value that should be a model: plain data, a known version, the right shape, formulas that give what their inputs may be, and
 * parts that fit together.
 * Each stage is asked only when the one before it found nothing, since its questions would make no sense otherwise.
 * The model returned is a copy; the value is left as it was.
 */
export function validateModel(value: unknown): ModelResult {
  const impure = plainDataProblems(value);
  if (impure.length > 0) return refuse(impure);
  const migrated = migrateToCurrent(value);
  if (!migrated.ok) return refuse([migrated.problem]);
  const parsed = parseShape(migrated.value);
  if (!parsed.ok) return parsed;
  const worked = formulaInputs(parsed.model);
  if (!worked.ok) return refuse(worked.problems);
  const misfits = crossCheck(worked.model);
  return misfits.length > 0 ? refuse(misfits) : worked;
}

/** The problems of a refused model as lines of text in one language, the rest counted last. */
export function problemLines(result: RefusedModel, language: 'da' | 'en'): string[] {
  const lines = result.problems.map((problem) => problem.message[language]);
  if (result.more > 0)
    lines.push(language === 'da' ? `… og ${result.more} mere.` : `… and ${result.more} more.`);
  return lines;
}
