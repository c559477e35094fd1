import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, it } from 'vitest';
import { handMade } from '../table-testing.ts';
import { tableCsv } from './table-csv.ts';

it('writes a table as a Danish spreadsheet opens it', () => {
  expect(tableCsv(handMade, 'da')).toBe(
    '\ufeff' +
      [
        'Aktivitet (1.000 kr.);Udvalg;2025;2026;I alt;Andel;ÅV',
        'Service;;;;;;',
        'Sagsbehandlere;SUD;17040,4;17040,4;34080,8;57,44%;1234,5',
        'Kompetencer;SUD;7050;–;7050;57,44%;1234,5',
        'Service i alt;;24090,4;17040,4;41130,8;;',
        'Anlæg;;;;;;',
        'Ombygning;TMU;-1250,5;300;-950,5;57,44%;1234,5',
        'Anlæg i alt;;-1250,5;300;-950,5;;',
        'I alt;;22839,9;17340,4;40180,3;;',
        ''
      ].join('\r\n')
  );
});

const ofCells = (cells: readonly string[], number = false) =>
  tableCsv({ title: 'T', head: cells.map(() => ({ text: 'H', number })), rows: [cells], notes: [] }, 'da')
    .split('\r\n')
    .slice(1, -1)
    .join('\r\n');

it.each<[string, string[], string]>([
  [
    'texts that look like formulas',
    ['=1+1', '+x', '-x', '@x', '\tx', ' =x'],
    `"'=1+1";"'+x";"'-x";"'@x";"'\tx";"' =x"`
  ],
  ['separators, quotes and lines', ['a;b', 'sagt "nej"', 'to\nlinjer'], '"a;b";"sagt ""nej""";"to\nlinjer"'],
  ['a formula with a separator', ['=a;b'], `"'=a;b"`],
  ['negative numbers', ['-5', '−1.234,5'], '-5;−1.234,5']
])('writes %s', (_case, cells, expected) => {
  expect(ofCells(cells)).toBe(expected);
});

it('reads columns of numbers as numbers, and nothing else in them', () => {
  expect(ofCells(['−1.234,5', '57 pct.', '2025', '17-28', '12 (11-13)', '0'], true)).toBe(
    '-1234,5;57%;2025;17-28;12 (11-13);0'
  );
});

it('gives texts back as they were, but for the mark before what looks like a formula', () => {
  const odd = [
    'a',
    '5',
    ',',
    ';',
    '"',
    "'",
    '=',
    '+',
    '-',
    '@',
    '\t',
    '\r',
    '\n',
    ' ',
    '\u2212',
    '\u200b',
    '%',
    '😀'
  ];
  const text = fc.array(fc.constantFrom(...odd), { maxLength: 8 }).map((characters) => characters.join(''));
  fc.assert(
    fc.property(fc.array(text, { minLength: 2, maxLength: 5 }), (cells) => {
      const table = { title: 'T', head: cells.map((text) => ({ text })), rows: [cells], notes: [] };
      const read = Papa.parse<string[]>(tableCsv(table, 'da').slice(1), {
        delimiter: ';',
        newline: '\r\n'
      }).data;
      for (const line of read.slice(0, 2)) {
        expect(line.map((text, i) => (text === `'${cells[i]!}` ? cells[i] : text))).toEqual(cells);
        for (const text of line) expect(text).not.toMatch(/^[=+@\t\r]|^-(?!\d)/);
      }
    })
  );
});
