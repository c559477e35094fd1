import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';

const folder = 'word/media/';
/** 1 January 1980, the first day that a zip file knows, on any clock. */
const firstDay = new Date(1980, 0, 1);

/** What stands in a document for a picture that is not drawn yet. @param chart number from 1 */
export const placeOf = (chart: number): Uint8Array => strToU8(`chart ${chart}`);

/**
 * Puts pictures where a document holds their places, and sets the time of every file to the same: the same document and pictures give
 * the same bytes. A PNG file is compressed already and is stored as it is.
 * @param pictures of chart 1, 2 and so on
 * @throws Error where a place has no picture
 */
export function putPictures(docx: Uint8Array, pictures: readonly Uint8Array[]): Uint8Array {
  const byPlace = new Map(pictures.map((png, order) => [strFromU8(placeOf(order + 1)), png]));
  const files: Zippable = {};
  for (const [path, data] of Object.entries(unzipSync(docx))) {
    if (!path.startsWith(folder)) files[path] = data;
    else {
      const png = byPlace.get(strFromU8(data));
      if (!png) throw new Error(`no picture for ${path}`);
      files[path] = [png, { level: 0 }];
    }
  }
  return zipSync(files, { mtime: firstDay });
}
