import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadFormulas } from '../formulas/load-formulas.ts';
import { cellFaultSentence } from '../import/fault-sentence.ts';
import { tableShape } from '../import/table-shape.ts';
import { columnLetters } from '../import/cell-place.ts';
import { eachField } from '../model/each-field.ts';
import type { Field } from '../model/field.ts';
import { modelField } from '../model/field-of.ts';
import type { Path } from '../model/problem.ts';
import { valueAt } from '../model/problem.ts';
import { replaced } from '../model/replaced.ts';
import { validateModel } from '../model/validate.ts';
import { writeNumber } from '../text/numbers.ts';
import { TablePaste } from './table-paste.svelte.ts';

beforeAll(loadFormulas);

const so42: unknown = JSON.parse(readFileSync('static/examples/so42.json', 'utf8'));
const oe501: unknown = JSON.parse(readFileSync('static/examples/oe501.json', 'utf8'));

function fieldAt(root: unknown, at: Path): Field {
  let found: Field | undefined;
  eachField(modelField(), root, ({ field, path }) => {
    if (path.join() === at.join()) found ??= field;
  });
  return found!;
}

function pasteAt(root: unknown, path: Path, text?: string): TablePaste {
  const field = fieldAt(root, path);
  const paste = new TablePaste({ root, path, field, shape: tableShape(field, path)! }, 'da');
  if (text !== undefined) paste.paste(text);
  return paste;
}

/** The bad cells of a paste as a person is told of them. */
const told = (paste: TablePaste): string[] =>
  paste.bad.map(
    ({ row, column, text, fault }) =>
      `${columnLetters(column)}${row + 1}: ${cellFaultSentence(fault!, text, 'da')}`
  );

const inserted = (paste: TablePaste): unknown =>
  replaced(paste.target.root, paste.target.path, paste.value());

const perMonth: Path = ['inflows', 0, 'perMonth'];

describe('a series of months pasted from Excel', () => {
  const text =
    'Måned\tSager pr. måned\tBemærkning\r\n' +
    '01-01-2025\t1.234,50\tførste\r\n' +
    'feb-25\t1.100\t\r\n' +
    'marts 2025\t"980"\t"ny\nlov"\r\n' +
    '\t\t\r\n';

  it('recognises the head, reads dates and Danish numbers, and changes the schedule', () => {
    const paste = pasteAt(so42, perMonth, text);
    expect(paste.hasHead).toBe(true);
    expect(paste.assigned).toEqual(['from', 'to', undefined]);
    expect(told(paste)).toEqual([]);
    paste.note = 'Fra sagssystemet.';
    paste.sourceKind = 'measured';
    const source = { kind: 'measured', note: 'Fra sagssystemet.' };
    const now = valueAt(so42, perMonth);
    const quantity = (value: number) => ({ value, unit: 'cases/month', source });
    // The model begins in 2019: until January 2025 it is as it was.
    expect(paste.value()).toEqual({
      start: now,
      changes: [
        { from: '2025-01-01', to: quantity(1234.5) },
        { from: '2025-02-01', to: quantity(1100) },
        { from: '2025-03-01', to: quantity(980) }
      ]
    });
    expect(validateModel(inserted(paste))).toMatchObject({ ok: true });
  });

  it('begins with the first row where that is of the first day of the model, and puts rows in the order of time', () => {
    const paste = pasteAt(so42, perMonth, '01-03-2019\t30\r\n01-01-2019\t10\r\n01-02-2019\t20');
    expect(paste.hasHead).toBe(false);
    const value = paste.value();
    expect(valueAt(value, ['start', 'value'])).toBe(10);
    expect(valueAt(value, ['changes'])).toMatchObject([
      { from: '2019-02-01', to: { value: 20 } },
      { from: '2019-03-01', to: { value: 30 } }
    ]);
  });

  it('reads months that stand beside each other', () => {
    const paste = pasteAt(so42, perMonth, '\tjan-25\tfeb-25\tmar-25\r\nSager\t10\t20\t30\r\n');
    expect(paste.isTurned).toBe(true);
    expect(valueAt(paste.value(), ['changes'])).toMatchObject([
      { from: '2025-01-01', to: { value: 10 } },
      { from: '2025-02-01', to: { value: 20 } },
      { from: '2025-03-01', to: { value: 30 } }
    ]);
  });

  it('names each bad cell with what was found and what is allowed; they are mended or put in as they are', () => {
    const paste = pasteAt(
      so42,
      perMonth,
      'Dato;Sager\n1.1.2025;mange\n31.2.2025;10\n1.3.2025;=1+1\n1.4.2025;-5\n1.4.2025;7 timer\n;3\n1.6.2025;28*0,5'
    );
    expect(told(paste)).toEqual([
      'B2: »mange« kan ikke læses. Skriv et tal i sager pr. måned, for eksempel 1.234,5, eller et interval (3 / 3,8 / 4,2).',
      'A3: »31.2.2025« kan ikke stå her. Tilladt er en dato, for eksempel 31.12.2024, marts 2025 eller mar-25.',
      'B4: »=1+1« er en formel fra et regneark. Skriv den værdi, den giver.',
      'B5: »-5« kan ikke stå her. Tilladt er et tal fra 0 til 5.000.000 sager pr. måned.',
      'A6: »1.4.2025« står også i en række længere oppe.',
      'B6: »7 timer«: her står tallet i sager pr. måned.',
      'A7: Cellen er tom. I en flettet celle står værdien kun i den første række.',
      'B8: »28*0,5« er en formel fra et regneark. Skriv den værdi, den giver.'
    ]);
    expect(paste.canInsert).toBe(true);
    paste.correct({ row: 1, column: 1 }, '12');
    expect(told(paste)).toHaveLength(7);
    const result = validateModel(inserted(paste));
    expect(result.ok).toBe(false);
    const change = (index: number) => valueAt(paste.value(), ['changes', index]);
    expect(change(0)).toMatchObject({ from: '2025-01-01', to: { value: 12 } });
    // In the order of the sheet while a date cannot be read.
    expect(change(1)).toMatchObject({ from: '31.2.2025', to: { value: 10 } });
    expect(change(2)).toMatchObject({ to: { value: '=1+1', unit: 'cases/month' } });
  });

  it('reads back any months and numbers that are written as a Danish spreadsheet does, in whatever order', () => {
    const months = fc.uniqueArray(fc.integer({ min: 1, max: 119 }), { minLength: 1, maxLength: 12 });
    const hundredths = fc.integer({ min: 0, max: 99_999_999 });
    fc.assert(
      fc.property(months, fc.array(hundredths, { minLength: 12, maxLength: 12 }), (later, numbers) => {
        const stated = later.map((month, index) => ({
          from: `${2019 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-01`,
          value: numbers[index]! / 100
        }));
        const rows = stated.map(({ from, value }) => {
          const [year, month, day] = from.split('-');
          return `${day}-${month}-${year}\t${writeNumber(value, 'da', 2)}\r\n`;
        });
        const changes = valueAt(pasteAt(so42, perMonth, rows.join('')).value(), ['changes']) as {
          from: string;
          to: { value: number };
        }[];
        expect(changes.map(({ from, to }) => ({ from, value: to.value }))).toEqual(
          stated.sort((a, b) => (a.from < b.from ? -1 : 1))
        );
      }),
      { numRuns: 30 }
    );
  });

  it('refuses 100.000 rows with the limit', () => {
    const paste = pasteAt(so42, perMonth, '1.1.2025\t1\r\n'.repeat(100_000));
    expect(paste.fault).toEqual({ reason: 'tooManyRows', most: 1001 });
    expect(paste.canInsert).toBe(false);
  });

  it('takes what is hostile as text', () => {
    const cells = [
      '__proto__',
      'constructor',
      ']]>',
      '<img onerror=alert(1)>',
      String.fromCharCode(0x202e) + '1',
      '=cmd|x!A1',
      'x'.repeat(100_000)
    ];
    const paste = pasteAt(so42, perMonth, cells.map((cell) => `${cell}\t${cell}`).join('\n'));
    // Nothing in them can be read as a date or a number: the reader says what they are.
    expect(paste.missing.map(({ key }) => key)).toEqual(['from', 'to']);
    paste.assign(0, 'from');
    paste.assign(1, 'to');
    expect(paste.bad).toHaveLength(2 * cells.length);
    expect(Math.max(...told(paste).map((sentence) => sentence.length))).toBeLessThan(200);
    expect(validateModel(inserted(paste)).ok).toBe(false);
  });
});

describe('a CSV file', () => {
  const file = (bytes: Uint8Array, name = 'sager.csv') => ({
    name,
    size: bytes.length,
    arrayBuffer: () => Promise.resolve(bytes.slice().buffer)
  });
  // "Måned;Sager" and a row, as Excel saves it in Denmark: Windows-1252, where å is E5.
  const windows = Uint8Array.from(
    [...'M\u00e5ned;Sager\r\n1-1-2025;1.234,50\r\n'].map((letter) => letter.charCodeAt(0))
  );

  it('is read in its encoding, which can be chosen', async () => {
    const paste = pasteAt(so42, perMonth);
    await paste.open(file(windows));
    expect(paste.encoding).toBe('windows-1252');
    expect(paste.cells[0]).toEqual(['Måned', 'Sager']);
    expect(told(paste)).toEqual([]);
    paste.choose('encoding', 'utf-8');
    expect(paste.cells[0]?.[0]).toBe('M\ufffdned');
    paste.choose('delimiter', ',');
    expect(paste.cells[1]).toEqual(['1-1-2025;1.234', '50']);
  });

  it('is refused where it is too large, no text, or gone', async () => {
    const paste = pasteAt(so42, perMonth);
    await paste.open({ ...file(windows), size: 5_000_001 });
    expect(paste.fileFault).toBe('tooLarge');
    await paste.open(file(Uint8Array.of(0x50, 0x4b, 0x03, 0x04)));
    expect(paste.fileFault).toBe('noText');
    await paste.open({ ...file(windows), arrayBuffer: () => Promise.reject(new Error('gone')) });
    expect(paste.fileFault).toBe('unreadable');
    expect(paste.canInsert).toBe(false);
  });

  it('has a decimal point where its cells stand between commas, unless it says otherwise', async () => {
    const paste = pasteAt(so42, perMonth);
    await paste.open(file(new TextEncoder().encode('month,cases\n2025-01,1234.5\n2025-02,"1,100"\n')));
    expect(valueAt(paste.value(), ['changes'])).toMatchObject([
      { to: { value: 1234.5 } },
      { to: { value: 1100 } }
    ]);
    paste.choose('numbers', 'da');
    expect(valueAt(paste.value(), ['changes', 1, 'to', 'value'])).toBe(1.1);
  });
});

describe('amounts by year', () => {
  const amounts: Path = ['grants', 0, 'lines', 0, 'amounts'];

  it('are read with their units and stay for other years; a year that cannot be read is mended first', () => {
    const paste = pasteAt(
      oe501,
      amounts,
      'År\tBeløb\r\n2013\t7,5 mio. kr.\r\n2016\tkr. 6.600.000,00\r\n20x7\t1\r\n'
    );
    expect(told(paste)).toEqual(['A4: »20x7« kan ikke stå her. Tilladt er et årstal fra 1990 til 2199.']);
    expect(paste.canInsert).toBe(false);
    paste.correct({ row: 3, column: 0 }, '2017');
    expect(paste.canInsert).toBe(true);
    const before = valueAt(oe501, amounts) as Record<string, unknown>;
    expect(paste.value()).toEqual({ ...before, 2013: 7_500_000, 2016: 6_600_000, 2017: 1 });
    paste.isAdded = false;
    expect(paste.value()).toEqual({ 2013: 7_500_000, 2016: 6_600_000, 2017: 1 });
    expect(validateModel(inserted(paste))).toMatchObject({ ok: true });
  });

  it('refuse øre rather than round them', () => {
    const paste = pasteAt(oe501, amounts, '2013\t7.500.000,50');
    expect(told(paste)[0]).toMatch(/^B1: »7\.500\.000,50« kan ikke stå her\. Tilladt er et helt tal/);
  });

  it('are read across', () => {
    const paste = pasteAt(oe501, amounts, '2012\t2013\t2014\r\n1\t2\t3');
    expect(paste.isTurned).toBe(true);
    paste.isAdded = false;
    expect(paste.value()).toEqual({ 2012: 1, 2013: 2, 2014: 3 });
  });
});

describe('a list of numbers', () => {
  const season: Path = ['inflows', 0, 'season', 'months'];

  it('takes twelve months, in a column or in a row, and no other number of them', () => {
    const twelve = ['1', '0,9', '1,1', '1', '1', '1', '0,5', '1', '1', '1', '1', '1,5'];
    const numbers = [1, 0.9, 1.1, 1, 1, 1, 0.5, 1, 1, 1, 1, 1.5];
    expect(pasteAt(so42, season, twelve.join('\r\n')).value()).toEqual(numbers);
    expect(pasteAt(so42, season, twelve.join('\t')).value()).toEqual(numbers);
    const eleven = pasteAt(so42, season, twelve.slice(1).join('\n'));
    expect(eleven.count).toEqual({ least: 12, most: 12, count: 11 });
    expect(eleven.canInsert).toBe(false);
  });
});

describe('a list of elements', () => {
  it('takes budget lines with a column for each year, after those that stand there', () => {
    const lines: Path = ['grants', 0, 'lines'];
    const before = valueAt(oe501, lines) as object[];
    const paste = pasteAt(
      oe501,
      lines,
      'Formål\tStyringsområde\tUdvalg\tUdgift eller indtægt\tGår til sagsbehandling\t2013\t2014\r\n' +
        'Sagsbehandlere\tService\tSUD\tU\tja\t1.234.000\t1,3 mio. kr.\r\n' +
        'Konsulent\tService\tSUD\tU\tnej\t200.000\t\r\n'
    );
    expect(told(paste)).toEqual([]);
    paste.note = 'Regneark.';
    const after = paste.value() as Record<string, unknown>[];
    expect(after.slice(0, before.length)).toEqual(before);
    expect(after.slice(before.length)).toMatchObject([
      {
        id: 'sagsbehandlere',
        purpose: 'Sagsbehandlere',
        controlArea: 'service',
        casework: true,
        amounts: { 2013: 1_234_000, 2014: 1_300_000 },
        source: { kind: 'assumption', note: 'Regneark.' }
      },
      { id: 'konsulent', casework: false, amounts: { 2013: 200_000 } }
    ]);
    expect(validateModel(inserted(paste))).toMatchObject({ ok: true });
  });

  it('takes an index table and the ages of a backlog, in place of what stands there', () => {
    const index = pasteAt(oe501, ['priceIndex'], 'År\tProcent\r\n2012\t1,9\r\n2013\t2,25');
    index.note = 'KL.';
    const source = { kind: 'assumption', note: 'KL.' };
    expect(index.value()).toEqual([
      { year: 2012, percent: 1.9, source },
      { year: 2013, percent: 2.25, source }
    ]);
    const table: Path = ['backlogs', 0, 'ages'];
    const aged = replaced(so42, table, { kind: 'table', bins: [] });
    const bins = pasteAt(aged, [...table, 'bins'], 'Fra\tTil\tAndel\r\n0\t30\t80 pct.\r\n30\t90\t20%');
    expect(bins.value()).toEqual([
      { from: 0, to: 30, share: 0.8 },
      { from: 30, to: 90, share: 0.2 }
    ]);
    expect(validateModel(inserted(bins))).toMatchObject({ ok: true });
  });

  it('names what a place does not know by what it does', () => {
    const paste = pasteAt(so42, ['events'], 'Navn\tDato\r\nNy lov\t31.6.2026\r\n\t1.7.2026');
    expect(told(paste)).toEqual([
      'B2: »31.6.2026« kan ikke stå her. Tilladt er en dato, for eksempel 31.12.2024, marts 2025 eller mar-25.',
      'A3: Cellen er tom. I en flettet celle står værdien kun i den første række.'
    ]);
    const lines = pasteAt(oe501, ['grants', 0, 'lines'], 'Formål\tStyringsområde\r\nKonsulent\tServise');
    expect(told(lines)[0]).toMatch(/^B2: »Servise« kan ikke stå her\. Tilladt er service, /i);
  });
});

describe('a column of names', () => {
  it('makes an element of each, with an id of its own', () => {
    const paste = pasteAt(so42, ['units'], 'Område\r\nNord\r\nØst og vest\r\nNord\r\n');
    expect([paste.hasHead, paste.bad, paste.canInsert, paste.isAdded]).toEqual([true, [], true, true]);
    const units = valueAt(inserted(paste), ['units']) as { id: string; name: unknown }[];
    expect(units.slice(-3)).toMatchObject([
      { id: 'nord', name: 'Nord' },
      { id: 'oest-og-vest', name: 'Øst og vest' },
      { id: 'nord-2', name: 'Nord' }
    ]);
    expect(validateModel(inserted(paste))).toMatchObject({ ok: true });
  });

  it('names elements that there are, by name or id; what there is not, and what stands twice, is a bad cell', () => {
    const types = valueAt(so42, ['caseTypes']) as { id: string; name: { da: string } | string }[];
    const [one, two] = types;
    const name = typeof one!.name === 'string' ? one!.name : one!.name.da;
    const root = replaced(so42, ['headline', 'caseTypes'], [one!.id]);
    const paste = pasteAt(root, ['headline', 'caseTypes'], `${name}\n${two!.id}\nUkendt\n${one!.id}\n`);
    expect(paste.hasHead).toBe(false);
    expect(valueAt(inserted(paste), ['headline', 'caseTypes'])).toEqual([
      one!.id,
      two!.id,
      'Ukendt',
      one!.id
    ]);
    expect(told(paste).map((sentence) => sentence.slice(0, 3))).toEqual(['A3:', 'A4:']);
    expect(told(paste)[1]).toContain('står også i en række længere oppe');
  });
});
