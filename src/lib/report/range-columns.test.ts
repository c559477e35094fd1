import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parseModelText } from '../model/validate.ts';
import { printedTables } from '../views/printed-tables.ts';
import { shownFrom } from '../views/testing.ts';
import { tableCsv } from './csv/table-csv.ts';
import { withRangeColumns } from './range-columns.ts';
import { handMade } from './table-testing.ts';
import { writeXlsx } from './xlsx/write-xlsx.ts';
import { readXlsx, valueOf } from './xlsx/xlsx-testing.ts';

const text = readFileSync('static/examples/oe501.json', 'utf8');
const read = parseModelText(text);
if (!read.ok) throw new Error('the shipped example is not valid');
const tables = new Map(
  printedTables({ model: read.model, language: 'da' }).map(({ id, table }) => [id, table])
);

it('leaves a table of certain numbers as it is', () => {
  expect(withRangeColumns(handMade, 'da')).toBe(handMade);
});

it('Ø7: a file of text has the savings of 2-4 and 3-6 mio. and the totals at their ends, in columns of numbers', () => {
  const lines = tableCsv(tables.get('tabel-1')!, 'da').slice(1).split('\r\n');
  const threeTimes = (cells: string) => [cells, cells, cells].join(';');
  expect(lines[0]).toBe(
    `1.000 kr., 2012 p/l;${[2012, 2013, 2014, 2015].map((year) => `${year};${year}, lav;${year}, høj`).join(';')}`
  );
  expect(lines.find((line) => line.startsWith('1.4'))).toBe(
    `1.4 Budgetforbedring efter genopretning;-3000;-4000;-2000;${threeTimes('-4500;-6000;-3000')}`
  );
  // A certain amount is its own end, and nothing is a dash at both.
  expect(lines.find((line) => line.startsWith('1.1'))).toBe(
    `1.1 Genopretning af ældre afgørelser;4300;4300;4300;${threeTimes('–;–;–')}`
  );
  expect(lines.find((line) => line.startsWith('Samlede'))).toBe(
    `Samlede udgifter;15550;14550;16550;${threeTimes('7750;6250;9250')}`
  );
});

it('Ø7: a file of Excel adds up the ends by formulas as it does the amounts, down and across', async () => {
  const names = ['tabel-1', 'lovbundne'];
  const sheets = readXlsx(
    await writeXlsx(
      names.map((name) => tables.get(name)!),
      shownFrom(text)
    )
  );
  for (const sheet of sheets.slice(0, names.length)) {
    const sums = [...sheet.cells].filter(([, { formula }]) => formula !== undefined);
    expect(sums.length).toBeGreaterThan(0);
    for (const [address, { value }] of sums) expect(valueOf(sheet, address)).toBe(Number(value));
  }
  // 2.000 + 3 · 3.000 to 4.000 + 3 · 6.000, over the years.
  const across = [...sheets[1]!.cells].filter(([address]) => address.endsWith('3')).map(([, cell]) => cell);
  expect(across.slice(-3).map(({ value }) => value)).toEqual([-16_500, -22_000, -11_000]);
  expect(across.slice(-3).map(({ formula }) => formula)).toEqual([
    'SUM(C3,F3,I3,L3)',
    'SUM(D3,G3,J3,M3)',
    'SUM(E3,H3,K3,N3)'
  ]);
});
