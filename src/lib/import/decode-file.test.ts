import { describe, expect, it } from 'vitest';
import { decodeFile, guessEncoding, isNoText } from './decode-file.ts';

const bytes = (...all: number[]) => Uint8Array.from(all);

// "æ;1\n", byte by byte: RFC 3629 for UTF-8, RFC 2781 for UTF-16, Microsoft's table of code page 1252 (æ is E6).
const utf8 = [0xc3, 0xa6, 0x3b, 0x31, 0x0a];
const little = [0xe6, 0x00, 0x3b, 0x00, 0x31, 0x00, 0x0a, 0x00];
const big = [0x00, 0xe6, 0x00, 0x3b, 0x00, 0x31, 0x00, 0x0a];

describe('the encoding of a file', () => {
  it.each([
    ['UTF-8 without a mark', bytes(...utf8), 'utf-8'],
    ['UTF-8 with a mark', bytes(0xef, 0xbb, 0xbf, ...utf8), 'utf-8'],
    ['UTF-16 LE with a mark', bytes(0xff, 0xfe, ...little), 'utf-16le'],
    ['UTF-16 LE without', bytes(...little), 'utf-16le'],
    ['UTF-16 BE with a mark', bytes(0xfe, 0xff, ...big), 'utf-16be'],
    ['UTF-16 BE without', bytes(...big), 'utf-16be'],
    ['Windows-1252', bytes(0xe6, 0x3b, 0x31, 0x0a), 'windows-1252']
  ] as const)('%s is told, and read without its mark', (_, file, encoding) => {
    expect(guessEncoding(file)).toBe(encoding);
    expect(decodeFile(file, encoding)).toBe('æ;1\n');
  });

  it('reads the euro sign and the dash of Windows-1252, which Latin-1 has not', () => {
    expect(decodeFile(bytes(0x80, 0x96), guessEncoding(bytes(0x80, 0x96)))).toBe('€–');
  });

  it('takes plain letters and an empty file as UTF-8', () => {
    expect(guessEncoding(bytes(0x61, 0x3b))).toBe('utf-8');
    expect(guessEncoding(bytes())).toBe('utf-8');
  });

  it('knows workbooks and PDF by their first bytes', () => {
    expect(isNoText(bytes(0x50, 0x4b, 0x03, 0x04, 0x14))).toBe(true);
    expect(isNoText(bytes(0xd0, 0xcf, 0x11, 0xe0))).toBe(true);
    expect(isNoText(new TextEncoder().encode('%PDF-1.7'))).toBe(true);
    expect(isNoText(new TextEncoder().encode('PK;1'))).toBe(false);
  });
});
