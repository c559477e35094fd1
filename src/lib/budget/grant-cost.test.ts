import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayFromDate } from '../calendar/day.ts';
import { loadFormulas } from '../formulas/load-formulas.ts';
import type { ModelInput } from '../model/document.ts';
import type { GrantId, ScenarioId } from '../model/id.ts';
import { known, smallModel, uncertain } from '../model/testing.ts';
import { continuedShare, shareOfYear } from './continued-share.ts';
import { fundedPositions } from './funded-positions.ts';
import {
  grantCost,
  inYear,
  rangeInYear,
  wholeGrant,
  type CostAmounts,
  type GrantCost
} from './grant-cost.ts';
import { ore, shareOf, sumOre, type Ore } from './money.ts';

const so42 = 'so42' as GrantId;
const scenario = (id: string) => id as ScenarioId;

type Measures = ModelInput['scenarios'][number]['measures'];

function modelWith(measures: Measures, kroner: number[] = [609_000]) {
  return smallModel((draft) => {
    const grant = draft.grants[0]!;
    const line = grant.lines[0]!;
    grant.lines = kroner.map((amount, i) => ({
      ...line,
      id: `linje-${i}`,
      casework: i % 2 === 0,
      amounts: { '2024': 0, '2025': amount, '2026': amount }
    }));
    draft.scenarios.push({ id: 'proeve', name: 'Prøve', measures });
  });
}

const continued = (share: number, dates: { from?: string; until?: string } = {}): Measures[number] => ({
  kind: 'continueGrant',
  grant: 'so42',
  share: known(share, 'share'),
  ...dates
});

describe('continuedShare', () => {
  it.each<[string, Measures, [string, number][]]>([
    [
      'ends by itself',
      [],
      [
        ['2024-12-31', 1],
        ['2025-01-01', 0]
      ]
    ],
    [
      'goes on in part',
      [continued(0.5)],
      [
        ['2024-12-31', 1],
        ['2025-01-01', 0.5],
        ['2027-06-01', 0.5]
      ]
    ],
    [
      'for a while',
      [continued(0.8, { from: '2025-03-01', until: '2025-06-30' })],
      [
        ['2025-02-28', 0],
        ['2025-03-01', 0.8],
        ['2025-06-30', 0.8],
        ['2025-07-01', 0]
      ]
    ],
    [
      'the last measure counts',
      [continued(1), continued(0.25, { from: '2025-07-01' })],
      [
        ['2025-06-30', 1],
        ['2025-07-01', 0.25]
      ]
    ],
    [
      'ended before it expires',
      [{ kind: 'endGrant', grant: 'so42', on: '2024-06-30' }],
      [
        ['2024-06-30', 1],
        ['2024-07-01', 0],
        ['2025-01-01', 0]
      ]
    ]
  ])('%s', (_, measures, expected) => {
    const shareOn = continuedShare(modelWith(measures), so42, scenario('proeve'));
    for (const [date, share] of expected) {
      const [year, month, day] = date.split('-').map(Number);
      expect([date, shareOn(dayFromDate(year!, month!, day!))]).toEqual([date, share]);
    }
  });

  it('averages the days of a year', () => {
    const half = continuedShare(modelWith([continued(1, { from: '2025-07-02' })]), so42, scenario('proeve'));
    expect(shareOfYear(half, 2025)).toBe(183 / 365);
    expect(shareOfYear(half, 2026)).toBe(1);
  });
});

describe('grantCost', () => {
  it('is the printed grant where all of it goes on', () => {
    const model = modelWith([continued(1)], [17_040_000, 4_750_000, 900_000]);
    expect(grantCost(model, so42, scenario('proeve'))).toEqual(wholeGrant(model, model.grants[0]!));
  });

  it('is nothing after expiry', () => {
    const cost = grantCost(modelWith([]), so42, scenario('proeve'));
    expect(inYear(cost, cost.total, 2025)).toBe(0);
    expect(inYear(cost, cost.total, 2031)).toBeNull();
  });

  it('splits to the øre: lines sum to the total, casework and the rest to the total', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -1e9, max: 1e9 }), { minLength: 1, maxLength: 12 }),
        fc.double({ min: 0, max: 1.5, noNaN: true }),
        (kroner, share) => {
          const model = modelWith([continued(share)], kroner);
          const cost = grantCost(model, so42, scenario('proeve'));
          const whole = wholeGrant(model, model.grants[0]!);
          cost.years.forEach((year, y) => {
            const ofLines = cost.lines.map(({ perYear }) => perYear[y]!);
            expect(sumOre(ofLines)).toBe(cost.total[y]);
            const rest = cost.lines.filter(({ line }) => !line.casework).map(({ perYear }) => perYear[y]!);
            expect(ore(cost.casework[y]! + sumOre(rest))).toBe(cost.total[y]);
            if (year > 2024) expect(cost.total[y]).toBe(shareOf(whole.total[y]!, share));
          });
        }
      ),
      { numRuns: 50 }
    );
  });
});

describe('a grant with uncertain lines', () => {
  // 1.1 and 1.3 for certain, and two savings of 1-2 and 1-2 million in 2012, 1-2 and 2-4 from 2013 on.
  const uncertainModel = (share: number) =>
    smallModel((draft) => {
      const grant = draft.grants[0]!;
      const line = { ...grant.lines[0]!, casework: false };
      grant.lines = [
        { ...line, id: 'genopretning', lasts: 'oneOff', casework: true, amounts: { '2025': 4_300_000 } },
        {
          ...line,
          id: 'voksne',
          lasts: 'permanent',
          amounts: { '2025': uncertain(-2e6, -1.5e6, -1e6, 'kr') }
        },
        {
          ...line,
          id: 'boern',
          lasts: 'permanent',
          amounts: {
            '2025': uncertain(-2e6, -1.5e6, -1e6, 'kr'),
            '2026': uncertain(-4e6, -3e6, -2e6, 'kr')
          }
        }
      ];
      draft.scenarios.push({ id: 'proeve', name: 'Prøve', measures: [continued(share)] });
    });
  const millions = (cost: GrantCost, of: (amounts: CostAmounts) => readonly (Ore | null)[]) =>
    cost.years.map((year) => {
      const range = rangeInYear(cost, of, year);
      return range && [range.low, range.likely, range.high].map((amount) => amount / 1e8);
    });

  it('adds ends to ends, and goes on where it is permanent', () => {
    const model = uncertainModel(1);
    const cost = wholeGrant(model, model.grants[0]!, [2025, 2026, 2027, 2028]);
    expect(millions(cost, ({ total }) => total)).toEqual([
      [0.3, 1.3, 2.3],
      [-6, -4.5, -3],
      [-6, -4.5, -3],
      [-6, -4.5, -3]
    ]);
    expect(millions(cost, ({ casework }) => casework)[0]).toEqual([4.3, 4.3, 4.3]);
    expect(millions(cost, ({ lines }) => lines[0]!.perYear).slice(0, 2)).toEqual([[4.3, 4.3, 4.3], null]);
  });

  it('shows the later years of the other grants where it is permanent, and only its own where it is not', () => {
    const years = (lasts: 'oneOff' | 'permanent') => {
      const model = smallModel((draft) => {
        const grant = draft.grants[0]!;
        const line = { ...grant.lines[0]!, amounts: { '2012': 1 } };
        grant.lines = [{ ...line, lasts }];
        draft.grants.push({ ...grant, id: 'andet', lines: [{ ...line, amounts: { '2011': 1, '2014': 1 } }] });
      });
      return wholeGrant(model, model.grants[0]!).years;
    };
    expect(years('permanent')).toEqual([2012, 2014]);
    expect(years('oneOff')).toEqual([2012]);
  });

  it('is half of every end where half of it goes on', () => {
    const cost = grantCost(uncertainModel(0.5), so42, scenario('proeve'));
    expect(millions(cost, ({ total }) => total)).toEqual([
      [0.15, 0.65, 1.15],
      [-3, -2.25, -1.5]
    ]);
  });

  it('adds up to the øre at each end in any share, and keeps the ends in order', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1.5, noNaN: true }), (share) => {
        const cost = grantCost(uncertainModel(share), so42, scenario('proeve'));
        cost.years.forEach((year, y) => {
          for (const { lines, total } of [cost, cost.low, cost.high])
            expect(sumOre(lines.map(({ perYear }) => perYear[y] ?? ore(0)))).toBe(total[y]);
          for (const of of [
            ({ total }: CostAmounts) => total,
            ...cost.lines.map((_, i) => (amounts: CostAmounts) => amounts.lines[i]!.perYear)
          ]) {
            const range = rangeInYear(cost, of, year);
            if (range)
              expect([range.low, range.likely, range.high]).toEqual(
                Object.values(range).sort((a, b) => a - b)
              );
          }
        });
      }),
      { numRuns: 40 }
    );
  });
});

it('a share that is a formula costs what it is in the scenario: half of 609.000 kr. and of a position', async () => {
  await loadFormulas();
  const caseShare = 'staffGroups.sagsbehandlere.caseShare';
  const share = { formula: `[${caseShare}]`, unit: 'share', source: known(1, 'share').source } as const;
  const measures: Measures = [{ kind: 'continueGrant', grant: 'so42', share }];
  const changed: Measures = [...measures, { kind: 'changeInput', input: caseShare, formula: '50 %' }];
  const inScenario = (model: ReturnType<typeof modelWith>) => {
    const cost = grantCost(model, so42, scenario('proeve'));
    const [funded] = fundedPositions(model, so42, scenario('proeve'), dayFromDate(2025, 6, 1));
    return [inYear(cost, cost.total, 2025), funded!.positions];
  };
  // The group spends 70 pct. of its hours on cases, and 50 pct. in the second scenario.
  expect(inScenario(modelWith(measures))).toEqual([ore(42_630_000), 0.7]);
  expect(inScenario(modelWith(changed))).toEqual([ore(30_450_000), 0.5]);
});
