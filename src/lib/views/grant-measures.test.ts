import { describe, expect, it } from 'vitest';
import { expectedForecast } from '../forecast/forecast.ts';
import type { ModelInput } from '../model/document.ts';
import type { GrantId, ScenarioId } from '../model/id.ts';
import { known, smallModel } from '../model/testing.ts';
import { fteCost } from '../budget/fte-cost.ts';
import { grantCost, inYear } from '../budget/grant-cost.ts';
import { oreFromKroner } from '../budget/money.ts';
import { staffingCost } from '../budget/staffing-cost.ts';

type Measures = ModelInput['scenarios'][number]['measures'];

const so42 = 'so42' as GrantId;
const scenario = 'proeve' as ScenarioId;
/** Ordinary hours an årsværk has a year: 1924 less 30 + 7 + 11 + 2 days of 7,4 hours. 70 pct. of them go to cases. */
const NET_HOURS = 1924 - 50 * 7.4;

/**
 * A grant of 1.200.000 kr. a year, of which 900.000 pays for 1,5 of the 3,5 årsværk in the group (600.000 each), and a group beside it without
 * the grant (two årsværk at 500.000). The grant expires with 2024.
 */
function yearOf(measures: Measures, year = 2025) {
  const model = smallModel((draft) => {
    const group = { ...draft.staffGroups[0]!, costPerFte: known(600_000, 'kr/årsværk') };
    draft.staffGroups = [
      group,
      {
        ...group,
        id: 'andre',
        name: 'Andre',
        costPerFte: known(500_000, 'kr/årsværk')
      }
    ];
    const grant = draft.grants[0]!;
    grant.funds = [{ group: 'sagsbehandlere', positions: known(1.5, 'årsværk') }];
    const line = grant.lines[0]!;
    grant.lines = [
      { ...line, id: 'loen', casework: true, amounts: { '2024': 900_000 }, lasts: 'permanent' },
      { ...line, id: 'kurser', casework: false, amounts: { '2024': 300_000 }, lasts: 'permanent' }
    ];
    draft.scenarios.push({ id: 'proeve', name: 'Prøve', measures });
  });
  const cost = grantCost(model, so42, scenario, [year]);
  const { layout, scenarios } = expectedForecast(model, [scenario]);
  const own = scenarios[0]!;
  const groups = own.positions.map((positions, group) => {
    const { id } = model.staffGroups[group]!;
    const of = staffingCost(positions, layout.firstMonth, fteCost(model, id, scenario, year)!.kroner);
    const { fte, cost: paid } = of.find((each) => each.year === year)!;
    return { fte, paid: paid / 100, hours: fte * own.caseHoursPerFte[group]! };
  });
  const kroner = (amount: number | null) => (amount === null ? null : amount / 100);
  return {
    total: kroner(inYear(cost, cost.total, year)),
    casework: kroner(inYear(cost, cost.casework, year)),
    fte: groups.map(({ fte }) => fte),
    paid: groups.map(({ paid }) => paid),
    hours: groups.map(({ hours }) => hours)
  };
}

const continued = (share: number, dates: { from?: string; until?: string } = {}): Measures[number] => ({
  kind: 'continueGrant',
  grant: 'so42',
  share: known(share, 'share'),
  ...dates
});

/** Positions of the two groups in 2025 as they are expected, each with its hours and its pay. */
function expectPositions(found: ReturnType<typeof yearOf>, own: number, others: number) {
  for (const [i, fte] of [own, others].entries()) {
    expect(found.fte[i]).toBeCloseTo(fte, 9);
    expect(found.hours[i]).toBeCloseTo(fte * NET_HOURS * 0.7, 6);
  }
  expect(found.paid[0]).toBeCloseTo(own * 600_000, 1);
  expect(found.paid[1]).toBeCloseTo(others * 500_000, 1);
}

describe('what is done with a grant changes both money and hours', () => {
  it('before it expires it gives 1,2 mio. and 1,5 årsværk', () => {
    const found = yearOf([], 2024);
    expect([found.total, found.casework]).toEqual([1_200_000, 900_000]);
    expectPositions(found, 3.5, 2);
  });

  it('ended: no money, and the two årsværk of the establishment', () => {
    const found = yearOf([]);
    expect([found.total, found.casework]).toEqual([0, 0]);
    expectPositions(found, 2, 2);
  });

  it('ended after 1 July of 2024, a leap year: 183 of 366 days, and six months of its positions', () => {
    const found = yearOf([{ kind: 'endGrant', grant: 'so42', on: '2024-07-01' }], 2024);
    expect([found.total, found.casework]).toEqual([600_000, 450_000]);
    // Half a year, and one day of July: 1/31 of a month.
    expectPositions(found, 2 + 1.5 * ((6 + 1 / 31) / 12), 2);
  });

  it('continued: all of both', () => {
    const found = yearOf([continued(1)]);
    expect([found.total, found.casework]).toEqual([1_200_000, 900_000]);
    expectPositions(found, 3.5, 2);
  });

  it('continued by 40 pct.: 480.000 kr. and 0,6 årsværk', () => {
    const found = yearOf([continued(0.4)]);
    expect([found.total, found.casework]).toEqual([480_000, 360_000]);
    expectPositions(found, 2.6, 2);
  });

  it('continued in full for January to March: 90 of 365 days of the money, three of twelve months of positions', () => {
    const found = yearOf([continued(1, { until: '2025-03-31' })]);
    // 1.200.000 · 90/365 = 295.890,41 and 900.000 · 90/365 = 221.917,81.
    expect(oreFromKroner(found.total!)).toBe(29_589_041);
    expect(Math.abs(found.casework! - 221_917.81)).toBeLessThan(0.011);
    expectPositions(found, 2 + 1.5 / 4, 2);
  });

  it('continued by half from April: 275 of 365 days of half the money, nine months of half the positions', () => {
    const found = yearOf([continued(0.5, { from: '2025-04-01' })]);
    // 600.000 · 275/365 = 452.054,79.
    expect(oreFromKroner(found.total!)).toBe(45_205_479);
    expectPositions(found, 2 + 0.75 * 0.75, 2);
  });

  it('moved: 0,5 of its årsværk from July pass to the other group at its price; the grant is what it was', () => {
    const found = yearOf([
      continued(1),
      {
        kind: 'moveGrantPositions',
        grant: 'so42',
        from: 'sagsbehandlere',
        to: 'andre',
        positions: known(0.5, 'årsværk'),
        on: '2025-07-01'
      }
    ]);
    expect([found.total, found.casework]).toEqual([1_200_000, 900_000]);
    // 0,25 årsværk over the year.
    expectPositions(found, 3.25, 2.25);
  });

  it('moved and continued by half: half of what is moved goes with it', () => {
    const found = yearOf([
      continued(0.5),
      {
        kind: 'moveGrantPositions',
        grant: 'so42',
        from: 'sagsbehandlere',
        to: 'andre',
        positions: known(0.5, 'årsværk'),
        on: '2025-01-01'
      }
    ]);
    expect([found.total, found.casework]).toEqual([600_000, 450_000]);
    // Of 1,0 and 0,5 årsværk, half each.
    expectPositions(found, 2.5, 2.25);
  });
});
