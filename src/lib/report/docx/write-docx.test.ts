import { extractRawText, convertToHtml } from 'mammoth';
import { describe, expect, it } from 'vitest';
import { drawPoint, sampleNote } from './testing.ts';
import { writeDocx } from './write-docx.ts';

/** As another program reads the document. */
const htmlOf = async (bytes: Uint8Array): Promise<string> =>
  (
    await convertToHtml(
      { buffer: Buffer.from(bytes) },
      { styleMap: ["p[style-name='Title'] => h1.title:fresh"] }
    )
  ).value;

describe('a note as a document of Word, read by mammoth', () => {
  it('has its headings, tables, pictures and captions in the order of the note', async () => {
    const html = await htmlOf(await writeDocx(sampleNote, drawPoint));
    const order = [...html.matchAll(/<(h[1-6]|table|img alt="([^"]*)")|(?:Tabel|Figur) \d\. /g)].map(
      ([whole, tag, alt]) => alt ?? tag ?? whole
    );
    expect(order).toEqual([
      'h1',
      'table',
      'h1',
      'h1',
      'h2',
      'h2',
      'Andel afgjort til tiden: 83 pct. i 2024 og 61 pct. i 2028.',
      'Figur 1. ',
      'h1',
      'Tabel 1. ',
      'table',
      'h2',
      'Tabel 2. ',
      'table',
      'Tabel 3. ',
      'table',
      'Tabel 4. ',
      'table',
      'Tabel 5. ',
      'table',
      'h2',
      'h3',
      'table',
      'Sager til tiden pr. år.',
      'Figur 2. '
    ]);
  });

  it('has lists within lists, numbered anew in each', async () => {
    const html = await htmlOf(await writeDocx(sampleNote, drawPoint));
    const lists = html.slice(html.indexOf('<ol>'), html.lastIndexOf('</ul>') + 5);
    expect(lists.replace(/<p>(.*?)<\/p>/g, '[$1]')).toContain(
      '<ul><li>Socialfaglig kvalitet</li><li>Systematisk sagsbehandling<ol><li>Nye standarder</li><li>Nye processer</li></ol></li></ul>'
    );
  });

  it('begins with its number and title', async () => {
    const { value } = await extractRawText({ buffer: Buffer.from(await writeDocx(sampleNote, drawPoint)) });
    expect(value.split('\n')[0]).toBe('SO42 Det gode borgermøde (bevillingsudløb)');
  });
});

describe('the same note', () => {
  it('gives the same bytes', async () => {
    const first = await writeDocx(sampleNote, drawPoint);
    // A zip file's times are of two seconds.
    await new Promise((resolve) => setTimeout(resolve, 2_100));
    expect(Buffer.from(await writeDocx(sampleNote, drawPoint)).equals(Buffer.from(first))).toBe(true);
  });
});
