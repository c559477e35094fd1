/** Marks of a zip file's entries: in the directory at its end, and before each file. */
const directoryEntry = 0x02014b50;
const directoryEnd = 0x06054b50;
/** 1 January 1980, the first day that a zip file knows. */
const firstDay = 0x0021_0000;

/**
 * Sets the time of every file of a zip to the same, in place, so that the same files give the same bytes.
 * @throws where the bytes are no zip file of the plain kind
 */
export function fixTimes(zip: Uint8Array): Uint8Array {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  // Without a comment the end of the directory has 22 bytes.
  const end = zip.byteLength - 22;
  if (end < 0 || view.getUint32(end, true) !== directoryEnd) throw new Error('a zip file without an end');
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    if (view.getUint32(at, true) !== directoryEntry) throw new Error('a zip file with a broken directory');
    view.setUint32(at + 12, firstDay, true);
    view.setUint32(view.getUint32(at + 42, true) + 10, firstDay, true);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return zip;
}
