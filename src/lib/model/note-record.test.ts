import { describe, expect, it } from 'vitest';
import { documentHash } from './hash.ts';
import { isNoteRecord, readNoteRecord, writeNoteRecord, type NoteRecord } from './note-record.ts';
import { smallInput } from './testing.ts';

const document = smallInput() as unknown as Record<string, unknown>;
const record = (): NoteRecord => ({
  kind: 'fristvaerkNote',
  version: 1,
  engineVersion: '0.1.0',
  documentHash: documentHash(document),
  seed: 42,
  replications: 20,
  figures: [{ key: 'grant.so42.2025', label: { da: 'SO42', en: 'SO42' }, unit: 'kroner', value: 609_000 }],
  inputs: [
    {
      path: 'netHours.grossHours',
      label: { da: 'a', en: 'b' },
      words: { da: '1.924', en: '1,924' },
      held: '{}'
    }
  ],
  document
});
const faultOf = (json: string): string => {
  const read = readNoteRecord(json);
  return read.ok ? '' : read.problems[0]!.message.da;
};
const changed = (change: (draft: Record<string, unknown>) => void): string => {
  const draft = structuredClone(record()) as unknown as Record<string, unknown>;
  change(draft);
  return faultOf(JSON.stringify(draft));
};

describe('the record of a note', () => {
  it('is read as it was written', () => {
    const read = readNoteRecord(writeNoteRecord(record()));
    expect(read.ok && read.record).toEqual(record());
    expect(isNoteRecord(JSON.parse(writeNoteRecord(record())))).toBe(true);
    for (const other of [document, null, [], 'x', {}]) expect(isNoteRecord(other)).toBe(false);
  });

  it.each<[string, (draft: Record<string, unknown>) => void, string]>([
    [
      'another kind',
      (draft) => (draft['kind'] = 'plainModel'),
      'kind: fandt "plainModel"; tilladt er "fristvaerkNote"'
    ],
    ['a newer version', (draft) => (draft['version'] = 2), 'version: fandt 2; tilladt er 1'],
    ['a field too many', (draft) => (draft['__figures'] = []), 'feltet kendes ikke'],
    ['no figures', (draft) => delete draft['figures'], 'figures mangler'],
    ['a seed below 0', (draft) => (draft['seed'] = -1), 'seed: fandt -1'],
    [
      'figures that are no numbers',
      (draft) => (draft['figures'] = [{ ...record().figures[0], value: 'x' }]),
      'figures[0].value: fandt "x"'
    ],
    ['control characters', (draft) => (draft['engineVersion'] = 'a\u0007'), 'engineVersion: fandt'],
    ['no document', (draft) => (draft['document'] = null), 'document: fandt null'],
    [
      'a document that was changed',
      (draft) => (draft['document'] = { ...document, priceLevel: 2026 }),
      'dokumentet er ændret, siden notatet blev lavet'
    ]
  ])('is refused with %s, at its place', (_, change, message) => expect(changed(change)).toContain(message));

  it('is refused where it is no text of a record at all', () => {
    expect(faultOf('')).toContain('Linje 1, kolonne 1');
    expect(faultOf('{"kind": "fristvaerkNote",}')).toContain('Linje 1');
    expect(faultOf('[1]')).not.toBe('');
    expect(faultOf(`{"__proto__": {"a": 1}}`)).not.toBe('');
    expect(faultOf(' '.repeat(20_000_001))).toContain('højst 20.000.000 byte');
    expect(faultOf('['.repeat(100_000))).not.toBe('');
  });
});
