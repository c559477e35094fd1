import { describe, expect, it } from 'vitest';
import { expectedForecast } from '../../forecast/forecast.ts';
import { documentHash } from '../../model/hash.ts';
import { readNoteRecord, writeNoteRecord } from '../../model/note-record.ts';
import { madeUpIndex } from '../../model/price-index-testing.ts';
import { known, smallModel, type Change } from '../../model/testing.ts';
import { composeNote } from './compose-note.ts';
import { changesBetween } from '../../views/changes-since.ts';
import { recordOf } from '../../views/record-of.ts';
import type { Shown } from '../../views/shown.ts';
import { rowWords } from '../../views/testing.ts';

function shownWith(change: Change = {}): Shown {
  const model = smallModel(change);
  const forecast = expectedForecast(
    model,
    model.scenarios.map(({ id }) => id)
  );
  return { model, forecast, language: 'da' };
}

describe('changes since a note', () => {
  const before = recordOf(shownWith());

  it('are none between a note and itself, read from its file', () => {
    const read = readNoteRecord(writeNoteRecord(before));
    if (!read.ok) throw new Error(read.problems[0]!.message.en);
    const changes = changesBetween(read.record, recordOf(shownWith()), 'da');
    expect([changes.figures, changes.inputs]).toEqual([undefined, undefined]);
    expect(changes.sameFigures).toBe(before.figures.length);
    expect(changes.sameInputs).toBe(before.inputs.length);
  });

  it('stand old beside new, with the difference: 609.000 kr. in 2025 and 700.000 kr. are 91.000 kr. apart', () => {
    const now = recordOf(
      shownWith((draft) => {
        draft.grants[0]!.lines[0]!.amounts = { '2025': 700_000 };
        draft.netHours.grossHours = known(1900, 'hours/year');
      })
    );
    const { figures, inputs } = changesBetween(before, now, 'da');
    const row = figures?.rows.map(rowWords).find(([name]) => name === 'Det gode borgermøde, 2025');
    expect(row).toEqual(['Det gode borgermøde, 2025', '609.000 kr.', '700.000 kr.', '+91.000']);
    const cells = figures?.rows.find(([name]) => name === 'Det gode borgermøde, 2025');
    expect(cells?.slice(1)).toMatchObject([
      { value: 609_000, decimals: 0, unit: 'kr.' },
      { value: 700_000, decimals: 0, unit: 'kr.' },
      { value: 91_000, decimals: 0, unit: 'kr.' }
    ]);
    expect(inputs?.rows.map(rowWords)).toEqual([
      ['nettotimer, bruttotimer', '1.924 timer pr. år', '1.900 timer pr. år']
    ]);
  });

  it('tell what has come and what has gone', () => {
    const now = recordOf(shownWith((draft) => void draft.grants[0]!.lines.splice(0)));
    const [to, from] = [changesBetween(before, now, 'en'), changesBetween(now, before, 'en')];
    const grants = (rows: readonly string[][] | undefined) =>
      rows?.filter(([name]) => name?.startsWith('The good citizen meeting, 2025')).map((row) => row.slice(1));
    expect(grants(to.figures?.rows.map(rowWords))?.[0]).toEqual(['DKK 609,000', 'not there', '–']);
    expect(grants(from.figures?.rows.map(rowWords))?.[0]).toEqual(['not there', 'DKK 609,000', '–']);
  });

  it('stand first in the note, with both versions', () => {
    const older = { ...before, engineVersion: '0.0.9', seed: 7 };
    const note = composeNote(shownWith(), { since: older });
    const [first] = note.blocks.filter(({ kind }) => kind === 'heading');
    expect(first).toMatchObject({ text: 'Ændringer siden seneste notat' });
    const words = JSON.stringify(note.blocks.slice(0, 6));
    expect(words).toContain('to versioner af Fristværk (0.0.9 og ');
    expect(words).toContain('startværdi er ikke de samme');
  });
});

describe('changes between two price levels', () => {
  const at = (prices: number): Shown => ({
    ...shownWith((draft) => void (draft.priceIndex = madeUpIndex(2025, 3, 10))),
    prices
  });

  it('are said to be that as well, in the note that says what its amounts are converted from', () => {
    const words = (since: Shown) =>
      JSON.stringify(composeNote(at(2026), { since: recordOf(since) }).blocks).replaceAll('\u202f', ' ');
    const told = words(at(2025));
    expect(told).toContain('Beløbene er i 2026 p/l, og i det seneste notat i 2025 p/l.');
    // 609.000 · 1,1 = 669.900.
    expect(told).toContain('669.900 kr.');
    expect(told).toContain('Modellens beløb er i 2025 p/l og er omregnet til 2026 p/l');
    expect(words(at(2026))).not.toContain('det seneste notat i');
  });
});

describe('a record', () => {
  it('gives the note’s numbers again to the last bit from the document that it holds', () => {
    const made = recordOf(shownWith());
    const again = smallModel(made.document as Change);
    expect(documentHash(again)).toBe(made.documentHash);
    const forecast = expectedForecast(
      again,
      again.scenarios.map(({ id }) => id)
    );
    expect(recordOf({ model: again, forecast, language: 'en' })).toEqual(made);
  });
});
