import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const catalogue = (language: string) =>
  JSON.parse(readFileSync(new URL(`../../../messages/${language}.json`, import.meta.url), 'utf8')) as Record<
    string,
    unknown
  >;
const danish = catalogue('da');
const english = catalogue('en');

test('both languages say the same things', () => {
  expect(Object.keys(english).sort()).toEqual(Object.keys(danish).sort());
});

test.each(Object.keys(danish).filter((key) => key !== '$schema'))(
  '%s has words and the same inputs in both',
  (key) => {
    const inputs = (message: unknown) => [...new Set(JSON.stringify(message).match(/\{\w+\}/g) ?? [])].sort();
    expect(danish[key]).not.toBe('');
    expect(english[key]).not.toBe('');
    expect(inputs(english[key])).toEqual(inputs(danish[key]));
  }
);

/** The program's own text: what the catalogues are compiled to and the tests are no part of it. */
function sources(): string {
  const folder = new URL('../../', import.meta.url);
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(ts|svelte|html)$/.test(file) && !/paraglide|\.test\.ts$/.test(file))
    .map((file) => readFileSync(new URL(file, folder), 'utf8'))
    .join('\n');
}

test('every message is said somewhere', () => {
  const used = new Set(sources().match(/(?<=\bm\.)\w+/g));
  expect(Object.keys(danish).filter((key) => key !== '$schema' && !used.has(key))).toEqual([]);
});
