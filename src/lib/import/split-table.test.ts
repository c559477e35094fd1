import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { guessDelimiter, MOST_CHARACTERS, splitTable, turned } from './split-table.ts';

describe('what stands between the cells', () => {
  it.each([
    ['a\tb;c\r\n1\t2;3', '\t'],
    ['dato;sager\r\n1.1.2025;1,5', ';'],
    ['date,cases\n2025-01-01,1.5', ','],
    ['1,5\n2,25\n-3,0 pct.', ''],
    ['1\n2\n3', ''],
    ['sep=,\r\n1,5', ','],
    ['"a;b",1\n"c;d",2', ','],
    ['', '']
  ])('%j has %j', (text, delimiter) => {
    expect(guessDelimiter(text)).toBe(delimiter);
  });
});

describe('a text as cells', () => {
  it('reads what Excel copies: tabs, CRLF, quoted line ends and doubled quotes, empty rows at the end', () => {
    const text = 'Måned\tSager\r\n"jan\nfeb"\t"1""2"\r\n\t\r\n12-03-2025\t80 pct.\r\n\t\r\n\r\n';
    expect(splitTable(text, '\t', 1000)).toEqual([
      ['Måned', 'Sager'],
      ['jan\nfeb', '1"2'],
      ['', ''],
      ['12-03-2025', '80 pct.']
    ]);
  });

  it('takes a quote that nothing closes as a letter', () => {
    expect(splitTable('5" rør\t1\r\n"åben\t2\r\ntre\t3', '\t', 10)).toEqual([
      ['5" rør', '1'],
      ['"åben', '2'],
      ['tre', '3']
    ]);
  });

  it('fills short rows and leaves out columns that are empty to the right', () => {
    expect(splitTable('a;;\nb;c;\n', ';', 10)).toEqual([
      ['a', ''],
      ['b', 'c']
    ]);
  });

  it('leaves out what is never seen, and Excel’s line about its delimiter', () => {
    expect(splitTable('sep=;\r\na\u0000\u0001b;\ufeff1', ';', 10)).toEqual([['ab', '1']]);
  });

  it('refuses more rows, columns and characters than there may be, with the limit', () => {
    const lines = (count: number) => '1;2\n'.repeat(count);
    expect(splitTable(lines(10), ';', 10)).toHaveLength(10);
    expect(splitTable(lines(11), ';', 10)).toEqual({ reason: 'tooManyRows', most: 10 });
    expect(splitTable(lines(100_000), ';', 1001)).toEqual({ reason: 'tooManyRows', most: 1001 });
    expect(splitTable('1;'.repeat(201) + '1', ';', 10)).toEqual({ reason: 'tooManyColumns', most: 200 });
    expect(splitTable('1'.repeat(MOST_CHARACTERS + 1), ';', 10)).toEqual({
      reason: 'tooManyCharacters',
      most: MOST_CHARACTERS
    });
    expect(splitTable(' \r\n\t\r\n', '\t', 10)).toEqual({ reason: 'empty' });
  });

  it('reads back any cells that Papa Parse writes', () => {
    const cell = fc.string({ unit: 'grapheme', maxLength: 8 }).map((text) => text.trim());
    const full = fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 6 });
    // eslint-disable-next-line no-control-regex -- control characters are what it looks for
    const isKept = (text: string) => !/[\u0000-\u001f\u007f\ufeff]/.test(text);
    fc.assert(
      fc.property(full, fc.constantFrom(';' as const, ',' as const, '\t' as const), (rows, delimiter) => {
        fc.pre(rows.flat().every(isKept) && rows.every((row) => row.every((text) => text !== '')));
        fc.pre(!/^sep=/i.test(rows[0]![0]!));
        expect(splitTable(Papa.unparse(rows, { delimiter, quotes: true }), delimiter, 10)).toEqual(rows);
      })
    );
  });

  it('never throws on any text', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '"',
        ';',
        '\t',
        ',',
        '\r',
        '\n',
        '\r\n',
        '\u0000',
        '\u0001',
        '\ufeff',
        '\ud800',
        'sep=;\n'
      ),
      fc.string({ maxLength: 3 })
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join('');
        splitTable(text, guessDelimiter(text), 10);
      })
    );
  });

  it('exchanges rows and columns', () => {
    expect(
      turned([
        ['a', 'b', 'c'],
        ['1', '2', '3']
      ])
    ).toEqual([
      ['a', '1'],
      ['b', '2'],
      ['c', '3']
    ]);
  });
});
