import { describe, expect, it } from 'vitest';
import type { ModelInput } from '../model/document.ts';
import type { GroupId, ScenarioId } from '../model/id.ts';
import { known, smallModel, uncertain } from '../model/testing.ts';
import { fteCost } from './fte-cost.ts';
import { lineAmount } from './line-amount.ts';
import { kronerOf } from './money.ts';
import type { OreRange } from './ore-range.ts';

type Line = ModelInput['grants'][number]['lines'][number];
type CostPerFte = ModelInput['staffGroups'][number]['costPerFte'];

/** The small model's line with other fields, its amounts left out where it has positions. */
function modelWith(change: Partial<Line>, costPerFte?: CostPerFte) {
  return smallModel((draft) => {
    const { amounts, ...line } = draft.grants[0]!.lines[0]!;
    draft.grants[0]!.lines = [{ ...line, ...(change.positions ? {} : { amounts }), ...change }];
    if (costPerFte) draft.staffGroups[0]!.costPerFte = costPerFte;
  });
}

const kroner = (range: OreRange | null) =>
  range && [range.low, range.likely, range.high].map((amount) => kronerOf(amount));

function stated(change: Partial<Line>, year: number, costPerFte?: CostPerFte) {
  const model = modelWith(change, costPerFte);
  return kroner(lineAmount(model, model.grants[0]!.lines[0]!, year));
}

describe('what a line states for a year', () => {
  it.each<[string, Partial<Line>, number, number[] | null]>([
    ['a whole amount', { amounts: { '2025': 700_000 } }, 2025, [700_000, 700_000, 700_000]],
    ['nothing for another year', { amounts: { '2025': 700_000 } }, 2026, null],
    ['a printed 0, which is not nothing', { amounts: { '2024': 0, '2025': 1 } }, 2024, [0, 0, 0]],
    [
      'a saving as a range',
      { amounts: { '2025': uncertain(-4e6, -3e6, -2e6, 'kr') } },
      2025,
      [-4e6, -3e6, -2e6]
    ],
    ['øre', { amounts: { '2025': known(0.125, 'kr') } }, 2025, [0.13, 0.13, 0.13]],
    [
      'a permanent amount, as in its last stated year',
      { lasts: 'permanent', amounts: { '2012': 3, '2013': 4 } },
      2031,
      [4, 4, 4]
    ],
    [
      'a gap before its last stated year',
      { lasts: 'permanent', amounts: { '2012': 3, '2014': 4 } },
      2013,
      null
    ],
    ['one-off', { lasts: 'oneOff', amounts: { '2012': 3 } }, 2013, null]
  ])('%s', (_, change, year, expected) => {
    expect(stated(change, year)).toEqual(expected);
  });

  it('positions cost what an årsværk of their group does: 8,6 at 500.000 kr. are 4,3 million', () => {
    expect(stated({ positions: { '2025': 8.6 } }, 2025, known(500_000, 'kr/årsværk'))).toEqual(
      Array<number>(3).fill(4_300_000)
    );
  });

  it('uncertain positions at an uncertain price: 2-4 at 500.000-600.000 kr. are 1,0-2,4 million', () => {
    const price = uncertain(500_000, 550_000, 600_000, 'kr/årsværk');
    expect(stated({ positions: { '2025': uncertain(2, 3, 4, 'årsværk') } }, 2025, price)).toEqual([
      1_000_000, 1_650_000, 2_400_000
    ]);
  });

  it('posts that are saved save most where they cost most', () => {
    const price = uncertain(500_000, 550_000, 600_000, 'kr/årsværk');
    expect(stated({ positions: { '2025': -2 } }, 2025, price)).toEqual([-1_200_000, -1_100_000, -1_000_000]);
    expect(stated({ positions: { '2025': uncertain(-2, 0, 1, 'årsværk') } }, 2025, price)).toEqual([
      -1_200_000, 0, 600_000
    ]);
  });
});

describe('what an årsværk costs by its parts', () => {
  const cost = (parts: CostPerFte) => {
    const {
      kroner,
      low,
      high,
      from,
      parts: built
    } = fteCost(modelWith({}, parts), 'sagsbehandlere' as GroupId, 'udloeb' as ScenarioId, 2025)!;
    return {
      cost: [low, kroner, high],
      from,
      overhead: built && built.overhead && kronerOf(built.overhead.likely)
    };
  };

  // 420.000 · 1,18 = 495.600, of which 12 pct. are 59.472.
  it('is pension of the salary, and overhead of salary and pension', () => {
    const parts = {
      salary: known(420_000, 'kr/årsværk'),
      pension: known(0.18, 'share'),
      overhead: known(0.12, 'share')
    } as const;
    expect(cost(parts)).toEqual({ cost: [555_072, 555_072, 555_072], from: 'built', overhead: 59_472 });
  });

  it('is a sum of kroner, and of what is stated alone', () => {
    const parts = {
      salary: known(420_000, 'kr/årsværk'),
      pension: known(75_600, 'kr/årsværk'),
      overhead: known(40_000, 'kr/årsværk')
    } as const;
    expect(cost(parts)).toEqual({ cost: [535_600, 535_600, 535_600], from: 'built', overhead: 40_000 });
    expect(cost({ salary: parts.salary })).toEqual({
      cost: [420_000, 420_000, 420_000],
      from: 'built',
      overhead: null
    });
  });

  // 400.000 · 1,1 = 440.000; 420.000 · 1,2 = 504.000; 440.000 · 1,3 = 572.000.
  it('is low where its parts are low, and high where they are high', () => {
    const parts = {
      salary: uncertain(400_000, 420_000, 440_000, 'kr/årsværk'),
      pension: uncertain(0.1, 0.2, 0.3, 'share')
    } as const;
    expect(cost(parts).cost).toEqual([440_000, 504_000, 572_000]);
  });
});
