import fc from 'fast-check';
import { expect, it } from 'vitest';
import { linesIn } from './lines-in.ts';

it.each<[string, number, number]>([
  ['', 10, 1],
  ['Kvartal', 10, 1],
  ['to\nlinjer', 10, 2],
  // Økonomisk | sagsbehandling i | BIF
  ['Økonomisk sagsbehandling i BIF', 16, 3],
  ['Økonomisk sagsbehandling i BIF', 20, 2],
  // Broken where no word ends: 16 + 16 letters, then a word.
  ['x'.repeat(32), 16, 2],
  [`${'x'.repeat(32)} og`, 16, 3]
])('%j, %i letters beside each other: %i', (text, letters, lines) => {
  expect(linesIn(text, letters)).toBe(lines);
});

it('has room for every letter', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 200 }), fc.integer({ min: 1, max: 40 }), (text, letters) => {
      const words = text.replace(/\s/g, '').length;
      expect(linesIn(text, letters) * letters).toBeGreaterThanOrEqual(words);
    })
  );
});
