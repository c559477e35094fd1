import { describe, expect, it } from 'vitest';
import { known } from '../model/testing.ts';
import { likely, smallWith, type MeasureInput } from './measures-testing.ts';

const group = 'sagsbehandlere';
const recruitment = (change: object) =>
  ({ kind: 'changeRecruitment', group, from: '2024-05-01', ...change }) as MeasureInput;
const never = { kind: 'fixed', mean: known(9000, 'days') } as const;

/** Posts of the group's establishment of 10 that are filled, and what their holders do, on some dates. */
function staffOn(measures: MeasureInput[], ...dates: string[]) {
  const model = smallWith([measures], (draft) => {
    draft.staffGroups[0]!.establishment = known(10, 'årsværk');
    draft.grants = [];
    delete draft.lever;
  });
  const { compiled, day } = likely(model, 1);
  const { filled, effective, mentoringHours } = compiled.capacities[0]!.staff;
  return dates.map((date) => ({
    filled: filled[day(date)]!,
    effective: effective[day(date)]!,
    mentoring: mentoringHours[day(date)]!
  }));
}

describe('changed recruitment', () => {
  it('has people leave at its rate from its day on: (1 − r/365.25)ⁿ are there after n days', () => {
    const measure = recruitment({ turnover: known(0.5, 'share/year'), timeToFill: never });
    const [before, first, later] = staffOn([measure], '2024-04-30', '2024-05-01', '2024-08-09');
    expect([before!.filled, first!.filled]).toEqual([10, 10]);
    let there = 10;
    for (let n = 0; n < 100; n++) there *= 1 - 0.5 / 365.25;
    expect(later!.filled).toBeCloseTo(there, 4);
  });

  it('ends after its last day: nobody leaves any more, and what is vacant stays so as long as it was found to', () => {
    const measure = recruitment({
      turnover: known(0.5, 'share/year'),
      timeToFill: never,
      until: '2024-08-08'
    });
    const [last, after] = staffOn([measure], '2024-08-09', '2025-06-02');
    expect(last!.filled).toBeLessThan(9);
    expect(after!.filled).toBeCloseTo(last!.filled, 6);
  });

  it('holds for posts that arise after it: they begin at 40 pct., those before it in full', () => {
    const measure = recruitment({
      rampUp: { startLevel: known(0.4, 'share'), months: known(6, 'months') },
      mentoring: { hoursPerWeek: known(5, 'hours/week'), months: known(3, 'months') }
    });
    const invest = (from: string): MeasureInput =>
      ({ kind: 'invest', funds: [{ group, positions: known(2, 'årsværk') }], from }) as MeasureInput;
    const [early] = staffOn([measure, invest('2024-04-02')], '2024-04-02');
    expect(early).toMatchObject({ filled: 12, effective: 12, mentoring: 0 });
    const [late, half] = staffOn([measure, invest('2024-06-03')], '2024-06-03', '2024-09-02');
    // On the first day half a day of 183 has been learnt; after 91 days half of what was missing.
    expect(late!.effective).toBeCloseTo(12 - 2 * 0.6 * (1 - 0.5 / 183), 5);
    expect(half!.effective).toBeCloseTo(12 - 2 * 0.6 * (1 - 91.5 / 183), 5);
    expect(late!.mentoring).toBeCloseTo(2 * (5 / 5), 5);
  });

  it('is that of the last measure in the list for what several state, and leaves the rest to the others', () => {
    const [learns, leaves] = [
      recruitment({ turnover: known(0.5, 'share/year'), timeToFill: never }),
      recruitment({ turnover: known(0, 'share/year') })
    ];
    expect(staffOn([learns, leaves], '2024-12-31')[0]!.filled).toBe(10);
    expect(staffOn([leaves, learns], '2024-12-31')[0]!.filled).toBeLessThan(9);
  });
});
