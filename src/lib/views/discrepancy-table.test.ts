import { expect, it } from 'vitest';
import { listSourcedTables } from '../model/inputs.ts';
import { smallModel } from '../model/testing.ts';
import { discrepancyTable } from './discrepancy-table.ts';

const model = smallModel({
  discrepancies: [
    {
      id: 'rest',
      subject: { da: 'Sager der mangler', en: 'Cases left' },
      printed: { da: '16 sager', en: '16 cases' },
      found: { da: '406 − 391 = 15', en: '406 − 391 = 15' },
      source: { kind: 'document', document: 'notat', where: 'Side 12' }
    }
  ]
});

it('a discrepancy stands as printed and as worked out, with its place in the source', () => {
  const table = discrepancyTable({ model, language: 'da' });
  expect(table?.rows).toEqual([
    ['Sager der mangler', '16 sager', '406 − 391 = 15', 'fra kilde: Budgetnotat, Side 12']
  ]);
  expect(discrepancyTable({ model, language: 'en' })?.rows[0]?.slice(0, 2)).toEqual([
    'Cases left',
    '16 cases'
  ]);
  expect(listSourcedTables(model).find(({ path }) => path === 'discrepancies.rest')?.label.da).toBe(
    'Sager der mangler: uoverensstemmelse i kilden'
  );
});

it('a model without them has no such table', () => {
  expect(discrepancyTable({ model: smallModel(), language: 'da' })).toBeUndefined();
});
