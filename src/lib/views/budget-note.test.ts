import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { ModelDocument } from '../model/document.ts';
import { smallInput } from '../model/testing.ts';
import { parseModelText, validateModel } from '../model/validate.ts';
import { consequenceLists, frontPageTable } from './budget-note.ts';

function example(name: string): ModelDocument {
  const read = parseModelText(readFileSync(`static/examples/${name}.json`, 'utf8'));
  if (!read.ok) throw new Error(read.problems[0]!.message.en);
  return read.model;
}
const so42 = { model: example('so42'), language: 'da' as const };

describe('what a budget note says besides money', () => {
  it('S9: the categories and districts that SO42 has ticked', () => {
    expect(frontPageTable(so42)!.rows).toEqual([
      ['Nummer', 'SO42'],
      ['Kategorisering', 'Bevillingsudløb og Bestilt af fagudvalg'],
      ['Bydele', 'Bydækkende']
    ]);
    // As many boxes as the note prints, ticked or not.
    expect([so42.model.budgetNote!.categories!.length, so42.model.budgetNote!.districts!.length]).toEqual([
      9, 12
    ]);
  });

  it('S10: what follows for meetings, training and panels, in words and without a figure', () => {
    const [list, ...others] = consequenceLists(so42);
    expect(others).toEqual([]);
    expect(list!.title).toBe('Følger i ord, når bevillingen ikke gives');
    expect(list!.entries.map(({ subject }) => subject)).toEqual([
      'Borgermøder',
      'Kompetenceudvikling',
      'Paneler og tværgående initiativer'
    ]);
    for (const { text, source } of list!.entries) {
      expect(text).not.toMatch(/\d/);
      expect(source).toContain('SO42');
    }
  });

  it('is nothing where a model says nothing', () => {
    const { budgetNote: _, ...model } = so42.model;
    const plain = { model, language: 'en' as const };
    expect([frontPageTable(plain), consequenceLists(plain)]).toEqual([undefined, []]);
  });

  it('is refused where an activity ends before it begins', () => {
    const source = { kind: 'assumption' as const, note: 'Antaget til test.' };
    const result = validateModel(
      smallInput((draft) => {
        draft.budgetNote = {
          source,
          timePlan: [{ name: 'Udvikling', from: '2024-04-01', until: '2024-03-31', source }]
        };
      })
    );
    expect(result.ok ? [] : result.problems.map(({ path, code }) => [path.join('.'), code])).toEqual([
      ['budgetNote.timePlan.0.until', 'order']
    ]);
  });
});
