import { expect, it } from 'vitest';
import { cellWords, spelledOut } from './sheet-text.ts';

it.each<[string, string, string]>([
  ['line ends', 'a\r\nb\rc\nd', 'a\nb\nc\nd'],
  ['control characters', 'a\u0000b\u001fc\u007fd\te', 'abcd\te'],
  ['what no file can hold', 'a\ud800b\ufffec\udc00', 'abc'],
  ['whole characters stay', '😀 ﷽ \u202eabc', '😀 ﷽ \u202eabc']
])('a cell and %s', (_case, text, expected) => {
  expect(cellWords(text, 'da')).toBe(expected);
});

it('cuts what a cell cannot hold, between characters, and says so', () => {
  const most = 32_767;
  expect(cellWords('x'.repeat(most), 'da')).toBe('x'.repeat(most));
  const danish = cellWords('x'.repeat(100_000), 'da');
  expect(danish).toHaveLength(most);
  expect(danish).toMatch(/x … \(forkortet: en celle i Excel rummer 32\.767 tegn\)$/);
  expect(cellWords('x'.repeat(100_000), 'en')).toMatch(
    /x … \(cut: a cell in Excel holds 32,767 characters\)$/
  );
  for (const lead of ['', 'x']) {
    const emoji = cellWords(lead + '😀'.repeat(50_000), 'da');
    expect(emoji.length).toBeLessThanOrEqual(most);
    expect(emoji).not.toMatch(/\p{Cs}/u);
  }
});

it.each<[string, string]>([
  ['almindelig', 'almindelig'],
  // ECMA-376, part 1, 22.9.2.19: what looks like a spelled character has its underscore spelled.
  ['_x0041_', '_x005F_x0041_'],
  ['a_xAbCd_b', 'a_x005F_xAbCd_b'],
  ['_x41_', '_x41_'],
  ['constructor', '_x0063_onstructor'],
  ['__proto__', '_x005F__proto__']
])('spells %s as %s', (words, expected) => {
  expect(spelledOut(words)).toBe(expected);
});
