import { describe } from 'vitest';
import { known } from '../testing.ts';
import { refuses } from './refusals-testing.ts';
import { assumption } from './small-parts-testing.ts';

describe('dates that do not fit together', () => {
  refuses([
    [
      'a published period that ends before it begins',
      (draft) =>
        draft.published.push({
          id: 'h1',
          unit: 'handicap',
          from: '2024-06-30',
          to: '2024-01-01',
          measure: 'closedOnTime',
          share: 0.5,
          bound: 'equal',
          source: assumption
        }),
      ['published', 0, 'to'],
      'order',
      'slutter, før den begynder. Fandt "2024-01-01"; tilladt er en dato fra 2024-06-30',
      'ends before it begins. Found "2024-01-01"; allowed is a date from 2024-06-30'
    ],
    [
      'a continuation that ends before it begins',
      (draft) =>
        (draft.scenarios[1]!.measures[0] = {
          kind: 'continueGrant',
          grant: 'so42',
          share: known(1, 'share'),
          until: '2024-12-31'
        }),
      ['scenarios', 1, 'measures', 0, 'until'],
      'order',
      'en dato efter 2024-12-31, hvor bevillingen udløber',
      'a date after 2024-12-31, when the grant expires'
    ],
    [
      'a deadline beyond the known holidays',
      (draft) =>
        (draft.caseTypes[0]!.deadline = {
          amount: { value: 2089, unit: 'months', source: assumption },
          rollToWorkingDay: true
        }),
      ['caseTypes', 0, 'deadline', 'amount', 'value'],
      'deadline',
      'efter 2199, hvor helligdagene ikke kendes. Fandt 2089; tilladt er højst 2088, når perioden slutter 2025-12-31',
      'after 2199, where public holidays are not known. Found 2089; allowed is at most 2088 when the period ends 2025-12-31'
    ],
    [
      'a headline outside the period',
      (draft) => (draft.headline.year = 2026),
      ['headline', 'year'],
      'outsidePeriod',
      'uden for perioden. Fandt 2026; tilladt er et år fra 2024 til 2025',
      'outside the period. Found 2026; allowed is a year from 2024 to 2025'
    ]
  ]);
});
