import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readQuantity } from '../import/read-quantity.ts';
import { unitWords, type UnitWord } from '../model/unit-words.ts';
import { writeQuantity } from './write-quantity.ts';

const units = Object.keys(unitWords) as UnitWord[];
const source = { kind: 'assumption', note: 'x' } as const;

it('is read back from what stands on the page, to the decimals that are shown', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...units),
      fc.integer({ min: 0, max: 1e6 }),
      fc.constantFrom('da' as const, 'en' as const),
      (unit, whole, language) => {
        const value = unit.startsWith('share') ? whole / 1e5 : whole;
        const written = writeQuantity({ value, unit, source }, language);
        expect(readQuantity(written, unit, language)).toEqual({ ok: true, typed: { value } });
      }
    )
  );
});
