import { describe, expect, it } from 'vitest';
import { documentHash } from '../model/hash.ts';
import { writeNoteRecord, type NoteRecord } from '../model/note-record.ts';
import { smallInput } from '../model/testing.ts';
import { EarlierNote } from './earlier-note.svelte.ts';

const file = (text: string, name = 'note.json') => ({
  name,
  size: text.length,
  slice: (start: number, end: number) => ({ text: () => Promise.resolve(text.slice(start, end)) })
});

const document = smallInput() as unknown as Record<string, unknown>;
const record: NoteRecord = {
  kind: 'fristvaerkNote',
  version: 1,
  engineVersion: '0.1.0',
  documentHash: documentHash(document),
  seed: 42,
  replications: 0,
  figures: [],
  inputs: [],
  document
};

describe('the earlier note that a note is compared with', () => {
  it('is read from its record', async () => {
    const earlier = new EarlierNote();
    await earlier.open(file(writeNoteRecord(record), 'sidste år.json'));
    expect([earlier.record, earlier.name, earlier.refused]).toEqual([record, 'sidste år.json', undefined]);
    earlier.clear();
    expect([earlier.record, earlier.name]).toEqual([undefined, '']);
  });

  it('stays as it was where another file is none, and what is wrong is told with its place', async () => {
    const earlier = new EarlierNote();
    await earlier.open(file(writeNoteRecord(record)));
    for (const [text, place] of [
      ['{', '1:2'],
      [JSON.stringify({ ...record, seed: -1 }), 'seed'],
      [JSON.stringify({ ...record, priceLevel: 'last' }), 'priceLevel'],
      [JSON.stringify({ ...record, document: { ...document, priceLevel: 2026 } }), 'documentHash'],
      [JSON.stringify(document), 'kind'],
      [' '.repeat(20_000_001), 'model']
    ] as const) {
      await earlier.open(file(text, 'forkert.json'));
      expect(earlier.refused?.name).toBe('forkert.json');
      expect(earlier.refused?.problems.map((problem) => problem.place)).toContain(place);
      expect(earlier.record).toEqual(record);
      expect(earlier.name).toBe('note.json');
    }
    await earlier.open(file(JSON.stringify(document)));
    expect(earlier.refused?.problems.map(({ message }) => message.da)).toEqual([
      'kind mangler. Tilladt er "fristvaerkNote".'
    ]);
    const gone = {
      name: 'væk.json',
      size: 1,
      slice: () => ({ text: () => Promise.reject(new Error('gone')) })
    };
    await earlier.open(gone);
    expect(earlier.refused).toEqual({ name: 'væk.json', problems: [], more: 0 });
    await earlier.open(file(writeNoteRecord(record)));
    expect(earlier.refused).toBeUndefined();
  });

  it('is the one that was chosen last, however long the others take to read', async () => {
    const earlier = new EarlierNote();
    let answer: (text: string) => void = () => undefined;
    const slow = {
      name: 'langsom.json',
      size: 1,
      slice: () => ({ text: () => new Promise<string>((resolve) => (answer = resolve)) })
    };
    const first = earlier.open(slow);
    await earlier.open(file(writeNoteRecord(record), 'hurtig.json'));
    answer(writeNoteRecord({ ...record, seed: 1 }));
    await first;
    expect([earlier.name, earlier.record?.seed]).toEqual(['hurtig.json', 42]);
  });
});
