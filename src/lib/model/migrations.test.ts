import { describe, expect, it } from 'vitest';
import { schemaVersion } from './document.ts';
import { migrateToCurrent, migrations, type Migration } from './migrations.ts';
import { smallInput } from './testing.ts';
import { validateModel } from './validate.ts';

describe('the version of a document', () => {
  it.each([
    ['none', undefined, 'missingVersion', 'siger ikke, hvilken udgave', 'does not say which version'],
    ['no number', '1', 'unknownVersion', 'udgaven findes ikke', 'there is no such version'],
    ['half', 0.5, 'unknownVersion', 'udgaven findes ikke', 'there is no such version'],
    ['nought', 0, 'unknownVersion', 'udgaven findes ikke', 'there is no such version'],
    [
      'of a newer program',
      2,
      'newerVersion',
      'en nyere udgave af programmet (format 2)',
      'a newer version of the program (format 2)'
    ]
  ] as const)('%s is refused', (_, version, code, danish, english) => {
    const result = validateModel({ ...smallInput(), schemaVersion: version });
    if (result.ok) throw new Error('expected a refusal');
    expect(result.problems).toHaveLength(1);
    expect(result.problems[0]).toMatchObject({ code, path: ['schemaVersion'], place: 'schemaVersion' });
    expect(result.problems[0]?.message.da).toContain(danish);
    expect(result.problems[0]?.message.en).toContain(english);
    expect(result.problems[0]?.allowed).toEqual({ da: 'schemaVersion 1', en: 'schemaVersion 1' });
  });
});

describe('migrations', () => {
  it('lead from version 1 to the current one, each once', () => {
    expect(migrations.map(({ from }) => from)).toEqual(
      Array.from({ length: schemaVersion - 1 }, (_, index) => index + 1)
    );
  });

  const steps: Migration[] = [
    { from: 1, migrate: ({ name, ...rest }) => ({ ...rest, title: name }) },
    { from: 2, migrate: (document) => ({ ...document, title: `${String(document['title'])}!` }) }
  ];

  it('run one after the other and leave the old document as it was', () => {
    const old = { schemaVersion: 1, name: 'Gammel' };
    expect(migrateToCurrent(old, steps, 3)).toEqual({
      ok: true,
      value: { schemaVersion: 3, title: 'Gammel!' }
    });
    expect(old).toEqual({ schemaVersion: 1, name: 'Gammel' });
  });

  it('begin where the document is', () => {
    expect(migrateToCurrent({ schemaVersion: 2, title: 'Ny' }, steps, 3)).toEqual({
      ok: true,
      value: { schemaVersion: 3, title: 'Ny!' }
    });
  });

  it('fail loudly when one is missing', () => {
    expect(() => migrateToCurrent({ schemaVersion: 1 }, [], 2)).toThrow(RangeError);
  });
});
