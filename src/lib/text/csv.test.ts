import { expect, it } from 'vitest';
import { csvLine } from './csv.ts';

it.each<[string, (string | number | null)[], string]>([
  ['texts and numbers', ['Udløb', 3, 0.25], 'Udløb;3;0,25'],
  ['what is undefined', ['a', null, NaN, Infinity, ''], 'a;;;;'],
  ['negative numbers', [-1.5, -0, 1e-7, -2e21], '-1,5;0;1e-7;-2e+21'],
  ['texts that look like formulas', ['=1+1', '+x', '-x', '@x', '−x', '\tx'], "'=1+1;'+x;'-x;'@x;'−x;'\tx"],
  [
    'texts that hide how they begin',
    [' =x', '\u200b=x', '\n=x', '＝x', '\u202e@x'],
    "' =x;'\u200b=x;\"'\n=x\";'＝x;'\u202e@x"
  ],
  [
    'negative numbers that are written',
    ['-5', '−5', '-1.234,5', '-12 %', '-1e-7', '-5-5', '-5x', '-1e-7-1'],
    "-5;−5;-1.234,5;-12 %;-1e-7;'-5-5;'-5x;'-1e-7-1"
  ],
  ['separators, quotes and lines', ['a;b', 'sagt "nej"', 'to\nlinjer'], '"a;b";"sagt ""nej""";"to\nlinjer"'],
  ['a formula that needs quotes', ['=a;b'], '"\'=a;b"']
])('writes %s', (_name, cells, expected) => {
  expect(csvLine(cells)).toBe(`${expected}\r\n`);
});
