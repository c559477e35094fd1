import { describe, expect, it } from 'vitest';
import type { Block } from '../../lib/report/note.ts';
import type { TableView } from '../../lib/views/table-view.ts';
import { goesAcross, hasShortNames, isAcross, staysTogether } from './note-layout.ts';

const table = (columns: number, names: readonly string[]): TableView => ({
  title: 'Tabel',
  head: Array.from({ length: columns }, () => ({ text: '2025' })),
  rows: names.map((name) => [name, ...Array.from({ length: columns - 1 }, () => '1')]),
  notes: []
});
const heading: Block = { kind: 'heading', level: 1, text: 'Økonomi' };
const text: Block = { kind: 'paragraph', inlines: [{ text: 'Ord.' }] };
const block = (columns: number): Block => ({ kind: 'table', caption: 'Tabel', table: table(columns, ['a']) });

describe('how the note is printed', () => {
  it('nine columns stand across, eight upright', () => {
    expect([isAcross(table(9, [])), isAcross(table(8, []))]).toEqual([true, false]);
  });

  it('a heading goes across with the table it stands over, and with nothing else', () => {
    expect(goesAcross([heading, heading, block(9)], 0)).toBe(true);
    expect(goesAcross([heading, block(8)], 0)).toBe(false);
    expect(goesAcross([heading, text, block(9)], 0)).toBe(false);
    expect(goesAcross([text, block(9)], 0)).toBe(false);
    expect(goesAcross([heading], 0)).toBe(false);
  });

  it('fourteen rows stay together, and fifteen run over', () => {
    const rows = (count: number) => table(2, Array<string>(count).fill('a'));
    expect([staysTogether(rows(14)), staysTogether(rows(15))]).toEqual([true, false]);
    expect(staysTogether({ ...rows(14), total: ['I alt', '1'] })).toBe(false);
  });

  it('quarters are short names; names of groups are not', () => {
    expect(hasShortNames(table(2, ['1. kvt. 2025', '2. kvt. 2025']))).toBe(true);
    expect(hasShortNames(table(2, ['1. kvt. 2025', 'Rådgivere, børn']))).toBe(false);
  });
});
