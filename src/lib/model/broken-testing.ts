import type { Problem } from './problem.ts';
import { smallInput } from './testing.ts';
import type { ModelResult } from './validate.ts';

/** @returns the problems of a document that is refused. */
export function problemsOf(result: ModelResult): Problem[] {
  if (result.ok) throw new Error('expected a refusal');
  return result.problems;
}

/** The small document with one value replaced (or removed, for undefined) at a path such as `inflows.0.perMonth`. */
export function broken(at: string, value: unknown): unknown {
  const keys = at.split('.');
  const last = keys.pop() ?? '';
  const document = smallInput() as unknown;
  const holder = keys.reduce((inner, key) => (inner as Record<string, unknown>)[key], document) as Record<
    string,
    unknown
  >;
  if (value === undefined) delete holder[last];
  else holder[last] = value;
  return document;
}
