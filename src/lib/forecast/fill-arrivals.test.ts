import { describe, expect, it } from 'vitest';
import type { ModelInput } from '../model/document.ts';
import { known, smallModel, uncertain } from '../model/testing.ts';
import { compile, fillLikely } from './compile.ts';
import { countStart } from './count-start.ts';

type InflowInput = ModelInput['inflows'][number];

/** Expected cases per month of the small model's run: two years from January 2024. */
function casesByMonth(change: Partial<InflowInput>): number[] {
  const model = smallModel((draft) => {
    draft.inflows[0] = { ...draft.inflows[0]!, perMonth: known(40, 'cases/month'), ...change };
  });
  const plan = fillLikely(compile(model, model.scenarios[0]!.id));
  const cases = Array<number>(plan.months).fill(0);
  for (let t = plan.past; t < plan.past + plan.days; t++) {
    if (plan.arrivalDay[t] === 1)
      cases[plan.monthOfDay[t]!]! += plan.arrivals[0]!.perDay[plan.segmentOfDay[t]!]!;
  }
  return cases;
}

describe('cases that arrive in a month', () => {
  it('are the month’s level, however many working days it has', () => {
    casesByMonth({}).forEach((cases) => expect(cases).toBeCloseTo(40, 9));
  });

  it('are at sandsynlig in the expected run', () => {
    casesByMonth({ perMonth: uncertain(10, 20, 90, 'cases/month') }).forEach((cases) =>
      expect(cases).toBeCloseTo(20, 9)
    );
  });

  it('grow a twelfth of a year at a time, and by the yearly rate in a year', () => {
    const cases = casesByMonth({ yearlyTrend: known(0.1, 'share/year') });
    cases.forEach((value, month) => expect(value).toBeCloseTo(40 * 1.1 ** (month / 12), 9));
  });

  it('grow at the rate that holds then', () => {
    const cases = casesByMonth({
      yearlyTrend: {
        start: known(0, 'share/year'),
        changes: [{ from: '2025-01-01', to: known(0.21, 'share/year') }]
      }
    });
    // From one month to the next at the rate of the first.
    expect(cases[12]).toBeCloseTo(40, 9);
    expect(cases[23]! / cases[12]!).toBeCloseTo(1.21 ** (11 / 12), 9);
  });

  it('follow a season whose mean is made 1', () => {
    const months = [2, 2, 2, 2, 2, 2, 1, 2, 2, 2, 2, 3];
    const cases = casesByMonth({ season: { months, source: { kind: 'measured', note: 'Log.' } } });
    cases.forEach((value, month) => expect(value).toBeCloseTo(40 * (months[month % 12]! / 2), 9));
    expect(cases.slice(0, 12).reduce((sum, value) => sum + value)).toBeCloseTo(480, 9);
  });

  it('step inside a month on the working days that are left', () => {
    const cases = casesByMonth({
      perMonth: {
        start: known(40, 'cases/month'),
        changes: [{ from: '2024-03-15', to: known(61, 'cases/month') }]
      }
    });
    expect(cases[1]).toBeCloseTo(40, 9);
    // March 2024: Maundy Thursday and Good Friday leave 19 working days, 9 of them from the 15th on.
    expect(cases[2]).toBeCloseTo((40 * 10 + 61 * 9) / 19, 9);
    expect(cases[3]).toBeCloseTo(61, 9);
  });

  it('follow a ramp at its average over each stretch', () => {
    const cases = casesByMonth({
      perMonth: {
        start: known(40, 'cases/month'),
        changes: [{ from: '2024-05-01', reached: '2024-07-01', to: known(101, 'cases/month') }]
      }
    });
    // 61 days from 40 to 101: one case a month more per day; the middle of May lies 15 days in, of June 45,5.
    expect(cases[3]).toBeCloseTo(40, 9);
    expect(cases[4]).toBeCloseTo(55, 9);
    expect(cases[5]).toBeCloseTo(85.5, 9);
    expect(cases[6]).toBeCloseTo(101, 9);
  });
});

it('begins its table of counts where a Poisson table of the daily mean begins', () => {
  const model = smallModel();
  const { arrivals } = fillLikely(compile(model, model.scenarios[0]!.id));
  const { perDay, a, b, firstCount, firstProbability } = arrivals[0]!;
  perDay.forEach((mean, segment) => {
    expect({
      a: a[segment],
      b: b[segment],
      firstCount: firstCount[segment],
      firstProbability: firstProbability[segment]
    }).toEqual(countStart(mean, 1));
  });
});
