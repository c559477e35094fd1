import { strFromU8, unzipSync } from 'fflate';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { madeUpIndex } from '../../src/lib/model/price-index-testing.ts';
import { smallInput } from '../../src/lib/model/testing.ts';
import { readXlsx } from '../../src/lib/report/xlsx/xlsx-testing.ts';
import { fristvaerk, scratch } from './program.ts';

const files = scratch();
afterAll(() => files.remove());
const source = { kind: 'assumption' as const, note: 'Prøve.' };
const small = files.write(
  'lille.json',
  smallInput((draft) => {
    draft.budgetNote = {
      source,
      texts: {
        background: {
          text: { da: 'Der gives {{beløb so42 2025 kr}} i alt.', en: 'In all {{amount so42 2025 kr}}.' }
        }
      }
    };
  })
);
const example = fileURLToPath(new URL('../../static/examples/so42.json', import.meta.url));
const to = (name: string) => join(files.folder, name);

const partOf = (file: string, part: string): string =>
  strFromU8(unzipSync(new Uint8Array(readFileSync(file)))[part]!);

/** The words of a document of Word, without its markup. */
const wordsOf = (file: string): string =>
  partOf(file, 'word/document.xml')
    .replace(/<[^>]*>/g, '')
    .replaceAll('\u202f', ' ');

describe('note', () => {
  it('writes a document of Word and a file of Excel, whole and with nothing beside them', async () => {
    const [docx, xlsx] = [to('lille.docx'), to('lille.xlsx')];
    const args = ['note', small, '--docx', docx, '--xlsx', xlsx, '--replications', '8'];
    const { code, stdout, stderr } = await fristvaerk(args);
    expect([code, stderr, stdout]).toEqual([0, '', `${docx} er skrevet.\n${xlsx} er skrevet.\n`]);
    // The grant of the small model has one line: 609.000 kr. in 2025.
    expect(wordsOf(docx)).toContain('Der gives 609.000 kr. i alt.');
    expect(wordsOf(docx)).toContain('Her er der 8 gennemregninger.');
    expect(Object.keys(unzipSync(new Uint8Array(readFileSync(xlsx))))).toContain('xl/workbook.xml');
    expect(readdirSync(files.folder).filter((name) => name.includes('tmp'))).toEqual([]);
  });

  it('writes its charts as pictures, an SVG and a PNG of each', async () => {
    const folder = to('figurer');
    mkdirSync(folder);
    const { code, stderr } = await fristvaerk(['note', small, '--charts', folder, '--replications', '0']);
    expect([code, stderr]).toEqual([0, '']);
    const names = readdirSync(folder).sort();
    const charts = names.filter((name) => name.endsWith('.svg')).map((name) => name.slice(0, -4));
    expect(charts.length).toBeGreaterThan(1);
    expect(names).toEqual(charts.flatMap((chart) => [`${chart}.png`, `${chart}.svg`]).sort());
    for (const chart of charts) {
      expect(chart).toMatch(/^\d+-[a-z0-9-]+$/);
      const svg = readFileSync(join(folder, `${chart}.svg`), 'utf8');
      const height = Number(/^<svg [^>]*width="640" height="(\d+)"/.exec(svg)![1]);
      // Width and height as the file states them (RFC 2083): three points to the pixel.
      const png = readFileSync(join(folder, `${chart}.png`));
      expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1920, 3 * height]);
    }
  });

  it('refuses a folder of charts that is not there', async () => {
    const { code, stderr } = await fristvaerk(['note', small, '--charts', to('ingen')]);
    expect(code).not.toBe(0);
    expect(stderr).toContain('--charts');
  });

  it('in English, and of the expected run alone', async () => {
    const docx = to('small.docx');
    const { code, stderr } = await fristvaerk([
      'note',
      small,
      '--docx',
      docx,
      '--replications',
      '0',
      '--language',
      'en'
    ]);
    expect([code, stderr]).toEqual([0, '']);
    expect(wordsOf(docx)).toContain('In all DKK 609,000.');
    expect(wordsOf(docx)).toContain('Only the expected run has been computed');
  });

  it('of SO42 says what the printed note says, with the figures of the model', async () => {
    const [docx, xlsx] = [to('so42.docx'), to('so42.xlsx')];
    const args = ['note', example, '--docx', docx, '--xlsx', xlsx, '--replications', '0', '--seed', '7'];
    const { code, stderr } = await fristvaerk(args);
    expect([code, stderr]).toEqual([0, '']);
    // What it was made from stands in the file's own properties: the hash is that of the golden results.
    const made = new Map(
      [...partOf(docx, 'docProps/custom.xml').matchAll(/ name="(\w+)"><vt:lpwstr>([^<]*)</g)].map(
        ([, name, value]) => [name, value] as const
      )
    );
    const golden = readFileSync(new URL('../golden/so42.json', import.meta.url), 'utf8');
    expect([made.get('documentHash'), made.get('seed'), made.get('replications')]).toEqual([
      /"documentHash":"([0-9a-f]{64})"/.exec(golden)![1],
      '7',
      '0'
    ]);
    expect(made.get('engineVersion')).toMatch(/^\d+\.\d+\.\d+$/);
    // The note's first table: five activities summed across, five years down, and the corner.
    const sums = readXlsx(new Uint8Array(readFileSync(xlsx))).find(({ name }) => name.includes('ønskets'))!;
    const formulas = [...sums.cells.values()].flatMap(({ formula = '' }) =>
      formula === '' ? [] : [formula]
    );
    expect(formulas).toHaveLength(11);
    for (const formula of formulas) expect(formula).toMatch(/^SUM\([A-Z0-9:,]+\)$/);
    const words = wordsOf(docx);
    for (const said of [
      'For at videreføre indsatsen er der behov for 33,6 mio. kr. i 2025 og frem.',
      'en samlet sagsfristoverholdelse på 80 pct. på Socialforvaltningens områder',
      'Heraf går 1,5 årsværk til Beskæftigelses- og Integrationsforvaltningen fra 2025',
      'I modellen er der i alt 38,0 årsværk, og de koster 22,7 mio. kr. af de 33,6 mio. kr.'
    ])
      expect(words).toContain(said);
  });

  it('keeps a record, tells what has changed since, and is made again from it with the same figures', async () => {
    const [record, docx] = [to('optegnelse.json'), to('siden.docx')];
    const first = await fristvaerk([
      'note',
      small,
      '--record',
      record,
      '--replications',
      '8',
      '--seed',
      '7',
      '--workers',
      '0'
    ]);
    expect([first.code, first.stderr]).toEqual([0, '']);
    const dearer = files.write(
      'dyrere.json',
      smallInput((draft) => void (draft.grants[0]!.lines[0]!.amounts = { '2025': 700_000 }))
    );
    const args = [
      'note',
      dearer,
      '--docx',
      docx,
      '--since',
      record,
      '--replications',
      '8',
      '--seed',
      '7',
      '--workers',
      '0'
    ];
    const second = await fristvaerk(args);
    expect([second.code, second.stderr]).toEqual([0, '']);
    expect(wordsOf(docx)).toContain('Ændringer siden seneste notat');
    expect(wordsOf(docx)).toMatch(/Det gode borgermøde, 2025.*609\.000 kr\..*700\.000 kr\..*\+91\.000/s);
    const again = to('igen.json');
    const third = await fristvaerk(['note', record, '--record', again, '--workers', '0']);
    expect([third.code, third.stderr]).toEqual([0, '']);
    expect(third.stdout).toMatch(/(\d+) af \1 tal er de samme som i optegnelsen til sidste ciffer\./);
    expect(readFileSync(again, 'utf8')).toBe(readFileSync(record, 'utf8'));
  });

  it('shows amounts at another price level, keeps it in the record, and refuses years that the index lacks', async () => {
    // Made up: 10 per cent from 2025 to 2026, so 609.000 kr. are 669.900.
    const indexed = files.write(
      'indeks.json',
      smallInput((draft) => {
        draft.priceIndex = madeUpIndex(2025, 3, 10);
        draft.budgetNote = {
          source,
          texts: { background: { text: { da: 'Der gives {{beløb so42 2025 kr}} i {{prisniveau}}.' } } }
        };
      })
    );
    const [docx, xlsx, record, again] = [to('p.docx'), to('p.xlsx'), to('p.json'), to('p2.json')];
    const expected = ['--replications', '0'];
    const made = await fristvaerk(
      ['note', indexed, '--docx', docx, '--xlsx', xlsx, '--record', record, '--price-level', '2026'].concat(
        expected
      )
    );
    expect([made.code, made.stderr]).toEqual([0, '']);
    expect(wordsOf(docx)).toContain('Der gives 669.900 kr. i 2026 p/l.');
    expect(wordsOf(docx)).toContain(
      'Beløbene er i 2026 p/l, omregnet fra 2025 p/l med modellens p/l-regulering.'
    );
    const values = readXlsx(new Uint8Array(readFileSync(xlsx))).flatMap(({ cells }) =>
      [...cells.values()].map(({ value }) => value)
    );
    expect(values).toContain(669.9);
    expect(values).not.toContain(609);
    const remade = await fristvaerk(['note', record, '--record', again]);
    expect(remade.stdout).toMatch(/(\d+) af \1 tal er de samme/);
    expect(readFileSync(again, 'utf8')).toBe(readFileSync(record, 'utf8'));

    for (const [level, language, told] of [
      ['2028', 'da', 'p/l-reguleringen har ikke 2027, 2028.'],
      ['2028', 'en', 'the price index does not have 2027, 2028.'],
      ['20', 'en', '--price-level: found 20; allowed is a year or current.']
    ] as const) {
      const args = [
        'note',
        indexed,
        '--docx',
        to('nej.docx'),
        '--price-level',
        level,
        '--language',
        language
      ];
      const refused = await fristvaerk(args);
      expect([refused.code, refused.stdout]).toEqual([2, '']);
      expect(refused.stderr).toContain(told);
    }
  });

  it('refuses a record that is none, or that was changed', async () => {
    const no = await fristvaerk(['note', small, '--docx', to('a.docx'), '--since', small]);
    expect([no.code, no.stdout]).toEqual([2, '']);
    expect(no.stderr).toContain('lille.json kan ikke bruges:');
  });

  it('refuses what cannot be written, before anything is computed', async () => {
    for (const [args, message] of [
      [[small], 'Angiv, hvad notatet skal skrives som'],
      [[small, '--docx', to('findes-ikke/a.docx')], 'mappen findes ikke'],
      [[small, '--docx', files.folder], 'det er en mappe'],
      [[small, '--docx', small], 'bruges allerede til noget andet'],
      [[small, '--docx', to('a'), '--xlsx', to('a')], '--xlsx: '],
      [
        [small, '--docx', to('a'), '--replications', '-1'],
        '--replications: fandt -1; tilladt er et helt tal fra 0'
      ]
    ] as const) {
      const { code, stdout, stderr } = await fristvaerk(['note', ...args]);
      expect([code, stdout]).toEqual([2, '']);
      expect(stderr).toContain(message);
    }
  });

  it('refuses a text that refers to nothing, with its place', async () => {
    const file = files.write(
      'forkert.json',
      smallInput((draft) => {
        draft.budgetNote = { source, texts: { content: { text: '{{beløb so43 2025}}' } } };
      })
    );
    const { code, stderr } = await fristvaerk(['note', file, '--docx', to('forkert.docx')]);
    expect(code).toBe(2);
    expect(stderr).toContain(
      'budgetNote.texts.content.text: "{{beløb so43 2025}}": det kendes ikke her. Mente du "so42"?'
    );
  });
});
