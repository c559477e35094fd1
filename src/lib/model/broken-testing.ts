import { expect } from 'vitest';
import type { Problem } from './problem.ts';
import { smallInput } from './testing.ts';
import { validateModel, type ModelResult } from './validate.ts';

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

/** [place broken, value put there, place reported, code, found, Danish says, English says] */
export type BrokenCase = [string, unknown, string, Problem['code'], string, string, string];

/** The document with one thing broken is refused for that alone, in words that name the place. */
export function expectRefused(...[at, value, place, code, found, danish, english]: BrokenCase): void {
  const problems = problemsOf(validateModel(broken(at, value)));
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatchObject({ place, code, found });
  for (const words of [danish, place]) expect(problems[0]?.message.da).toContain(words);
  for (const words of [english, place]) expect(problems[0]?.message.en).toContain(words);
}
