import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ore, shareOf, sumOre } from './money.ts';
import { sumRanges, type OreRange } from './ore-range.ts';
import { shareOfRanges } from './share-of-ranges.ts';

const range = fc
  .tuple(...Array.from({ length: 3 }, () => fc.integer({ min: -1e12, max: 1e12 })))
  .map((ends): OreRange => {
    const [low, likely, high] = ends.sort((a, b) => a - b).map(ore) as [
      OreRange['low'],
      OreRange['likely'],
      OreRange['high']
    ];
    return { low, likely, high };
  });
const ranges = fc.array(range, { maxLength: 30 });
const share = fc.double({ min: 0, max: 1.5, noNaN: true });
const ordered = ({ low, likely, high }: OreRange) => low <= likely && likely <= high;

describe('sums of uncertain amounts', () => {
  it('add ends to ends: 1-2 and 1-2 million are 2-4, and 1-2 and 2-4 are 3-6, as savings', () => {
    const saving = (most: number, likely: number, least: number): OreRange => ({
      low: ore(-most * 1e8),
      likely: ore(-likely * 1e8),
      high: ore(-least * 1e8)
    });
    expect(sumRanges([saving(2, 1.5, 1), saving(2, 1.5, 1)])).toEqual(saving(4, 3, 2));
    expect(sumRanges([saving(2, 1.5, 1), saving(4, 3, 2)])).toEqual(saving(6, 4.5, 3));
  });

  it('are ordered, and the same however the amounts are grouped', () => {
    fc.assert(
      fc.property(fc.array(ranges, { maxLength: 6 }), (groups) => {
        const total = sumRanges(groups.flat());
        expect(sumRanges(groups.map(sumRanges))).toEqual(total);
        expect(sumRanges(groups.flat().reverse())).toEqual(total);
        expect(ordered(total)).toBe(true);
      })
    );
  });
});

describe('a share of each of some uncertain amounts', () => {
  it('is half of −4 to −2 million: −2 to −1', () => {
    const whole = { low: ore(-4e8), likely: ore(-3e8), high: ore(-2e8) };
    expect(shareOfRanges([whole], 0.5)).toEqual([{ low: -2e8, likely: -1.5e8, high: -1e8 }]);
  });

  it('keeps the order of the ends, leaves what is certain certain, and adds up to the likely share to the øre', () => {
    fc.assert(
      fc.property(ranges, share, (whole, part) => {
        const parts = shareOfRanges(whole, part);
        parts.forEach((own, i) => {
          expect(ordered(own)).toBe(true);
          if (whole[i]!.low === whole[i]!.likely) expect(own.low).toBe(own.likely);
          if (whole[i]!.high === whole[i]!.likely) expect(own.high).toBe(own.likely);
        });
        const total = sumRanges(whole);
        expect(sumOre(parts.map(({ likely }) => likely))).toBe(shareOf(total.likely, part));
        for (const end of ['low', 'high'] as const)
          expect(
            Math.abs(sumOre(parts.map((own) => own[end])) - shareOf(total[end], part))
          ).toBeLessThanOrEqual(1);
      })
    );
  });

  it('is all of it, or nothing, to the øre at every end', () => {
    fc.assert(
      fc.property(ranges, (whole) => {
        expect(shareOfRanges(whole, 1)).toEqual(whole);
        expect(shareOfRanges(whole, 0)).toEqual(whole.map(() => ({ low: 0, likely: 0, high: 0 })));
      })
    );
  });
});
