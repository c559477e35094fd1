import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Shown } from '../../views/shown.ts';
import { shownFrom } from '../../views/testing.ts';
import { handMade } from '../table-testing.ts';
import { writeXlsx } from './write-xlsx.ts';
import { readXlsx, valueOf, type ReadSheet } from './xlsx-testing.ts';

let shown: Shown;
beforeAll(() => {
  shown = shownFrom(readFileSync('static/examples/so42.json', 'utf8'));
}, 30_000);

describe('a table that was added up by hand', () => {
  let sheet: ReadSheet;
  beforeAll(async () => {
    sheet = readXlsx(await writeXlsx([handMade], shown))[0]!;
  });
  const at = (address: string) => sheet.cells.get(address);

  it('stands under its title and head, which stay in sight', () => {
    expect(sheet.name).toBe('Økonomi aktiviteter');
    expect(at('A1')?.value).toBe('Økonomi: aktiviteter');
    expect(['A2', 'B2', 'C2', 'G2'].map((address) => at(address)?.value)).toEqual([
      'Aktivitet (1.000 kr.)',
      'Udvalg',
      '2025',
      'ÅV'
    ]);
    expect(sheet.xml).toMatch(/<pane [^>]*ySplit="2"[^>]*state="frozen"/);
  });

  it('has numbers, unrounded, in a format that shows what the table shows', () => {
    expect(at('C4')).toEqual({ value: 17_040.4, format: '#,##0' });
    expect(at('C8')).toEqual({ value: -1250.5, format: '#,##0' });
    expect(at('F4')).toEqual({ value: 0.5744, format: '0.0%' });
    // Written as words by its view, read as the number that it is.
    expect(at('G4')).toEqual({ value: 1234.5, format: '#,##0.0' });
    expect(at('D5')?.value).toBe('–');
  });

  it('has sums as formulas with their values beside them', () => {
    expect(at('E4')).toMatchObject({ formula: 'SUM(C4:D4)', value: 34_080.8 });
    expect(at('C6')).toMatchObject({ formula: 'SUM(C4:C5)', value: 24_090.4 });
    expect(at('C10')).toMatchObject({ formula: 'SUM(C6,C9)', value: 22_839.9, format: '#,##0' });
    const sums = [...sheet.cells].filter(([, { formula }]) => formula !== undefined);
    // Two rows and a subtotal of service, a row and a subtotal of capital, and the total.
    expect(sums).toHaveLength(2 + 3 + 1 + 3 + 3);
    for (const [address, { value }] of sums) expect(valueOf(sheet, address)).toBeCloseTo(Number(value), 9);
  });

  it('ends with what is odd about it and its notes', () => {
    expect(at('A11')).toBeUndefined();
    expect(at('A12')?.value).toBe('Kilden skriver 22.841.');
    expect(at('A13')?.value).toBe('Summer er regnet af uafrundede beløb.');
  });
});

it('has what a number counts behind it where the rows count different things', async () => {
  const table = {
    title: 'Ændringer',
    head: [{ text: 'Tal' }, { text: 'Før', number: true }],
    rows: [
      ['Udgift', { text: '609.000 kr.', value: 609_000, decimals: 0, unit: 'kr.' }],
      ['Forskel', { text: '+3,2', value: 3.2, decimals: 1, unit: 'procent"point' }]
    ],
    notes: []
  };
  const { cells } = readXlsx(await writeXlsx([table], shown))[0]!;
  expect(cells.get('B3')).toEqual({ value: 609_000, format: '#,##0" kr."' });
  expect(cells.get('B4')).toEqual({ value: 3.2, format: '#,##0.0" procentpoint"' });
});

it('ends with the assumptions and with how the numbers were computed', async () => {
  const sheets = readXlsx(await writeXlsx([handMade, handMade], shown));
  expect(sheets.map(({ name }) => name)).toEqual([
    'Økonomi aktiviteter',
    'Økonomi aktiviteter (2)',
    'Antagelser og kilder',
    'Sådan er tallene beregnet'
  ]);
  const made = [...sheets[3]!.cells.values()].map(({ value }) => value);
  const { documentHash, engineVersion, seed } = shown.forecast.provenance;
  for (const value of [documentHash, engineVersion, String(seed), '2025 p/l', 'forventet forløb'])
    expect(made).toContain(value);
});

const hostile = [
  '=1+1',
  '+1+1',
  '-1+1',
  '@SUM(A1)',
  '\t=1+1',
  '\r=1+1',
  '=HYPERLINK("http://example.org","klik")',
  '<script>alert(1)</script>',
  ']]><v>7</v>',
  '</t></si><si><t>',
  '&lt;&#x3c;',
  '_x003D_1+1',
  'constructor',
  '__proto__',
  'toString',
  '\u202egnp.exe',
  'مرحبا',
  '😀',
  "'",
  ' foran og bag '
];

it('writes texts as texts, whatever they are', async () => {
  const table = {
    title: hostile[0]!,
    head: hostile.map((text) => ({ text })),
    rows: [hostile, hostile.map((text) => ({ text, value: null, decimals: 0 }))],
    total: hostile,
    notes: hostile,
    flags: hostile
  };
  const tables = hostile.map((title) => ({ ...table, title }));
  const sheets = readXlsx(await writeXlsx(tables, shown));
  expect(sheets).toHaveLength(hostile.length + 2);
  // A carriage return is a line end.
  const expected = hostile.map((text) => text.replace('\r', '\n'));
  sheets.slice(0, hostile.length).forEach((sheet, order) => {
    expect(sheet.xml).not.toContain('<f>');
    expect(sheet.cells.get('A1')?.value).toBe(expected[order]);
    for (const row of [2, 3, 4, 5]) {
      const texts = expected.map((_, column) => sheet.cells.get(`${String.fromCharCode(65 + column)}${row}`));
      expect(texts.map((cell) => cell?.value)).toEqual(expected);
    }
    const below = expected.concat(expected).map((_, i) => sheet.cells.get(`A${7 + i}`)?.value);
    expect(below).toEqual([...expected, ...expected]);
  });
});

it('leaves out characters that no file can hold and cuts what no cell can', async () => {
  const rows = [['a\u0000b\u000bc\ufffe'], ['=' + 'x'.repeat(100_000)], ['\ud800lone']];
  const table = { title: 'T', head: [{ text: 'H' }], rows, notes: [] };
  const sheet = readXlsx(await writeXlsx([table], shown))[0]!;
  expect(sheet.cells.get('A3')?.value).toBe('abc');
  expect(String(sheet.cells.get('A4')?.value)).toHaveLength(32_767);
  expect(sheet.cells.get('A4')?.formula).toBeUndefined();
  expect(sheet.cells.get('A5')?.value).toBe('lone');
});
