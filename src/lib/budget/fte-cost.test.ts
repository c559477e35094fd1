import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayFromDate } from '../calendar/day.ts';
import type { GrantId, GroupId, ScenarioId } from '../model/id.ts';
import { known, smallInput, smallModel } from '../model/testing.ts';
import { costOf, fteCost, fteFor } from './fte-cost.ts';
import { fundedPositions } from './funded-positions.ts';
import { kronerOf } from './money.ts';
import { staffingCost } from './staffing-cost.ts';

const id = <T extends string>(text: string) => text as T;
const viderefoert = id<ScenarioId>('viderefoert');

/** The small model's group, and another authority's to which 1,5 of 10 positions move. */
function twoGroups(named: boolean) {
  return smallModel((draft) => {
    const group = draft.staffGroups[0]!;
    draft.units.push({ id: 'bif', name: 'BIF' });
    draft.inflows.push({ ...smallInput().inflows[0]!, id: 'bif-ind', unit: 'bif' });
    draft.staffGroups.push({ ...group, id: 'bif', unit: 'bif' });
    const grant = draft.grants[0]!;
    grant.funds[0]!.positions = known(10, 'årsværk');
    const line = grant.lines[0]!;
    if (!named) delete line.group;
    grant.lines = [
      { ...line, id: 'sof', amounts: { '2025': 4_750_000 } },
      { ...line, id: 'bif', amounts: { '2025': 900_000 }, ...(named ? { group: 'bif' } : {}) },
      { ...line, id: 'kurser', casework: false, amounts: { '2025': 7_050_000 } }
    ];
    draft.scenarios[1]!.measures.push({
      kind: 'moveGrantPositions',
      grant: 'so42',
      from: 'sagsbehandlere',
      to: 'bif',
      positions: known(1.5, 'årsværk'),
      on: '2025-01-01'
    });
  });
}

describe('fundedPositions', () => {
  it('moves positions on the day', () => {
    const on = (year: number) =>
      fundedPositions(twoGroups(true), id<GrantId>('so42'), viderefoert, dayFromDate(year, 1, 1));
    expect(on(2024)).toEqual([{ group: 'sagsbehandlere', positions: 10 }]);
    expect(on(2025)).toEqual([
      { group: 'sagsbehandlere', positions: 8.5 },
      { group: 'bif', positions: 1.5 }
    ]);
  });

  it('follows the share that is given', () => {
    const given = fundedPositions(
      twoGroups(true),
      id<GrantId>('so42'),
      id<ScenarioId>('udloeb'),
      dayFromDate(2025, 1, 1)
    );
    expect(given).toEqual([{ group: 'sagsbehandlere', positions: 0 }]);
  });
});

describe('fteCost', () => {
  it("is the lines' casework money over the positions they pay for", () => {
    const cost = (named: boolean, group: string) =>
      fteCost(twoGroups(named), id<GroupId>(group), viderefoert, 2025);
    const derived = (kroner: number) => ({ kroner, low: kroner, high: kroner, from: 'derived' });
    expect(cost(true, 'sagsbehandlere')).toEqual(derived(4_750_000 / 8.5));
    expect(cost(true, 'bif')).toEqual(derived(600_000));
    expect(cost(false, 'sagsbehandlere')).toEqual(derived(565_000));
    expect(cost(false, 'bif')).toEqual(derived(565_000));
  });

  it("is the group's own where it states one, and unknown where nothing says it", () => {
    const stated = smallModel((draft) => {
      draft.staffGroups[0]!.costPerFte = known(609_000, 'kr/årsværk');
    });
    expect(fteCost(stated, id<GroupId>('sagsbehandlere'), viderefoert, 2025)).toEqual({
      kroner: 609_000,
      low: 609_000,
      high: 609_000,
      from: 'stated'
    });
    expect(fteCost(smallModel(), id<GroupId>('sagsbehandlere'), viderefoert, 2031)).toBeUndefined();
  });

  it('turns årsværk into kroner and back within half an øre', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 20_000, noNaN: true }),
        fc.integer({ min: 1, max: 10_000_000 }),
        (fte, kroner) => {
          const back = fteFor(costOf(fte, kroner), kroner);
          expect(Math.abs(back - fte) * kroner).toBeLessThanOrEqual(0.00501);
        }
      )
    );
  });
});

describe('staffingCost', () => {
  it('costs the positions of a year, months as twelfths', () => {
    const months = [...Array<number>(12).fill(10), ...Array<number>(6).fill(4)];
    const cost = staffingCost(months, (2024 - 1970) * 12, 600_000);
    expect(cost.map(({ year, fte, cost: amount }) => [year, fte, kronerOf(amount)])).toEqual([
      [2024, 10, 6_000_000],
      [2025, 4, 1_200_000]
    ]);
  });
});
