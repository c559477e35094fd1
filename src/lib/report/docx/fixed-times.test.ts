import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { fixTimes } from './fixed-times.ts';

const files = { 'a.xml': strToU8('<a/>'), 'folder/b.xml': strToU8('<b/>'.repeat(1_000)) };
const zipped = (mtime: string) => zipSync(files, { mtime: new Date(mtime) });

describe('the times of a zip file', () => {
  it('are the same whenever it was written, and its files are what they were', () => {
    const early = fixTimes(zipped('2001-02-03T04:05:06'));
    const late = fixTimes(zipped('2025-11-12T13:14:16'));
    expect(early).toEqual(late);
    expect(Object.entries(unzipSync(late)).map(([name, data]) => [name, strFromU8(data)])).toEqual(
      Object.entries(files).map(([name, data]) => [name, strFromU8(data)])
    );
  });

  it('are not set in what is no zip file', () => {
    expect(() => fixTimes(new Uint8Array(10))).toThrow('without an end');
    const broken = zipped('2001-02-03T04:05:06');
    // Where the directory begins stands six bytes from the end.
    broken[broken.length - 6] = 1;
    expect(() => fixTimes(broken)).toThrow('directory');
  });
});
