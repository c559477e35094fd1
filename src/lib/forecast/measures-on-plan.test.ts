import { describe, expect, it } from 'vitest';
import type { ModelInput } from '../model/document.ts';
import { known } from '../model/testing.ts';
import { expectedForecast } from './forecast.ts';
import { likely, scenarioIds, smallWith, type MeasureInput } from './measures-testing.ts';
import { outcomePerReplication } from './outcome.ts';

/** The small model: 40 cases a month, steps of 3 and 6 hours, 2 positions and 1 from a grant until the end of 2024. */
const inflow = (change: object): MeasureInput =>
  ({ kind: 'changeInflow', inflows: ['merudgift-ind'], ...change }) as MeasureInput;

/** Cases per working day around some dates in the scenario with the measures. */
function perDay(measures: MeasureInput[], ...dates: string[]): number[] {
  const { plan, segment } = likely(smallWith([measures]), 1);
  return dates.map((date) => plan.arrivals[0]!.perDay[segment(date)]!);
}

describe('a changed inflow', () => {
  it('is multiplied from its day on: July 2024 has 23 working days', () => {
    const measures = [inflow({ factor: known(1.5, 'factor'), from: '2024-07-01' })];
    const [june, july] = perDay(measures, '2024-06-28', '2024-07-01');
    // June has 20 weekdays; the 5th is closed.
    expect(june).toBeCloseTo(40 / 19, 12);
    expect(july).toBeCloseTo(60 / 23, 12);
  });

  it('is added to within a month, until a day: Easter 2024 leaves March 19 and April 21 working days', () => {
    const measures = [inflow({ plus: known(-10, 'cases/month'), from: '2024-03-15', until: '2024-04-14' })];
    expect(perDay(measures, '2024-03-14', '2024-03-15', '2024-04-14', '2024-04-15')).toEqual(
      [40 / 19, 30 / 19, 30 / 21, 40 / 21].map((value) => expect.closeTo(value, 12) as number)
    );
  });

  it('is reached along a straight line, read at the middle of each month', () => {
    const measures = [inflow({ factor: known(2, 'factor'), from: '2024-01-01', reached: '2025-01-01' })];
    // The middle of July is 182 + 15 days after 1 January; the line is 366 days long.
    expect(perDay(measures, '2024-07-10', '2025-01-02')).toEqual([
      expect.closeTo((40 * (1 + 197 / 366)) / 23, 12),
      expect.closeTo(80 / 22, 12)
    ]);
  });

  it('is never below 0', () => {
    const measures = [inflow({ plus: known(-100, 'cases/month'), from: '2024-07-01' })];
    expect(perDay(measures, '2024-07-01')).toEqual([0]);
  });

  it('takes measures in their order: (40 + 10) · 2 and 40 · 2 + 10', () => {
    const plus = inflow({ plus: known(10, 'cases/month'), from: '2024-07-01' });
    const times = inflow({ factor: known(2, 'factor'), from: '2024-07-01' });
    expect(perDay([plus, times], '2024-07-01')[0]).toBeCloseTo(100 / 23, 12);
    expect(perDay([times, plus], '2024-07-01')[0]).toBeCloseTo(90 / 23, 12);
  });
});

const handling = (change: object): MeasureInput =>
  ({ kind: 'changeHandlingTime', caseTypes: ['merudgift'], ...change }) as MeasureInput;

/** Mean seconds of the two steps around a date. */
function meanWork(measures: MeasureInput[], date: string, change?: (draft: ModelInput) => void): number[] {
  const { plan, segment } = likely(smallWith([measures], change), 1);
  return plan.flows[0]!.steps.map((step) => step.meanWork[segment(date)]!);
}

describe('a changed handling time', () => {
  it('is multiplied at every step unless one is named', () => {
    const change = { factor: known(1.25, 'factor'), from: '2024-05-15' };
    expect(meanWork([handling(change)], '2024-05-14')).toEqual([3 * 3600, 6 * 3600]);
    expect(meanWork([handling(change)], '2024-05-15')).toEqual([3.75 * 3600, 7.5 * 3600]);
    expect(meanWork([handling({ ...change, step: 'vurdering' })], '2024-05-15')).toEqual([
      3 * 3600,
      7.5 * 3600
    ]);
  });

  it('gets a new mean along a straight line: half way from 6 to 4 hours in the middle of March', () => {
    const change = { step: 'vurdering', mean: known(4, 'hours'), from: '2024-03-01', reached: '2024-04-01' };
    // The line is 31 days long, and the middle of March lies 15 days into it.
    expect(meanWork([handling(change)], '2024-03-20')).toEqual([
      3 * 3600,
      Math.round((6 - (2 * 15) / 31) * 3600)
    ]);
    expect(meanWork([handling(change)], '2024-04-01')).toEqual([3 * 3600, 4 * 3600]);
  });

  it('moves both ends of a range in proportion: (1 + 4·2 + 9)/6 = 3 hours become 6, and the shortest take twice as long', () => {
    const { plan, segment } = likely(
      smallWith(
        [[handling({ step: 'oplysning', factor: known(2, 'factor'), from: '2024-05-01' })]],
        (draft) => {
          draft.caseTypes[0]!.steps[0]!.handlingHours = {
            kind: 'range',
            low: known(1, 'hours'),
            likely: known(2, 'hours'),
            high: known(9, 'hours')
          };
        }
      ),
      1
    );
    const step = plan.flows[0]!.steps[0]!;
    expect(step.meanWork[segment('2024-04-30')]).toBe(3 * 3600);
    expect(step.meanWork[segment('2024-05-01')]).toBe(6 * 3600);
    const shortest = (date: string) => plan.tables[step.work[segment(date)]!]!;
    // Whole seconds.
    expect(Math.abs(shortest('2024-05-01') - 2 * shortest('2024-04-30'))).toBeLessThanOrEqual(1);
  });

  it('is that of one unit where units are named', () => {
    const model = smallWith(
      [[handling({ units: ['boern'], factor: known(2, 'factor'), from: '2024-05-01' })]],
      (draft) => {
        draft.units.push({ id: 'boern', name: 'Børn' });
        draft.inflows.push({ ...draft.inflows[0]!, id: 'boern-ind', unit: 'boern' });
        draft.staffGroups.push({
          ...structuredClone(draft.staffGroups[0]!),
          id: 'boernegruppe',
          unit: 'boern'
        });
      }
    );
    const { plan, segment } = likely(model, 1);
    expect(plan.flows.map(({ steps }) => steps[1]!.meanWork[segment('2024-05-01')])).toEqual([
      6 * 3600,
      12 * 3600
    ]);
  });
});

describe('a changed deadline', () => {
  const weeks = {
    kind: 'changeDeadline',
    caseTypes: ['merudgift'],
    deadline: { amount: known(4, 'weeks') },
    from: '2024-09-10'
  } as MeasureInput;

  it('is that of cases received from the day on; those before keep theirs, though they may fall due later', () => {
    const { plan, step } = likely(smallWith([[weeks]]), 1);
    const { dueDay } = plan.flows[0]!;
    expect(dueDay[step('2024-09-09')]).toBe(step('2024-12-09'));
    expect(dueDay[step('2024-09-10')]).toBe(step('2024-10-08'));
  });

  it('leaves undecided only the last four weeks instead of the last three months', () => {
    const model = smallWith([[weeks]]);
    const undecided = (scenario: number) =>
      Array.from(likely(model, scenario).compiled.undecided).lastIndexOf(0);
    // Received on 1 October 2025 is due on 1 January; received on 1 December on the 29th.
    expect([undecided(0), undecided(1)]).toEqual([20, 22]);
  });

  it('leaves undecided beside each other the months that are so in either', () => {
    const longer = { ...weeks, deadline: { amount: known(6, 'months') }, from: '2025-01-01' } as MeasureInput;
    const model = smallWith([[longer]]);
    const both = scenarioIds(model);
    // The last cases of June are due on 30 December, within the run; those of July are due in January of 2026, after it.
    const [june, july] = [17, 18];
    for (const scenarios of [both, both.toReversed()]) {
      const forecast = expectedForecast(model, scenarios);
      const shares = forecast.scenarios.flatMap(({ expected }) =>
        [june, july].map(
          (from) =>
            outcomePerReplication(expected, forecast.layout, 'receivedOnTime', {
              flows: [0],
              from,
              to: from + 1
            })[0]
        )
      );
      expect(shares.map(Number.isNaN)).toEqual([false, true, false, true]);
    }
  });

  it('takes the later measure of two from its day on', () => {
    const longer = { ...weeks, deadline: { amount: known(2, 'months') }, from: '2025-01-01' } as MeasureInput;
    const { plan, step } = likely(smallWith([[weeks, longer]]), 1);
    expect(plan.flows[0]!.dueDay[step('2024-12-31')]).toBe(step('2025-01-28'));
    expect(plan.flows[0]!.dueDay[step('2025-01-01')]).toBe(step('2025-03-01'));
  });
});
