/** Documents of Word opened by LibreOffice and read back from what it prints. Needs `soffice` and `pdftotext` on the path. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hostile, longNote, noteOf } from '../../src/lib/report/docx/hostile-testing.ts';
import { drawPoint, sampleNote, table2 } from '../../src/lib/report/docx/testing.ts';
import { writeDocx } from '../../src/lib/report/docx/write-docx.ts';
import { cellText } from '../../src/lib/views/table-view.ts';

/** A title of 10⁵ signs in one word is not asked of it: no document may hold one. */
const short = hostile.filter(([, text]) => text.length < 1_000);
/** A hundred thousand signs in one paragraph, one item and one cell. */
const long = 'ord og '.repeat(14_286);

/** The same in one word: nothing to break a line at. */
const word = 'x'.repeat(100_000);

const folder = mkdtempSync(join(tmpdir(), 'docx-'));
afterAll(() => rmSync(folder, { recursive: true }));

const run = (program: string, ...args: string[]) =>
  execFileSync(program, args, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });

const printed = (name: string): string => run('pdftotext', '-layout', `${name}.pdf`, '-');
/** Words as they are printed, whatever line they stand in. */
const words = (text: string) => text.replace(/\s+/g, '');

beforeAll(async () => {
  writeFileSync(join(folder, 'sample.docx'), await writeDocx(sampleNote, drawPoint));
  writeFileSync(join(folder, 'long.docx'), await writeDocx(longNote(long), drawPoint));
  writeFileSync(join(folder, 'word.docx'), await writeDocx(longNote(word), drawPoint));
  for (const [order, [, text]] of short.entries())
    writeFileSync(join(folder, `hostile-${order}.docx`), await writeDocx(noteOf(text), drawPoint));
  const names = [
    'sample.docx',
    'long.docx',
    'word.docx',
    ...short.map((_, order) => `hostile-${order}.docx`)
  ];
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  run('soffice', profile, '--headless', '--convert-to', 'pdf', ...names);
}, 600_000);

describe('LibreOffice', () => {
  it('prints the sample with its title, captions and the words of every row', () => {
    const text = words(printed('sample'));
    expect(text).toContain(words('SO42 Det gode borgermøde (bevillingsudløb)'));
    for (const caption of ['Tabel 1. Oversigt', 'Tabel 5. Årsværk', 'Figur 2. Sager til tiden.', 'Side 1 af'])
      expect(text).toContain(words(caption));
    // Amounts of a row stand on one line of the page.
    for (const row of table2.rows) expect(text).toContain(row.slice(4).map(cellText).join(''));
  });

  it('prints an upright page, one on its side, and an upright one again', () => {
    const pages = run('pdfinfo', '-l', '20', 'sample.pdf').match(/Page\s+\d+ size:\s+[\d.]+ x [\d.]+/g)!;
    const turns = pages.map((page) => {
      const [width, height] = page
        .match(/[\d.]+ x [\d.]+/)![0]
        .split(' x ')
        .map(Number) as [number, number];
      return width > height ? 'side' : 'upright';
    });
    expect(turns.filter((turn, order) => turn !== turns[order - 1])).toEqual(['upright', 'side', 'upright']);
  });

  it('prints all words of a text that is longer than many pages', () => {
    // In a paragraph, in an item, in a cell and under the table.
    expect(printed('long').match(/\bord\b/g)).toHaveLength(4 * 14_286);
  });

  it('prints all signs of a word that is longer than many pages', () => {
    // In a paragraph, in an item, in a cell and under the table.
    expect(printed('word').match(/x/g)).toHaveLength(4 * 100_000);
  });

  it.each(short.map(([name, , shown], order) => ({ name, shown, order })))(
    'opens a note full of $name, and prints it as text',
    ({ shown, order }) => {
      const file = `hostile-${order}`;
      expect(
        readFileSync(join(folder, `${file}.pdf`))
          .subarray(0, 5)
          .toString()
      ).toBe('%PDF-');
      // Signs that its typeface lacks are not read back from a page.
      const plain = words(shown.replace(/[^\u0020-\u007e]/g, '').slice(0, 60));
      expect(words(printed(file).replace(/[^\u0020-\u007e\n]/g, ''))).toContain(plain);
    }
  );
});
