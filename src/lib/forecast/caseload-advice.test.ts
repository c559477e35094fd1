import { describe, expect, it } from 'vitest';
import { known, smallModel, type Change } from '../model/testing.ts';
import { caseloadAdvice } from './caseload-advice.ts';

/** A case of some hours, in steps of equal parts; half of 8 hours a day on cases, due after some working days, in a group of 6. */
const model = (
  hours: number,
  workingDays: number,
  change: Extract<Change, (...args: never[]) => void> = () => undefined
) =>
  smallModel((draft) => {
    const [caseType] = draft.caseTypes;
    for (const step of caseType!.steps)
      step.handlingHours = { kind: 'fixed', mean: known(hours / caseType!.steps.length, 'hours') };
    caseType!.deadline = {
      amount: {
        value: workingDays,
        unit: 'workingDays',
        source: { kind: 'assumption', owner: 'test', note: 'test' }
      }
    };
    const [group] = draft.staffGroups;
    group!.establishment = known(6, 'årsværk');
    group!.caseShare = known(0.5, 'share');
    group!.netHours = {
      grossHours: known(1924, 'hours/year'),
      annualLeave: known(0, 'days/year'),
      publicHolidays: known(0, 'days/year'),
      sicknessAbsence: known(0, 'days/year'),
      careDays: known(0, 'days/year'),
      other: known(0, 'days/year'),
      hoursPerDay: known(8, 'hours/day')
    };
    change(draft);
  });

describe('advice on caseload', () => {
  it('counts the days of one adviser: 20 hours at 4 a day are 5', () => {
    expect(caseloadAdvice(model(20, 20)).map(({ caseType, days }) => [caseType.id, days])).toEqual([
      [model(20, 20).caseTypes[0]!.id, 5]
    ]);
  });

  it.each([
    ['the work is less than a day', 3.9, 2],
    ['the work is less than a quarter of the deadline', 20, 21]
  ])('has nothing to say where %s', (_, hours, workingDays) => {
    expect(caseloadAdvice(model(hours, workingDays))).toEqual([]);
  });

  it('has nothing to say where advisers are told apart, or there is one', () => {
    const shared = model(20, 20, (draft) => (draft.staffGroups[0]!.caseload = 'shared'));
    // The grant's one position is the only one.
    const alone = model(20, 20, (draft) => {
      draft.staffGroups[0]!.establishment = known(0, 'årsværk');
    });
    expect(caseloadAdvice(shared)).toEqual([]);
    expect(caseloadAdvice(alone)).toEqual([]);
  });
});
