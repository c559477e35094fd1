import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { ModelDocument } from '../model/document.ts';
import { parseModelText } from '../model/validate.ts';
import { textIn } from '../text/language.ts';
import { printedTables } from './printed-tables.ts';
import { cellText, type TableCell, type TableView } from './table-view.ts';

// Every cell of every table that the two notes print, typed in from the notes. A minus is "−" and a hyphen for nothing is "–".

function modelOf(example: string): ModelDocument {
  const read = parseModelText(readFileSync(`static/examples/${example}.json`, 'utf8'));
  if (!read.ok) throw new Error(read.problems[0]!.message.en);
  return read.model;
}

const tablesIn = (model: ModelDocument): Map<string, TableView> =>
  new Map(printedTables({ model, language: 'da' }).map(({ id, table }) => [id, table]));

const tablesOf = (example: string) => tablesIn(modelOf(example));

/** What of a cell the notes print: they give ranges in their text alone. */
const printedWords = (cell: TableCell): string => (typeof cell === 'string' ? cell : cell.text);

/** All that a table prints: head, rows and total, cell by cell. */
function printed({ head, rows, total }: TableView): string[][] {
  const words = (cells: readonly TableCell[]) => cells.map(printedWords);
  return [head.map(({ text }) => text), ...rows.map(words), ...(total ? [words(total)] : [])];
}

/** The same amount in 2025-2028, nothing in 2024, and the sum. */
const fourYears = (amount: string, sum: string) => ['0', amount, amount, amount, amount, sum];

describe('SO42, cell by cell', () => {
  const tables = tablesOf('so42');
  const years = ['2024', '2025', '2026', '2027', '2028', 'I alt'];
  const sof = 'Flere sagsbehandlere til udsatte voksne og voksne med sindslidelse i SOF';
  const bif = 'Flere sagsbehandlere til udsatte voksne og voksne med sindslidelse i BIF';
  const skills = 'Kompetenceudvikling og metoder til borgerinddragelse';
  const specialists = 'Borgermødespecialister';

  it('S5: Tabel 1', () => {
    const table = tables.get('tabel-1')!;
    expect(table.title).toBe('Tabel 1. Oversigt over ønskets aktiviteter på alle styringsområder');
    expect(printed(table)).toEqual([
      ['1.000 kr., 2025 p/l', 'Styringsområde', ...years],
      ['Flere sagsbehandlere til handicapområdet', 'Service', ...fourYears('17.040', '68.160')],
      [sof, 'Service', ...fourYears('4.750', '19.000')],
      [bif, 'Service', ...fourYears('900', '3.600')],
      [skills, 'Service', ...fourYears('7.050', '28.200')],
      [specialists, 'Service', ...fourYears('3.850', '15.400')],
      ['Udgifter i alt (netto)', '', ...fourYears('33.590', '134.360')]
    ]);
    // Every line is permanent: the last of the printed years goes on.
    expect([table.notes, table.flags]).toEqual([['Beløbene for 2028 gælder 2028 og frem.'], []]);
  });

  it('S6: Tabel 2', () => {
    const table = tables.get('tabel-2')!;
    expect(table.title).toBe('Tabel 2. Udgifter til service');
    const handicap = '3220 - Borgere med handicap';
    const illness = '3200 - Borgere med sindslidelse';
    const vulnerable = '3210 - Udsatte voksne';
    const families = '3000 - Børnefamilier med særlige behov';
    const jobs = '3510 - Beskæftigelsesindsats';
    expect(printed(table)).toEqual([
      ['1.000 kr., 2025 p/l', 'Udvalg', 'Bevilling', 'Indtægt/udgift', ...years],
      ['Flere sagsbehandlere til handicapområdet', 'SUD', handicap, 'U', ...fourYears('17.040', '68.160')],
      [sof, 'SUD', illness, 'U', ...fourYears('2.550', '10.200')],
      [sof, 'SUD', vulnerable, 'U', ...fourYears('2.200', '8.800')],
      [bif, 'BIU', jobs, 'U', ...fourYears('900', '3.600')],
      [skills, 'SUD', handicap, 'U', ...fourYears('2.950', '11.800')],
      [skills, 'SUD', illness, 'U', ...fourYears('1.350', '5.400')],
      [skills, 'SUD', vulnerable, 'U', ...fourYears('900', '3.600')],
      [skills, 'SUD', families, 'U', ...fourYears('1.850', '7.400')],
      [specialists, 'SUD', handicap, 'U', ...fourYears('1.300', '5.200')],
      [specialists, 'SUD', illness, 'U', ...fourYears('750', '3.000')],
      [specialists, 'SUD', vulnerable, 'U', ...fourYears('500', '2.000')],
      [specialists, 'SUD', families, 'U', ...fourYears('1.300', '5.200')],
      ['Serviceudgifter i alt', '', '', '', ...fourYears('33.590', '134.360')]
    ]);
    expect([table.notes, table.flags]).toEqual([['Beløbene for 2028 gælder 2028 og frem.'], []]);
  });

  it('S6: the same lines by committee and appropriation, as the note sums them in its text', () => {
    // 32,7 mio. to Socialforvaltningen and 0,9 to Beskæftigelses- og Integrationsforvaltningen; the rows are sums over Tabel 2.
    const rows = printed(tables.get('udvalg')!).map((row) => [row[0]!.slice(0, 9), row[2], row.at(-1)]);
    expect(rows).toEqual([
      ['1.000 kr.', '2025', 'I alt'],
      ['SUD:', '', ''],
      ['3220 - Bo', '21.290', '85.160'],
      ['3200 - Bo', '4.650', '18.600'],
      ['3210 - Ud', '3.600', '14.400'],
      ['3000 - Bø', '3.150', '12.600'],
      ['SUD i alt', '32.690', '130.760'],
      ['BIU:', '', ''],
      ['3510 - Be', '900', '3.600'],
      ['BIU i alt', '900', '3.600'],
      ['Serviceud', '33.590', '134.360']
    ]);
  });

  it('S7: Tidligere afsatte midler, with what is odd about them beside', () => {
    const table = tables.get('tidligere')!;
    expect(table.title).toBe('Tidligere afsatte midler');
    expect(printed(table)).toEqual([
      ['1.000 kr., løbende p/l', '2021', '2022', '2023', '2024'],
      ['Budgetaftale 2021', '13.400', '29.400', '29.400', '29.400'],
      ['Afsatte midler i alt', '13.400', '29.400', '29.400', '29.400']
    ]);
    expect(table.flags).toEqual(['Trykt som løbende p/l, men beløbet er det samme i 2022, 2023 og 2024.']);
  });

  it('prints no other table', () => {
    expect([...tables.keys()]).toEqual(['tabel-1', 'tabel-2', 'udvalg', 'tidligere']);
  });
});

describe('Ø501, cell by cell', () => {
  const tables = tablesOf('oe501');
  const head = ['1.000 kr., 2012 p/l', '2012', '2013', '2014', '2015'];
  const heading = (name: string) => [name, '', '', '', ''];
  const fromSecond = (name: string, first: string, later: string) => [name, first, later, later, later];

  it('Ø5: Tabel 1, with the sign that arithmetic gives and a flag with the one that is printed', () => {
    const table = tables.get('tabel-1')!;
    expect(table.title).toBe(
      'Tabel 1. (1) Handleplan for bedre sagsbehandling på voksenområdet samt (2) Øget kapacitet i sagsbehandlingen på voksenområdet. Drift, anlæg og lovbundet område'
    );
    expect(printed(table)).toEqual([
      head,
      heading('Serviceudgifter:'),
      fromSecond('1.1 Genopretning af ældre afgørelser', '4.300', '–'),
      fromSecond('1.3 Forankring, herunder kompetence- og lederudvikling', '1.000', '–'),
      fromSecond('2. Øget kapacitet i sagsbehandlingen på voksenområdet', '12.250', '12.250'),
      fromSecond('Serviceudgifter i alt', '17.550', '12.250'),
      heading('Anlæg:'),
      fromSecond('1.2 Ledelsestilsyn og opfølgning (systemudvikling)', '1.000', '–'),
      fromSecond('Anlæg i alt', '1.000', '–'),
      heading('Lovbundne område:'),
      fromSecond('1.4 Budgetforbedring efter genopretning', '−3.000', '−4.500'),
      fromSecond('Lovbundne område i alt', '−3.000', '−4.500'),
      // Printed: − 15.550 and − 7.750. 17.550 + 1.000 − 3.000 and 12.250 + 0 − 4.500.
      fromSecond('Samlede udgifter', '15.550', '7.750')
    ]);
    expect(table.flags![0]).toBe(
      'Samlede udgifter i Tabel 1. Kilden skriver: −15.550 i 2012 og −7.750 fra 2013 (1.000 kr.). Regnet efter: 17.550 + 1.000 − 3.000 = +15.550 og 12.250 − 4.500 = +7.750: beløbene passer, fortegnet gør ikke.'
    );
    expect(table.flags![1]).toContain('3,0 mio. kr. i 2012 og 4,5 mio. kr. fra 2013');
    // What is left in 2015 is 12.250 permanent and the saving "fra 2013".
    expect(table.notes).toEqual(['Beløbene for 2015 gælder 2015 og frem.']);
  });

  it('Ø7: the savings of the text, 2-4 mio. in 2012 and 3-6 from 2013, stand beside their midpoints, down to the total', () => {
    const { rows, total } = tables.get('tabel-1')!;
    const uncertain = [...rows, total!].filter((cells) =>
      cells.some((cell) => cellText(cell) !== printedWords(cell))
    );
    const saving = fromSecond('', '−3.000 (−4.000 til −2.000)', '−4.500 (−6.000 til −3.000)').slice(1);
    // 17.550 + 1.000 less 2.000-4.000, and 12.250 less 3.000-6.000. Every other row is certain.
    const all = fromSecond('', '15.550 (14.550-16.550)', '7.750 (6.250-9.250)').slice(1);
    expect(uncertain.map((cells) => cells.slice(1).map(cellText))).toEqual([saving, saving, all]);
    const statutory = tables.get('lovbundne')!;
    expect(statutory.rows[0]!.slice(2, 6).map(cellText)).toEqual(saving);
    // 2.000 + 3 · 3.000 to 4.000 + 3 · 6.000.
    expect(cellText(statutory.rows[0]!.at(-1)!)).toBe('−16.500 (−22.000 til −11.000)');
  });

  it('Ø7: 6,3 mio. once are paid back in 1,7 years, which leaves out 12,25 mio. a year and says so', () => {
    const table = tables.get('investering')!;
    // 1 + (6,3 − 2) / 3 at the lowest saving, and 1 + (6,3 − 4) / 6 at the highest.
    expect([1 + 4.3 / 3, 1 + 3.3 / 4.5, 1 + 2.3 / 6].map((years) => years.toFixed(1))).toEqual([
      '2.4',
      '1.7',
      '1.4'
    ]);
    expect(table.rows.map((row) => row.map(cellText))).toEqual([
      ['Engangsudgifter i alt', '6.300'],
      ['Besparelse om året, fuldt indfaset', '4.500 (3.000-6.000)'],
      ['Tilbagebetalingstid for engangsudgifterne, år', '1,7 (1,4-2,4)'],
      ['Varige udgifter om året', '12.250'],
      ['Netto om året, fuldt indfaset', '7.750 (6.250-9.250)']
    ]);
    expect(table.flags![0]).toBe(
      'Tilbagebetalingstiden udelader varige udgifter på 12.250 om året. De er ikke mindre end besparelsen på 4.500: samlet tjener forslaget sig ikke ind.'
    );
    expect(table.flags![1]).toContain('besparelsen siges at komme af de 4,3 mio. kr. alene');
  });

  it('Ø6: Tabel 2', () => {
    const table = tables.get('tabel-2')!;
    expect(table.title).toBe('Tabel 2. (3) Bedre sagsbehandling på børneområdet. Drift');
    expect(printed(table)).toEqual([
      head,
      heading('Serviceudgifter:'),
      ['3. Bedre sagsbehandling på børneområdet', '700', '300', '–', '–'],
      ['Serviceudgifter i alt', '700', '300', '–', '–']
    ]);
    expect([table.notes, table.flags]).toEqual([[], []]);
  });

  it('Ø8: Tabel 4 by quarter 2011-2014, and that there is no Tabel 3', () => {
    const table = tables.get('tabel-4')!;
    expect(table.title).toBe('Tabel 4. Tidsangivelse for anlægsprojekt – Ledelsestilsyn og opfølgning');
    const quarters = [2011, 2012, 2013, 2014].flatMap((year) =>
      [1, 2, 3, 4].map((quarter) => `${quarter}. kvt. ${year}`)
    );
    const none = ['', '', '', ''];
    expect(printed(table)).toEqual([
      ['Anlægsaktivitet', ...quarters],
      ['Udvikling', ...none, '×', '×', '×', '×', ...none, ...none],
      ['Idriftsættelse', ...none, '', '×', '×', '×', ...none, ...none]
    ]);
    expect(table.flags).toEqual([
      'Tabellernes numre. Kilden skriver: Tabel 1, 2 og 4. Regnet efter: Der er ingen Tabel 3.'
    ]);
  });
});

describe('a document that lists no tables', () => {
  const { budgetNote: _, ...model } = modelOf('oe501');
  const tables = tablesIn(model);

  it('shows a proposal that pays once and saves a year as an investment, and no other', () => {
    const investments = [...tables].filter(([id]) => id.endsWith(' investment'));
    // Of the three grants only the action plan has one-offs (4,3 + 1 + 1) and savings.
    expect(investments.map(([, { title }]) => title)).toEqual([
      `${textIn(model.grants[1]!.name, 'da')}: investering og tilbagebetaling`
    ]);
    const [[, { rows }]] = investments as [[string, TableView]];
    expect(cellText(rows[0]![1]!)).toBe('6.300');
    expect(cellText(rows[2]![1]!)).toBe('1,7 (1,4-2,4)');
  });
});
