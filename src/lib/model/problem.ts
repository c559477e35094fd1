import { briefValue, quoted } from './brief-value.ts';
import type { Wording } from './wording.ts';

/** The way from the document's root to a place: keys and list positions. */
export type Path = (string | number)[];

/** What kind of mistake a problem is. */
export type ProblemCode =
  | 'syntax'
  | 'truncated'
  | 'duplicateKey'
  | 'tooLarge'
  | 'tooDeep'
  | 'prototypeKey'
  | 'notData'
  | 'notFinite'
  | 'missingVersion'
  | 'unknownVersion'
  | 'newerVersion'
  | 'missing'
  | 'unknownKey'
  | 'notAllowed'
  | 'unknownReference'
  | 'duplicate'
  | 'order'
  | 'cycle'
  | 'notServed'
  | 'reserves'
  | 'pressure'
  | 'orderKey'
  | 'caseload'
  | 'volume'
  | 'netHours'
  | 'staffing'
  | 'deadline'
  | 'lastStepWait'
  | 'followUp'
  | 'sequel'
  | 'measure'
  | 'formula'
  | 'programme'
  | 'figure'
  | 'outsidePeriod'
  | 'money'
  | 'emptyTable';

/** Why a document cannot be used: the place, what was found there and what is allowed, in both languages. */
export interface Problem {
  path: Path;
  /** The path as a person reads it: `staffGroups[2] "boern".lanes[0].reservedShare`; `model` for the whole. */
  place: string;
  code: ProblemCode;
  /** What stands there, as short escaped JSON of at most 80 characters; `—` for nothing. */
  found: string;
  allowed: Wording;
  /** The whole sentence. */
  message: Wording;
  /** Line and column (from 1) in the text, when the text itself is at fault. */
  position?: { line: number; column: number };
}

const isNamed = (value: unknown): value is { id: string } =>
  typeof value === 'object' && value !== null && typeof (value as { id?: unknown }).id === 'string';

/** The value at a path, or undefined where the path leads nowhere. */
export function valueAt(root: unknown, path: readonly PropertyKey[]): unknown {
  let value = root;
  for (const key of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Record<PropertyKey, unknown>)[key];
  }
  return value;
}

/** A path in words; elements of lists show their id. */
export function placeOf(root: unknown, path: Path): string {
  let place = '';
  path.forEach((key, index) => {
    if (typeof key === 'number') {
      const element = valueAt(root, path.slice(0, index + 1));
      place += `[${key}]${isNamed(element) ? ` ${quoted(element.id)}` : ''}`;
    } else {
      const name = /^[\p{L}_][\p{L}\p{N}_]{0,63}$/u.test(key) ? key : `[${quoted(key)}]`;
      place += place === '' || name.startsWith('[') ? name : `.${name}`;
    }
  });
  return place === '' ? 'model' : place;
}

/** A problem at a place. `reason` is a whole sentence; `found` stands in for the value at the path. */
export function problemAt(
  root: unknown,
  path: Path,
  code: ProblemCode,
  allowed: Wording,
  more: { reason?: Wording; found?: string } = {}
): Problem {
  const place = placeOf(root, path);
  const found = more.found ?? briefValue(valueAt(root, path));
  const absent = found === briefValue(undefined);
  const why = (language: 'da' | 'en') => (more.reason ? `: ${more.reason[language]}` : absent ? '' : ':');
  const message = absent
    ? {
        da: `${place}${why('da') || ' mangler.'} Tilladt er ${allowed.da}.`,
        en: `${place}${why('en') || ' is missing.'} Allowed is ${allowed.en}.`
      }
    : {
        da: `${place}${why('da')} ${more.reason ? 'Fandt' : 'fandt'} ${found}; tilladt er ${allowed.da}.`,
        en: `${place}${why('en')} ${more.reason ? 'Found' : 'found'} ${found}; allowed is ${allowed.en}.`
      };
  return { path, place, code, found, allowed, message };
}
