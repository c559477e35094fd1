import { describe, expect, it } from 'vitest';
import { madeUpIndex } from '../price-index-testing.ts';
import { listSourcedTables } from '../inputs.ts';
import { smallModel } from '../testing.ts';
import { refuses } from './refusals-testing.ts';

describe('a price index', () => {
  refuses([
    [
      'with a year left out',
      (draft) => (draft.priceIndex = [...madeUpIndex(2024, 3), ...madeUpIndex(2026, 2)]),
      ['priceIndex', 1, 'year'],
      'order',
      'skal have hvert år i rækkefølge. Fandt 2026; tilladt er 2025',
      'needs every year in order. Found 2026; allowed is 2025'
    ],
    [
      'with a year twice',
      (draft) => (draft.priceIndex = [...madeUpIndex(2024, 3), ...madeUpIndex(2024, 3)]),
      ['priceIndex', 1, 'year'],
      'order',
      'Fandt 2024; tilladt er 2025',
      'Found 2024; allowed is 2025'
    ],
    [
      'with a rise that is no per cent',
      (draft) => (draft.priceIndex = madeUpIndex(2024, 1031)),
      ['priceIndex', 0, 'percent'],
      'notAllowed',
      'fandt 1031; tilladt er',
      'found 1031; allowed is'
    ],
    [
      'that does not reach the level of the note',
      (draft) => {
        draft.priceIndex = madeUpIndex(2024, 3, 2);
        draft.budgetNote = { source: { kind: 'assumption', note: 'x' }, priceLevel: 2027 };
      },
      ['budgetNote', 'priceLevel'],
      'notAllowed',
      'når ikke så langt. Fandt 2027; tilladt er 2023-2025, current',
      'does not reach that level. Found 2027; allowed is 2023-2025, current'
    ],
    [
      'that is not there, while the note is in current prices',
      (draft) => (draft.budgetNote = { source: { kind: 'assumption', note: 'x' }, priceLevel: 'current' }),
      ['budgetNote', 'priceLevel'],
      'notAllowed',
      'Fandt "current"; tilladt er 2025',
      'Found "current"; allowed is 2025'
    ]
  ]);

  it('stands in the register year by year, with its source', () => {
    const model = smallModel({ priceIndex: madeUpIndex(2024, 3.1, 2) });
    expect(listSourcedTables(model).slice(0, 2)).toMatchObject([
      {
        path: 'priceIndex.2024',
        percent: 3.1,
        label: { da: 'p/l-regulering, fra 2023 til 2024', en: 'price index, from 2023 to 2024' }
      },
      { path: 'priceIndex.2025', percent: 2 }
    ]);
  });
});
