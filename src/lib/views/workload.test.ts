import { describe, expect, it } from 'vitest';
import { expectedForecast } from '../forecast/forecast.ts';
import { known, smallModel } from '../model/testing.ts';
import { queueDays, workloadOf } from './workload.ts';

const NET_HOURS = 1924 - (30 + 7 + 11 + 2) * 7.4;

const model = smallModel((draft) => {
  draft.inflows[0]!.perMonth = known(40, 'cases/month');
  draft.backlogs.push({
    id: 'start',
    caseType: 'merudgift',
    unit: 'handicap',
    openCases: known(50, 'cases'),
    atStep: 'vurdering',
    ages: { kind: 'uniform', from: 1, to: 60 },
    agesSource: { kind: 'measured', note: 'Log.' }
  });
});
const { layout, scenarios } = expectedForecast(
  model,
  model.scenarios.map(({ id }) => id)
);
const read = (scenario: 0 | 1, from: number, to: number, groups = [0]) =>
  workloadOf(scenarios[scenario]!, layout, scenarios[scenario]!.expected, { flows: [0], groups, from, to });

describe('work and hours of a period', () => {
  it('require what arrives, each case of three and six hours', () => {
    const { requiredHours } = read(0, 0, 12);
    // Arrivals are whole cases: at most one of 480 may still be carried.
    expect(Math.abs(requiredHours - 480 * 9)).toBeLessThanOrEqual(9);
  });

  it('tell of the cases open at the start where the run begins, and nowhere else', () => {
    expect(read(0, 0, 12).openingHours).toBeCloseTo(50 * 6, 9);
    expect(read(0, 12, 24).openingHours).toBeNull();
  });

  it('have available the positions’ hours', () => {
    expect(read(0, 0, 12).availableHours).toBeCloseTo(3 * NET_HOURS * 0.7, 2);
    expect(read(0, 12, 24)).toMatchObject({ positions: 2 });
    expect(read(1, 12, 24)).toMatchObject({ positions: 3 });
  });

  it('lack the positions that would do what is required', () => {
    const { requiredHours, gapFte } = read(0, 12, 24);
    expect(gapFte! + 2).toBeCloseTo(requiredHours / (NET_HOURS * 0.7), 4);
    expect(read(1, 12, 24).gapFte).toBeCloseTo(gapFte! - 1, 4);
  });

  it('leave in the queue what was open and came, less what was worked', () => {
    const { expected } = scenarios[0]!;
    const { requiredHours, openingHours, availableHours } = read(0, 0, 12);
    let worked = 0;
    for (let month = 0; month < 12; month++)
      worked += expected.sums.workedOn[month]! / layout.workUnitsPerHour;
    const perDay = availableHours / 366;
    const left = queueDays(expected, layout, { flows: [0], groups: [0], from: 0, to: 12 })!;
    // The case in hand counts in full until it is done.
    expect(Math.abs(left * perDay - (openingHours! + requiredHours - worked))).toBeLessThanOrEqual(6);
    expect(queueDays(expected, layout, { flows: [0], groups: [], from: 0, to: 12 })).toBeNull();
  });

  it('of a month are in positions, too, by what a position gives that month', () => {
    const { requiredHours, availableHours, gapFte } = read(0, 18, 19);
    expect(gapFte! + 2).toBeCloseTo((2 * requiredHours) / availableHours, 6);
  });

  it('without a group lack positions that have no hours', () => {
    expect(read(0, 0, 12, [])).toMatchObject({ availableHours: 0, positions: 0, gapFte: null });
  });

  it('without positions count a position’s hours by the norm', () => {
    const bare = smallModel((draft) => {
      draft.staffGroups[0]!.establishment = known(0, 'årsværk');
      draft.inflows[0]!.perMonth = known(40, 'cases/month');
    });
    const forecast = expectedForecast(bare, [bare.scenarios[0]!.id]);
    const scenario = forecast.scenarios[0]!;
    const { gapFte, requiredHours } = workloadOf(scenario, forecast.layout, scenario.expected, {
      ...{ flows: [0], groups: [0], from: 12, to: 24 }
    });
    expect(gapFte).toBeCloseTo(requiredHours / (NET_HOURS * 0.7), 9);
  });
});
