import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { placeOf, putPictures } from './put-pictures.ts';

const xml = { 'word/document.xml': strToU8('<a/>'.repeat(1_000)), '[Content_Types].xml': strToU8('<b/>') };
const zipped = (mtime: string) =>
  zipSync(
    { ...xml, 'word/media/x.png': placeOf(2), 'word/media/y.png': placeOf(1) },
    { mtime: new Date(mtime) }
  );
const pictures = [strToU8('first'.repeat(100)), strToU8('second'.repeat(100))];

describe('pictures in a document', () => {
  it('stand where their places were, and the rest is as it was', () => {
    const files = unzipSync(putPictures(zipped('2001-02-03T04:05:06'), pictures));
    expect(Object.entries(files).map(([path, data]) => [path, strFromU8(data)])).toEqual([
      ...Object.entries(xml).map(([path, data]) => [path, strFromU8(data)]),
      ['word/media/x.png', 'second'.repeat(100)],
      ['word/media/y.png', 'first'.repeat(100)]
    ]);
  });

  it('are stored as they are, with no time of writing', () => {
    const early = putPictures(zipped('2001-02-03T04:05:06'), pictures);
    expect(putPictures(zipped('2025-11-12T13:14:16'), pictures)).toEqual(early);
    // Files whose method is to store (PKZIP application note, 4.4.5) can be read in the zip itself.
    expect(strFromU8(early, true)).toContain('second'.repeat(100));
    expect(strFromU8(early, true)).not.toContain('<a/>'.repeat(1_000));
  });

  it('are refused where there are too few', () => {
    expect(() => putPictures(zipped('2001-02-03T04:05:06'), pictures.slice(0, 1))).toThrow('x.png');
  });
});
