import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { investmentOf, type ProposedLine } from './investment.ts';
import { ore } from './money.ts';

const line = (millions: (number | null)[], lasts?: 'oneOff' | 'permanent'): ProposedLine => ({
  line: { ...(lasts && { lasts }) },
  perYear: millions.map((amount) => (amount === null ? null : ore(Math.round(amount * 1e8))))
});

describe('a proposal as an investment', () => {
  it('Ø7: 6,3 mio. once are earned back in 1 + (6,3 − 3,0) / 4,5 years, and 12,25 mio. a year are left out', () => {
    const found = investmentOf([
      line([4.3, null, null, null]),
      line([1, null, null, null]),
      line([1, null, null, null]),
      line([-3, -4.5, -4.5, -4.5]),
      line([12.25, 12.25, 12.25, 12.25])
    ]);
    expect([found.oneOff, found.fullSaving, found.permanent]).toEqual([6.3e8, 4.5e8, 12.25e8]);
    expect(found.paybackYears).toBeCloseTo(1 + 3.3 / 4.5, 12);
    expect(found.paybackYears!.toFixed(1)).toBe('1.7');
  });

  it.each([
    ['within the first year', [line([2, null]), line([-4, -4])], 0.5],
    ['at the very end of a year', [line([4, null]), line([-4, -4])], 1],
    ['after the years that are shown', [line([10, null]), line([-2, -4])], 2 + 4 / 4],
    ['never, where nothing is saved', [line([10, null])], null],
    ['never, where the saving ends', [line([10, null]), line([-2, -2], 'oneOff')], null],
    ['not at all, where nothing is paid once', [line([-2, -2])], null]
  ])('is paid back %s', (_, lines, years) => {
    expect(investmentOf(lines).paybackYears).toBe(years);
  });

  it('says what a line says of itself, though it has an amount for the last year', () => {
    const found = investmentOf([line([1, 1], 'oneOff'), line([3, null], 'permanent')]);
    expect([found.oneOff, found.permanent]).toEqual([2e8, 0]);
  });

  it('is paid back when the savings until then are the one-offs, whatever they are', () => {
    const saved = fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), saved, (once, savings) => {
        const lines = [line([once, ...savings.slice(1).map(() => null)], 'oneOff')];
        const { paybackYears } = investmentOf([
          ...lines,
          line(
            savings.map((each) => -each),
            'permanent'
          )
        ]);
        if (paybackYears === null) {
          expect(savings.at(-1)).toBe(0);
          expect(savings.reduce((sum, each) => sum + each, 0)).toBeLessThan(once);
          return;
        }
        const savedIn = (year: number) => savings[Math.min(year, savings.length - 1)]!;
        const whole = Math.floor(paybackYears);
        let sum = savedIn(whole) * (paybackYears - whole);
        for (let year = 0; year < whole; year++) sum += savedIn(year);
        expect(sum).toBeCloseTo(once, 6);
      })
    );
  });
});
