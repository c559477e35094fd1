import { describe, expect, it } from 'vitest';
import type { ModelInput } from '../../model/document.ts';
import { loadFormulas } from '../../formulas/load-formulas.ts';
import { known, smallModel, uncertain } from '../../model/testing.ts';
import { expectedForecast } from '../forecast.ts';
import { smallWith, type MeasureInput } from '../measures-testing.ts';
import { isStaffMoving, staffingBands, staffingMonth } from './staffing-months.ts';

type StaffingInput = NonNullable<ModelInput['staffGroups'][number]['staffing']>;

/** Forty posts of the establishment, and one that a grant pays for in 2024. */
function modelWith(staffing?: StaffingInput, positions = 40) {
  return smallModel((draft) => {
    draft.staffGroups[0]!.establishment = known(positions, 'årsværk');
    if (staffing) draft.staffGroups[0]!.staffing = staffing;
  });
}

const scenarioOf = (model: ReturnType<typeof modelWith>) => model.scenarios[0]!.id;
const hoursOf = (model: ReturnType<typeof modelWith>) =>
  expectedForecast(model, [scenarioOf(model)]).scenarios[0]!.staffHours[0]!;

describe('staff month by month', () => {
  it('is its posts where nobody comes or goes', () => {
    const model = modelWith();
    expect(isStaffMoving(hoursOf(model))).toBe(false);
    expect(staffingMonth(hoursOf(model), 5)!.filled).toBeCloseTo(41, 9);
    expect(staffingBands(model, scenarioOf(model), 1, 5)[0]![5]!.filled!.low).toBeCloseTo(41, 9);
  });

  it('has vacancies as renewal theory says: turnover 1 a year and half a year to fill leave a third vacant in the long run', () => {
    const model = modelWith({
      turnover: known(1, 'share/year'),
      timeToFill: { kind: 'fixed', mean: known(365.25 / 2, 'days') },
      vacantAtStart: known(1 / 3, 'share')
    });
    const hours = hoursOf(model);
    expect(isStaffMoving(hours)).toBe(true);
    // Filled a year on average, vacant half a year: 1 / (1 + 1/2). A day is the smallest step.
    for (const month of [0, 6, 11])
      expect(Math.abs(staffingMonth(hours, month)!.filled / 41 - 2 / 3)).toBeLessThan(0.01);
    const replications = 200;
    const band = staffingBands(model, scenarioOf(model), 3, replications)[0]![8]!.filled!;
    // 41 posts that are each filled with probability 2/3: a deviation of √(41 · 2/9) = 3,02; 80 pct. lie within 1,2816 of them. The
    // mean of a month varies a little less than a day does.
    const width = 2 * 1.2816 * Math.sqrt((41 * 2) / 9);
    expect(band.high - band.low).toBeGreaterThan(0.7 * width);
    expect(band.high - band.low).toBeLessThan(1.2 * width);
    expect(Math.abs(band.median - (41 * 2) / 3)).toBeLessThan(
      (4 * 1.2533 * 3.02) / Math.sqrt(replications) + 0.5
    );
  });

  it('counts new colleagues for what they can do: all at half and none leaving is half', () => {
    const model = modelWith({
      newAtStart: known(1, 'share'),
      rampUp: { startLevel: known(0.5, 'share'), months: known(60, 'months') }
    });
    const { posts, filled, effective } = staffingMonth(hoursOf(model), 0)!;
    expect(filled).toBeCloseTo(posts, 6);
    // Somewhere in their five years, evenly: on average halfway from 0,5 to 1.
    expect(Math.abs(effective / posts - 0.75)).toBeLessThan(0.01);
  });

  it('follows an uncertain input that a scenario changes by a formula: twice as many posts', async () => {
    await loadFormulas();
    const change = {
      kind: 'changeInput',
      input: 'staffGroups.sagsbehandlere.establishment',
      formula: '2 * grund'
    };
    const model = smallWith([[change as MeasureInput]], (draft) => {
      draft.grants[0]!.funds = [];
      draft.staffGroups[0]!.establishment = uncertain(20, 40, 50, 'årsværk');
      draft.staffGroups[0]!.staffing = {
        turnover: known(0.5, 'share/year'),
        timeToFill: { kind: 'fixed', mean: known(60, 'days') }
      };
    });
    const [before, after] = model.scenarios.map(({ id }) => staffingBands(model, id, 7, 20)[0]![3]!.posts!);
    for (const end of ['low', 'median', 'high'] as const)
      expect(after![end]).toBeCloseTo(2 * before![end], 6);
  });
});
