import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addLeadTimes, packLeadTimes } from './lead-times.ts';
import { denseLeadTimes } from './lead-times-testing.ts';
import { LEAD_CLASSES } from './tally.ts';

const ROWS = 3;
const dense = (cases: readonly (readonly [number, number])[]) => {
  const counts = new Uint32Array(ROWS * LEAD_CLASSES);
  for (const [at, count] of cases) counts[at] = count;
  return counts;
};
const someCases = fc
  .array(fc.tuple(fc.nat(ROWS * LEAD_CLASSES - 1), fc.nat(0xffffffff)), { maxLength: 30 })
  .map(dense);

describe('lead times', () => {
  it('keep the classes of each row in which there are cases', () => {
    const packed = packLeadTimes(
      dense([
        [4, 7],
        [2 * LEAD_CLASSES, 1],
        [3 * LEAD_CLASSES - 1, 9]
      ])
    );
    expect(packed).toEqual({
      starts: Uint32Array.of(0, 1, 1, 3),
      classes: Uint16Array.of(4, 0, LEAD_CLASSES - 1),
      cases: Uint16Array.of(7, 1, 9)
    });
  });

  it.each([
    [0xffff, Uint16Array],
    [0x10000, Uint32Array],
    [0xffffffff, Uint32Array]
  ])('keep %d cases in the smallest type', (count, type) => {
    expect(packLeadTimes(dense([[5, count]])).cases).toEqual(type.of(count));
  });

  it('add up beyond 32 bits', () => {
    const most = packLeadTimes(dense([[5, 0xffffffff]]));
    expect(addLeadTimes([most, most]).cases).toEqual(Float64Array.of(2 * 0xffffffff));
  });

  it('lose none, whatever they are', () => {
    fc.assert(
      fc.property(someCases, (counts) => {
        expect(denseLeadTimes(packLeadTimes(counts))).toEqual(Float64Array.from(counts));
      })
    );
  });

  it('add up to the same however they are split', () => {
    fc.assert(
      fc.property(fc.array(someCases, { minLength: 2, maxLength: 5 }), fc.nat(3), (parts, split) => {
        const packed = parts.map(packLeadTimes);
        const at = Math.min(1 + split, packed.length - 1);
        const all = addLeadTimes(packed);
        expect(addLeadTimes([addLeadTimes(packed.slice(0, at)), addLeadTimes(packed.slice(at))])).toEqual(
          all
        );
        const sums = Float64Array.from({ length: ROWS * LEAD_CLASSES }, (_, i) =>
          parts.reduce((sum, counts) => sum + counts[i]!, 0)
        );
        expect(denseLeadTimes(all)).toEqual(sums);
      })
    );
  });
});
