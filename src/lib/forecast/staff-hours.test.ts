import { describe, expect, it } from 'vitest';
import { known, smallModel } from '../model/testing.ts';
import { expectedForecast } from './forecast.ts';

const NET_HOURS = 1924 - (30 + 7 + 11 + 2) * 7.4;
const PER_YEAR = NET_HOURS * 0.7;

const model = smallModel((draft) => {
  draft.staffGroups[0]!.productivity = {
    start: known(1, 'share'),
    changes: [{ from: '2025-01-01', to: known(0.8, 'share') }]
  };
});
const { scenarios, layout } = expectedForecast(
  model,
  model.scenarios.map(({ id }) => id)
);
const year = (row: Float64Array, from: number) =>
  row.slice(from, from + 12).reduce((sum, hours) => sum + hours, 0);

describe('a group’s hours', () => {
  it('are those of its posts, year by year, whatever is done with them', () => {
    const [{ perFte, posts, filled, effective }] = scenarios[0]!.staffHours as [
      (typeof scenarios)[0]['staffHours'][0]
    ];
    for (const from of [0, 12]) expect(year(perFte, from)).toBeCloseTo(PER_YEAR, 9);
    // Three posts until the grant expires, two after.
    expect(year(posts, 0)).toBeCloseTo(3 * PER_YEAR, 9);
    expect(year(posts, 12)).toBeCloseTo(2 * PER_YEAR, 9);
    expect([filled, effective]).toEqual([posts, posts]);
  });

  it('times productivity are what is available', () => {
    const { effective } = scenarios[1]!.staffHours[0]!;
    const available = scenarios[1]!.expected.sums.available.map((units) => units / layout.workUnitsPerHour);
    for (let month = 0; month < 24; month++) {
      // Whole seconds a day, the rest carried.
      expect(Math.abs(available[month]! - effective[month]! * (month < 12 ? 1 : 0.8))).toBeLessThan(1 / 1800);
    }
  });
});
