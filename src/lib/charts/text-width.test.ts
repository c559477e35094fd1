import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textWidth, wrapText } from './text-width.ts';

/** Widths at 1.000 px as a browser measures them with the font loaded. */
test.each([
  ['2024', 400, 2400],
  ['2024', 600, 2400],
  ['mål', 400, 1679],
  ['mål', 600, 1741],
  ['’', 400, 273],
  ['Timer til rådighed', 400, 7908],
  ['Timer til rådighed', 600, 8216]
] as const)('"%s" at weight %s is at least %s px and at most 8 pct. more', (text, weight, measured) => {
  const estimate = textWidth(text, 1000, weight);
  expect(estimate).toBeGreaterThanOrEqual(measured);
  expect(estimate).toBeLessThanOrEqual(measured * 1.08);
});

describe('wrapText', () => {
  test.each([
    ['Med bevillingen', 200, ['Med bevillingen']],
    ['Med bevillingen', 80, ['Med', 'bevillingen']],
    ['borgermøde\u00adspecialister', 90, ['borgermøde-', 'specialister']],
    ['borgermøde\u00adspecialister', 200, ['borgermødespecialister']],
    ['sagsbehandlere', 60, ['sagsbe-', 'handlere']],
    ['57\u202fpct.', 60, ['57\u202fpct.']],
    ['mangler 12,4\u202fårsværk', 62, ['mangler', '12,4', 'årsværk']]
  ])('"%s" within %s px', (text, width, lines) => {
    expect(wrapText(text, width, 13)).toEqual(lines);
  });

  test('keeps every letter in order', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[a-zæøå]{1,30}( [a-zæøå]{1,30}){0,4}$/),
        fc.integer({ min: 20, max: 300 }),
        (text, width) => {
          const joined = wrapText(text, width, 13).join('').replaceAll('-', '').replaceAll(' ', '');
          expect(joined).toBe(text.replaceAll(' ', ''));
        }
      )
    );
  });
});
