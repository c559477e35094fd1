import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanSeries, cleanText } from './clean-series.ts';
import { sampleGap, sampleShares, sampleWaterfall } from './testing.ts';

describe('a text for a picture', () => {
  test.each([
    ['Sager <b>&amp;</b> ]]>', 'Sager <b>&amp;</b> ]]>'],
    ['over\tto\r\nlinjer', 'over to linjer'],
    ['nul\u0000 klokke\u0007 delete\u007f næste\u0085', 'nul klokke delete næste'],
    ['løs \ud800 halvdel \udc00', 'løs  halvdel '],
    ['hel 😀', 'hel 😀'],
    ['\u202egalb\u202c \u2067x\u2069 \u200f', 'galb x '],
    ['עברית', 'עברית'],
    ['\ufffe\uffff', '']
  ])('%j is %j', (text, clean) => {
    expect(cleanText(text)).toBe(clean);
  });

  test('is shortened where it has no end, and says so', () => {
    const long = cleanText('x'.repeat(100_000), 200);
    expect(long).toHaveLength(200);
    expect(long.endsWith('x…')).toBe(true);
  });

  test('holds only what XML 1.0 can hold (section 2.2, Char)', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 50 }), (text) => {
        for (const sign of cleanText(text)) {
          const code = sign.codePointAt(0)!;
          expect(
            (code >= 0x20 && code <= 0xd7ff) ||
              (code >= 0xe000 && code <= 0xfffd) ||
              (code >= 0x10000 && code <= 0x10ffff)
          ).toBe(true);
        }
      })
    );
  });
});

test.each([sampleShares(0.05), sampleGap(), sampleWaterfall()])(
  'a chart of fit words stays as it is',
  (series) => {
    expect(cleanSeries(series)).toEqual(series);
  }
);
