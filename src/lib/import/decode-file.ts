/** Ways that a text file is written in bytes. */
export const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** The most bytes of a file that are read. */
export const MOST_BYTES = 5_000_000;

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, index) => bytes[index] === byte);

const MARKS: readonly [Encoding, readonly number[]][] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]]
];

/** How files of other programs begin, that are no text: Excel's own (packed, and before 2007) and PDF. */
const NO_TEXTS: readonly (readonly number[])[] = [
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0],
  [0x25, 0x50, 0x44, 0x46]
];

/** Whether a file is a workbook or another file that is no text. */
export const isNoText = (bytes: Uint8Array): boolean => NO_TEXTS.some((start) => startsWith(bytes, start));

/**
 * The encoding that bytes are most likely in: what their byte order mark says; without one UTF-16 where every other byte is mostly 0, as in
 * all text of Western letters; then UTF-8 where all of them are; else Windows-1252, in which any bytes are a text.
 */
export function guessEncoding(bytes: Uint8Array): Encoding {
  const marked = MARKS.find(([, mark]) => startsWith(bytes, mark));
  if (marked) return marked[0];
  const sample = bytes.subarray(0, 4000);
  const zeros = [0, 0] as [number, number];
  sample.forEach((byte, index) => {
    if (byte === 0) zeros[(index % 2) as 0 | 1]++;
  });
  const half = sample.length / 2;
  if (zeros[1] > 0.5 * half) return 'utf-16le';
  if (zeros[0] > 0.5 * half) return 'utf-16be';
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return 'utf-8';
  } catch {
    return 'windows-1252';
  }
}

/** Letters of Windows-1252 from 80 to 9F, where Node reads Latin-1; those that it has none for are left as they are. */
const FROM_80 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** The text of bytes, without byte order mark. What an encoding has no letter for becomes �. */
export function decodeFile(bytes: Uint8Array, encoding: Encoding): string {
  const text = new TextDecoder(encoding).decode(bytes);
  if (encoding !== 'windows-1252') return text;
  return text.replace(/[\u0080-\u009f]/g, (letter) => FROM_80.charAt(letter.charCodeAt(0) - 0x80));
}
