import { schemaVersion } from './document.ts';
import { problemAt, type Problem } from './problem.ts';
import { numberWording, type Wording } from './wording.ts';

/** Rewrites a document of version `from` as one of version `from + 1`; it sees raw data and returns new data. */
export interface Migration {
  from: number;
  migrate: (document: Record<string, unknown>) => Record<string, unknown>;
}

/** Every migration there is, in order. Version 1 is the first, so there is none yet. */
export const migrations: readonly Migration[] = [];

function versionProblem(
  value: unknown,
  code: 'missingVersion' | 'unknownVersion' | 'newerVersion',
  current: number,
  reason: Wording
): Problem {
  const allowed =
    current === 1
      ? { da: 'schemaVersion 1', en: 'schemaVersion 1' }
      : { da: `schemaVersion 1 til ${current}`, en: `schemaVersion 1 to ${current}` };
  return problemAt(value, ['schemaVersion'], code, allowed, { reason });
}

/**
 * Brings an older document up to the current version. A document without a version, or from a newer program, is a
 * problem; what is not an object is left for the schema to refuse.
 */
export function migrateToCurrent(
  value: unknown,
  steps: readonly Migration[] = migrations,
  current: number = schemaVersion
): { ok: true; value: unknown } | { ok: false; problem: Problem } {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return { ok: true, value };
  let document = value as Record<string, unknown>;
  const version = Object.hasOwn(document, 'schemaVersion') ? document['schemaVersion'] : undefined;
  const refuse = (code: 'missingVersion' | 'unknownVersion' | 'newerVersion', reason: Wording) =>
    ({ ok: false, problem: versionProblem(value, code, current, reason) }) as const;

  if (version === undefined) {
    return refuse('missingVersion', {
      da: 'dokumentet siger ikke, hvilken udgave af formatet det er skrevet i.',
      en: 'the document does not say which version of the format it is written in.'
    });
  }
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    return refuse('unknownVersion', {
      da: 'udgaven findes ikke.',
      en: 'there is no such version.'
    });
  }
  if (version > current) {
    const number = numberWording(version);
    return refuse('newerVersion', {
      da: `dokumentet er gemt af en nyere udgave af programmet (format ${number.da}), og denne kender format ${current}. Opdater programmet.`,
      en: `the document was saved by a newer version of the program (format ${number.en}), and this one knows format ${current}. Update the program.`
    });
  }
  for (let from = version; from < current; from++) {
    const step = steps.find((migration) => migration.from === from);
    if (step === undefined) throw new RangeError(`no migration from version ${from}`);
    document = { ...step.migrate(document), schemaVersion: from + 1 };
  }
  return { ok: true, value: document };
}
