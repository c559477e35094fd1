import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { limits } from './limits.ts';
import { valueAt, type Path } from './problem.ts';
import { smallInput } from './testing.ts';
import { parseModelText, validateModel, type ModelResult } from './validate.ts';

function isReadable(result: ModelResult): void {
  if (result.ok) return;
  expect(result.problems.length).toBeGreaterThan(0);
  expect(result.problems.length).toBeLessThanOrEqual(limits.problems);
  for (const { found, place, allowed, message } of result.problems) {
    expect(found.length).toBeGreaterThan(0);
    expect(found.length).toBeLessThanOrEqual(80);
    // eslint-disable-next-line no-control-regex -- none of these may be shown
    expect(found + place).not.toMatch(/[\u0000-\u001f\u007f\u200b-\u200f\u202a-\u202e]/);
    for (const language of ['da', 'en'] as const) {
      expect(allowed[language]).not.toBe('');
      // What zod says in English by itself must never be shown.
      expect(message[language]).not.toMatch(/Invalid input|expected|Too (big|small)|Unrecognized|undefined/);
    }
  }
}

function places(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  const inner = Object.entries(value).flatMap(([key, part]) =>
    places(part, [...path, Array.isArray(value) ? Number(key) : key])
  );
  return path.length === 0 ? inner : [path, ...inner];
}

const somewhere = fc.constantFrom(...places(smallInput()));
const odd = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  fc.double(),
  fc.string({ unit: 'binary' }),
  fc.constantFrom(1e9, -1, 0, '', '2024-02-30', NaN, Infinity, undefined, 'handicap', 'share')
);

function put(document: unknown, path: Path, value: unknown): void {
  const holder = valueAt(document, path.slice(0, -1)) as Record<string | number, unknown>;
  const last = path.at(-1) ?? '';
  // Strings may hold the name of the prototype, which must be set as JSON would.
  Object.defineProperty(holder, last, { value, enumerable: true, configurable: true, writable: true });
}

describe('whatever comes in', () => {
  it('any text gets an answer', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => isReadable(parseModelText(text))),
      { numRuns: 500 }
    );
  });

  it('any JSON gets an answer', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 8 }), (text) => isReadable(parseModelText(text))),
      { numRuns: 500 }
    );
  });

  it('any JSON that calls itself a model gets an answer', () => {
    const keys = fc.constantFrom(...Object.keys(smallInput()), '__proto__', 'constructor', 'toString');
    fc.assert(
      fc.property(fc.dictionary(keys, odd), (fields) => {
        isReadable(validateModel({ ...fields, schemaVersion: 1 }));
      }),
      { numRuns: 500 }
    );
  });

  it('a model with something odd in it is refused in words or read as it stands', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(somewhere, odd), { minLength: 1, maxLength: 2 }), (changes) => {
        const document = smallInput();
        for (const [path, value] of changes) {
          if (valueAt(document, path) !== undefined) put(document, path, value);
        }
        const result = validateModel(document);
        isReadable(result);
        if (result.ok) expect(result.model).toEqual(document);
      }),
      { numRuns: 3000 }
    );
  });
});
