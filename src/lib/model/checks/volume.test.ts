import { describe, expect, it } from 'vitest';
import { known, smallInput, smallModel, uncertain } from '../testing.ts';
import { validateModel } from '../validate.ts';
import { refuses } from './refusals-testing.ts';
import { followed } from './small-parts-testing.ts';
import { mostCases } from './volume.ts';

describe('the most cases of a run', () => {
  it('counts an inflow at its high level for every month', () => {
    expect(mostCases(smallModel())).toBe(24 * 50);
  });

  it('lies at or above compound growth, and no more than a little', () => {
    const model = smallModel((draft) => {
      draft.inflows[0]!.perMonth = known(100, 'cases/month');
      draft.inflows[0]!.yearlyTrend = uncertain(0, 0.1, 0.2, 'share/year');
    });
    const compound = Array.from({ length: 24 }, (_, month) => 100 * 1.2 ** ((month + 1) / 12)).reduce(
      (a, b) => a + b
    );
    const most = mostCases(model);
    expect(most).toBeGreaterThanOrEqual(compound);
    expect(most).toBeLessThan(compound * 1.01);
  });

  it('is the same for any scale of the season, over whole years', () => {
    const seasonal = (months: number[]) =>
      mostCases(
        smallModel((draft) => {
          draft.inflows[0]!.season = { months, source: { kind: 'assumption', note: 'x' } };
        })
      );
    const profile = [2, 1, 1, 1, 1, 1, 0, 1, 1, 1, 1, 1];
    expect(seasonal(profile)).toBeCloseTo(24 * 50, 9);
    expect(seasonal(profile.map((month) => month * 7))).toBeCloseTo(24 * 50, 9);
  });
});

describe('more than a run can hold', () => {
  refuses([
    [
      'more cases than a run can hold',
      (draft) => (draft.inflows[0]!.perMonth = known(250_000, 'cases/month')),
      [],
      'volume',
      'kan blive til 6.000.000 sager. Fandt 6000000; tilladt er højst 5.000.000 sager',
      'can come to 6,000,000 cases. Found 6000000; allowed is at most 5,000,000 cases'
    ],
    [
      'follow-ups by the million',
      (draft) =>
        followed(draft, {
          activeCases: known(100_000, 'cases'),
          interval: { kind: 'fixed', mean: known(7, 'days') },
          earliestDaysBefore: known(0, 'days')
        }),
      [],
      'volume',
      'opfølgninger kan blive til 10.729.771 sager',
      'follow-ups can come to 10,729,771 cases'
    ],
    [
      'more sources than a run can hold',
      (draft) => {
        draft.inflows = Array.from({ length: 201 }, (_, index) => ({
          id: `ind-${index}`,
          caseType: 'merudgift',
          unit: 'handicap',
          perMonth: known(1, 'cases/month')
        }));
      },
      [],
      'volume',
      'højst 200 tilgange',
      'at most 200 inflows'
    ],
    [
      'more cases than advisers can hold each by itself',
      (draft) => {
        draft.staffGroups[0]!.caseload = 'personal';
        draft.inflows[0]!.perMonth = known(50_000, 'cases/month');
      },
      ['staffGroups', 0, 'caseload'],
      'volume',
      'højst 1.000.000 sager i personlige sagsstammer',
      'at most 1,000,000 cases in personal caseloads'
    ]
  ]);

  it('is no more than a million in a personal group, whatever a pooled one has', () => {
    const withInflow = (perMonth: number, caseload: 'pooled' | 'personal') =>
      validateModel(
        smallInput((draft) => {
          draft.staffGroups[0]!.caseload = caseload;
          draft.inflows[0]!.perMonth = known(perMonth, 'cases/month');
        })
      ).ok;
    // 24 months.
    expect(withInflow(41_000, 'personal')).toBe(true);
    expect(withInflow(42_000, 'personal')).toBe(false);
    expect(withInflow(42_000, 'pooled')).toBe(true);
  });
});
