import { describe, expect, it } from 'vitest';
import { guessNumbers } from './guess-numbers.ts';

describe('the decimal sign of a table', () => {
  it.each([
    [['1.234,50', '12'], ';', 'en', 'da'],
    [['0,5'], ';', 'en', 'da'],
    [['1,234.50', '3'], ';', 'da', 'en'],
    [['1.234.567'], ';', 'en', 'da'],
    // Either: then the page's language, or a file whose cells stand between commas.
    [['1.234', '17,040'], ';', 'da', 'da'],
    [['1.234'], ',', 'da', 'en'],
    // Dates say nothing.
    [['01.02.2025', '1.5.2025', '12-03-2025'], '\t', 'da', 'da'],
    [['80,5 pct.', '3.5%', '2,5 %'], '\t', 'en', 'da']
  ] as const)('%j between %j on a page in %s is %s', (cells, delimiter, page, numbers) => {
    expect(guessNumbers([cells], delimiter, page)).toBe(numbers);
  });
});
