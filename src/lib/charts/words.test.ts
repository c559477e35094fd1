import { describe, expect, test } from 'vitest';
import { chartTable } from './chart-table.ts';
import { fileName } from './file-name.ts';
import { keyWords, readGap, readLines, readStack, readWaterfall } from './reading.ts';
import { sampleBacklog, sampleGap, sampleShares, sampleWaterfall } from './testing.ts';
import { toCsv } from './to-csv.ts';
import { walk } from './walk.ts';
import { unitName, writeBand, writeBare, writeBareChange, writeChange, writeValue } from './write-value.ts';

const s = '\u202f';

test.each([
  [writeValue(0.574, 'share', 'da'), `57${s}pct.`],
  [writeValue(1240, 'cases', 'da'), `1.240${s}sager`],
  [writeValue(12.44, 'fte', 'en'), `12.4${s}FTE`],
  [writeValue(33.6, 'mio', 'da'), `33,6${s}mio.${s}kr.`],
  [writeValue(1924, 'hours', 'da'), `1.924${s}timer`],
  [writeValue(null, 'mio', 'da'), '–'],
  [writeBare(0.574, 'share', 'da'), '57'],
  [writeBare(12.44, 'fte', 'da'), '12,4'],
  [writeBand(0.171, 0.276, 'share', 'da'), '17-28'],
  [writeBand(null, 0.276, 'share', 'da'), '–'],
  [writeChange(3.21, 'fte', 'da'), `+3,2${s}årsværk`],
  [writeChange(-0.234, 'share', 'da'), `\u221223${s}procentpoint`],
  [writeChange(0.01, 'fte', 'en'), `0.0${s}FTE`],
  [writeBareChange(-1240, 'cases', 'da'), '\u22121.240'],
  [writeBareChange(null, 'cases', 'da'), '–'],
  [unitName('share', 'en'), '%'],
  [unitName('fte', 'da'), 'årsværk']
])('%s', (written, expected) => {
  expect(written).toBe(expected);
});

describe('reading', () => {
  test('a line chart: values with bands, published figures and events', () => {
    const series = sampleShares(0.05);
    expect(readLines(series, 14, 'da').values).toEqual([
      { id: 'uden', label: 'Uden bevillingen', text: `50${s}pct.`, band: '45-55', slot: 1 },
      { id: 'med', label: 'Med bevillingen', text: `60${s}pct.`, band: '55-65', slot: 0 }
    ]);
    expect(readLines(series, 0, 'da').values.map(({ text, band }) => text + band)).toEqual(['–', '–']);
    expect(readLines(series, 5, 'da').notes).toEqual(['1. halvår 2023: 45 pct.']);
    expect(readLines(series, 6, 'da').notes).toEqual([]);
    expect(readLines(series, 11, 'da').notes).toEqual(['31.12.2023 bevillingen udløber']);
  });

  test('a stack: the sum first', () => {
    expect(readStack(sampleBacklog(), 10, 'da').values.map(({ label, text }) => `${label}: ${text}`)).toEqual(
      [`I alt: 200${s}sager`, `1-30 dage: 100${s}sager`, `mere end 30 dage: 100${s}sager`]
    );
    expect(readStack(sampleBacklog(), 35, 'en').values[0]).toMatchObject({ label: 'Total', text: '–' });
  });

  test('required against available', () => {
    expect(readGap(sampleGap(), 0, 'da').values.map(({ text }) => text)).toEqual([
      `900${s}timer`,
      `1.005${s}timer`
    ]);
  });

  test('a waterfall: a level, or a change with its band and what it leads to', () => {
    const read = (index: number) => readWaterfall(sampleWaterfall(), index, 'da');
    expect(read(0)).toMatchObject({ period: 'Mangler 2023', values: [{ text: `1,0${s}årsværk` }] });
    expect(read(2).values.map(({ label, text, band }) => [label, text, band])).toEqual([
      ['', `\u22125,5${s}årsværk`, ''],
      ['derefter', `\u22120,5${s}årsværk`, '']
    ]);
    expect(read(3).values[0]).toMatchObject({ band: '+0,5 til +3,0' });
    expect(read(9).values).toEqual([]);
  });

  test.each([
    [keyWords(sampleShares(), 'da'), 'Linje: forventet forløb'],
    [keyWords(sampleShares(0.05), 'da'), 'Linje: median · Bånd: 8 af 10 gennemregninger'],
    [keyWords(sampleBacklog(), 'da'), '']
  ])('key: %s', (words, expected) => {
    expect(words).toBe(expected);
  });
});

describe('table', () => {
  test('has a row for each period and the same numbers as the chart', () => {
    const table = chartTable(sampleShares(0.05), 'da');
    expect(table.head).toEqual([
      'Periode',
      'Uden bevillingen (pct.)',
      'Uden bevillingen, nedre (pct.)',
      'Uden bevillingen, øvre (pct.)',
      'Med bevillingen (pct.)',
      'Med bevillingen, nedre (pct.)',
      'Med bevillingen, øvre (pct.)'
    ]);
    expect(table.rows).toHaveLength(36);
    expect(table.rows[0]).toEqual({
      period: '1/2023',
      forecast: false,
      written: ['–', '–', '–', '–', '–', '–'],
      values: [null, null, null, null, null, null]
    });
    expect(table.rows[14]!.written).toEqual(['50', '45', '55', '60', '55', '65']);
    expect(table.rows.findIndex(({ forecast }) => forecast)).toBe(12);
    expect(table.notes).toEqual([
      'mål 80 pct.',
      '1. halvår 2023: 45 pct.',
      '12/2023: 31.12.2023 bevillingen udløber'
    ]);
  });

  test('of a stack ends with the sum', () => {
    const table = chartTable(sampleBacklog(), 'da');
    expect(table.head.at(-1)).toBe('I alt (sager)');
    expect(table.rows[20]!.written).toEqual(['100', '200', '300']);
    expect(table.rows[35]!.written).toEqual(['100', '–', '–']);
  });

  test('of a waterfall has a row for each bar, whose changes add up as they are printed', () => {
    const table = chartTable(sampleWaterfall(), 'da');
    expect(table.head).toEqual([
      'Led',
      'Ændring (årsværk)',
      'Ændring, nedre (årsværk)',
      'Ændring, øvre (årsværk)',
      'I alt (årsværk)'
    ]);
    expect(table.rows.map(({ period, written }) => [period, written[0], written.at(-1)])).toEqual([
      ['Mangler 2023', '1,0', '1,0'],
      ['Tilgang af sager', '+4,0', '5,0'],
      ['Stillinger, som bevillingen betaler', '\u22125,5', '\u22120,5'],
      ['Vakancer', '+2,0', '1,5'],
      ['Mangler 2024', '1,5', '1,5']
    ]);
    expect(table.rows[3]!.values.slice(0, 3)).toEqual([1.9963, 0.5, 3]);
    expect(table.notes).toEqual(['Uændret: nettotimer pr. årsværk.']);
  });

  test('of a gap names it by its month', () => {
    expect(chartTable(sampleGap(), 'da').notes[0]).toBe('7/2024: mangler 0,6 årsværk');
  });
});

describe('csv', () => {
  const table = {
    title: 'Prøve',
    head: ['Periode', '=cmd;"x"', 'Med'],
    rows: [
      { period: 'jan. 2024', forecast: false, written: ['57', '−3'], values: [57.43219, -3] },
      { period: '-1+2', forecast: true, written: ['–', '0'], values: [null, -0] }
    ],
    notes: []
  };

  test('opens in a Danish spreadsheet, formulas defused, negative numbers kept', () => {
    expect(toCsv(table)).toBe('\ufeffPeriode;"\'=cmd;""x""";Med\r\njan. 2024;57,4322;-3\r\n\'-1+2;;0\r\n');
  });

  test.each([
    ['Rettidige afgørelser pr. måned', 'rettidige-afgoerelser-pr-maaned.csv'],
    ['Efterslæb (sager)', 'efterslaeb-sager.csv'],
    ['…', 'tal.csv'],
    // Windows keeps that name for a device.
    ['Con', 'tal.csv'],
    [`${'x'.repeat(59)} og mere`, `${'x'.repeat(59)}.csv`]
  ])('"%s" is kept in %s', (title, name) => {
    expect(fileName(title, 'csv')).toBe(name);
  });

  test.each(['../../etc/passwd', 'CON:\u202egnp.exe\u0000', '<script>', 'x'.repeat(100_000), '\ud800'])(
    '%j gives a name that is a name everywhere',
    (title) => {
      expect(fileName(title, 'png')).toMatch(/^[a-z0-9][a-z0-9-]{0,59}\.png$/);
    }
  );
});

const path = { start: 12, last: 35, years: [0, 12, 24] };
test.each([
  ['ArrowRight', undefined, 12],
  ['ArrowRight', 12, 13],
  ['ArrowRight', 35, 35],
  ['ArrowLeft', 0, 0],
  ['ArrowUp', 3, 4],
  ['ArrowDown', 3, 2],
  ['PageUp', 12, 24],
  ['PageUp', 24, 35],
  ['PageDown', 13, 12],
  ['PageDown', 12, 0],
  ['Home', 12, 0],
  ['End', 12, 35],
  ['Escape', 12, 'leave'],
  ['a', 12, undefined]
] as const)('%s leads from %s to %s', (key, from, to) => {
  expect(walk(key, from, path)).toBe(to);
});
