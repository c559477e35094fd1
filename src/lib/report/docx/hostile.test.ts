import { extractRawText } from 'mammoth';
import { describe, expect, it } from 'vitest';
import { cleanText } from './clean-text.ts';
import { hostile, noteOf } from './hostile-testing.ts';
import { drawPoint } from './testing.ts';
import { writeDocx } from './write-docx.ts';
import { allOf, child, partsOf, wordsOf } from './xml-testing.ts';

describe.each(hostile)('%s', (_, text, shown) => {
  it('stands as text wherever it is put', async () => {
    const bytes = await writeDocx(noteOf(text), drawPoint);
    const parts = partsOf(bytes);
    const document = parts.get('word/document.xml')!;
    const flag = 'Uoverensstemmelse: ';
    expect(allOf(document, 'w:p').map(wordsOf)).toEqual([
      shown,
      shown,
      shown + shown,
      shown,
      shown,
      ...Array.from({ length: 6 }, () => shown),
      shown,
      flag + shown,
      '',
      '',
      shown,
      shown,
      `☒\u00a0 ${shown}`,
      ''
    ]);
    expect(allOf(document, 'wp:docPr')[0]!.attributes.get('descr')).toBe(shown);
    expect(allOf(document, 'w:tblCaption').map(({ attributes }) => attributes.get('w:val'))).toEqual([
      shown,
      shown
    ]);
    expect(child(parts.get('docProps/core.xml')!, 'dc:title')!.children.join('')).toBe(shown);
    expect(allOf(parts.get('docProps/custom.xml')!, 'vt:lpwstr')[0]!.children.join('')).toBe(shown);
    expect(wordsOf(parts.get('word/footer1.xml')!)).toContain(shown.slice(0, 400));
    // No field, link or picture but the note's own.
    expect(allOf(document, 'w:instrText')).toEqual([]);
    expect(allOf(document, 'w:hyperlink')).toEqual([]);
    const targets = allOf(parts.get('word/_rels/document.xml.rels')!, 'Relationship');
    expect(targets.filter(({ attributes }) => attributes.get('TargetMode') === 'External')).toEqual([]);

    const read = await extractRawText({ buffer: Buffer.from(bytes) });
    expect(read.value.split('\n').filter((line) => line === shown).length).toBeGreaterThan(8);
  });
});

describe('clean text', () => {
  it('leaves letters of every script, line ends and marks that stand by themselves', () => {
    const text = 'Æøå ‏עברית‎ \t\n中文 🇩🇰 – “x”';
    expect(cleanText(text)).toBe(text);
  });
});
