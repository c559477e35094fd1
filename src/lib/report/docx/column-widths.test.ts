import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layOutColumns, numberLines, type Column } from './column-widths.ts';
import { textWidthEms } from './text-width.ts';

const column = (number: boolean, ...texts: string[]): Column => ({
  number,
  texts: texts.map((text) => ({ text, bold: false }))
});
/** A4 in twips (21,0 and 29,7 cm) less 2 cm on both sides. */
const width = { portrait: 9_638, landscape: 14_570 };

describe('column widths', () => {
  it('fill the page, the first the widest and numbers narrow', () => {
    const { turn, size, widths } = layOutColumns([
      column(false, '1.000 kr.', 'Flere sagsbehandlere til handicapområdet'),
      ...Array.from({ length: 4 }, () => column(true, '2025', '17.040'))
    ]);
    expect([turn, size]).toEqual(['portrait', 9]);
    expect(widths.reduce((total, each) => total + each, 0)).toBe(width.portrait);
    expect(widths[0]).toBeGreaterThan(width.portrait / 2);
  });

  it('go down in type before they turn the page', () => {
    const numbers = (count: number) =>
      layOutColumns([
        column(false, 'Navn'),
        ...Array.from({ length: count }, () => column(true, '2025', '134.360'))
      ]);
    const found = [8, 13, 18, 24].map((count) => numbers(count));
    expect(found.map(({ turn }) => turn)).toEqual(['portrait', 'portrait', 'landscape', 'landscape']);
    expect(found[0]!.size).toBe(9);
    expect(found[1]!.size).toBeLessThan(9);
  });

  it('put ranges below their numbers before they turn the page or squeeze words', () => {
    const years = (count: number, range: string) =>
      layOutColumns([
        column(false, '1.000 kr., 2012 p/l', '1.3 Forankring, herunder kompetence- og lederudvikling'),
        ...Array.from({ length: count }, () => column(true, '2012', '17.550', range))
      ]);
    const few = years(1, '−3.000 (−4.000 til −2.000)');
    expect([few.turn, few.size, few.lines]).toEqual(['portrait', 9, 'one']);
    const four = years(4, '−3.000 (−4.000 til −2.000)');
    expect([four.turn, four.size, four.lines]).toEqual(['portrait', 9, 'range-below']);
    const five = years(5, '−16.500 (−22.000 til −11.000)');
    expect([five.turn, five.lines]).toEqual(['portrait', 'range-on-two']);
  });

  it('break a number with a range at its bracket and within it, and nothing else', () => {
    const text = '−3.000 (−4.000 til −2.000)';
    expect(numberLines(text, 'one')).toEqual([text]);
    expect(numberLines(text, 'range-below')).toEqual(['−3.000', '(−4.000 til −2.000)']);
    expect(numberLines(text, 'range-on-two')).toEqual(['−3.000', '(−4.000 til', '−2.000)']);
    expect(numberLines('15.550 (14.550-16.550)', 'range-on-two')).toEqual(['15.550', '(14.550-16.550)']);
    for (const other of ['', '–', '17.040', '1,7 år', 'a b (c', '{ HYPERLINK "x" }'])
      expect(numberLines(other, 'range-on-two')).toEqual([other]);
  });

  it('never break a number where the page holds it, and always fill the page exactly', () => {
    const texts = fc.array(fc.string({ maxLength: 40 }), { minLength: 1, maxLength: 6 });
    const number = fc
      .integer({ min: -9_999_999, max: 9_999_999 })
      .map((value) => value.toLocaleString('da-DK'));
    const columns = fc.tuple(
      texts.map((each) => column(false, ...each)),
      fc.array(
        fc.array(number, { minLength: 1, maxLength: 6 }).map((each) => column(true, 'I alt', ...each)),
        { maxLength: 12 }
      )
    );
    fc.assert(
      fc.property(columns, ([first, numbers]) => {
        const { turn, size, widths, padding } = layOutColumns([first, ...numbers]);
        expect(widths.reduce((total, each) => total + each, 0)).toBe(width[turn]);
        numbers.forEach(({ texts }, order) => {
          const widest = Math.max(...texts.map(({ text }) => textWidthEms(text))) * size * 20;
          expect(widths[order + 1]! - 2 * padding).toBeGreaterThanOrEqual(widest);
        });
      })
    );
  });

  it('hold words that are wider than any page', () => {
    const { widths } = layOutColumns([
      column(false, 'x'.repeat(100_000)),
      column(false, 'y'.repeat(100_000))
    ]);
    expect(widths.reduce((total, each) => total + each, 0)).toBe(width.landscape);
    expect(Math.min(...widths)).toBeGreaterThan(5_000);
  });
});

describe('the width of a text', () => {
  // Advance widths that Arial states in its own table, of 2048 units to the em.
  it.each([
    ['0123456789', (10 * 1_139) / 2_048],
    [
      'sagsbehandlere',
      (1_024 +
        1_139 +
        1_139 +
        1_024 +
        1_139 +
        1_139 +
        1_139 +
        1_139 +
        1_139 +
        1_139 +
        455 +
        1_139 +
        682 +
        1_139) /
        2_048
    ],
    ['134.360', (6 * 1_139 + 569) / 2_048]
  ])('%s is at least what Arial makes it, and no more than a tenth more', (text, ems) => {
    expect(textWidthEms(text)).toBeGreaterThanOrEqual(ems);
    expect(textWidthEms(text)).toBeLessThan(1.1 * ems);
  });
});
