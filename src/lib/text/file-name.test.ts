import { expect, it } from 'vitest';
import { fileName } from './file-name.ts';

it.each([
  ['SO42 notat', 'SO42-notat.docx'],
  ['Børneområdet: Ærø & Århus', 'Boerneomraadet-Aeroe-Aarhus.docx'],
  ['Café', 'Cafe.docx'],
  ['../../etc/passwd', 'etc-passwd.docx'],
  ['a\u0000b\r\nc"; filename=x.exe', 'a-b-c-filename-x-exe.docx'],
  ['\u202exslx.cod', 'xslx-cod.docx'],
  ['CON', 'notat.docx'],
  ['مرحبا', 'notat.docx'],
  ['', 'notat.docx'],
  ['x'.repeat(100_000), `${'x'.repeat(60)}.docx`]
])('%j is the file %s', (words, name) => {
  expect(fileName(words, 'docx', 'notat')).toBe(name);
});
