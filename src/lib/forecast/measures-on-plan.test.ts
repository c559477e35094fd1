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

/** A group's positions, filled and effective, and the seconds of the day as a share of those without the measures. */
function staffOn(measures: MeasureInput[], date: string, change?: (draft: ModelInput) => void) {
  const model = smallWith([measures], change);
  const [before, after] = [likely(model, 0), likely(model, 1)];
  const { staff, capacity } = after.compiled.capacities[0]!;
  const day = after.day(date);
  return {
    positions: staff.positions[day],
    filled: staff.filled[day],
    effective: staff.effective[day],
    hours: capacity[after.step(date)]! / before.compiled.capacities[0]!.capacity[before.step(date)]!
  };
}

const group = 'sagsbehandlere';
/** Of whole seconds in a day of about 13 hours. */
const close = (share: number) => expect.closeTo(share, 4) as number;

describe('a loss of productivity', () => {
  const loss = {
    kind: 'productivityLoss',
    groups: [group],
    depth: known(0.2, 'share'),
    from: '2024-02-01',
    duration: known(2, 'months'),
    recovery: known(1, 'months')
  } as MeasureInput;

  it.each([
    ['2024-01-31', 1],
    ['2024-02-01', 0.8],
    // Two months are 61 days: until 1 April; the way back takes 30.
    ['2024-03-27', 0.8],
    ['2024-04-02', 0.8],
    ['2024-04-03', 1 - 0.2 * (29 / 30)],
    ['2024-04-17', 0.9],
    ['2024-05-02', 1]
  ])('leaves on %s %f of the hours', (date, share) => {
    expect(staffOn([loss], date)).toMatchObject({ positions: 3, effective: 3, hours: close(share) });
  });

  it('comes on top of another', () => {
    expect(staffOn([loss, loss], '2024-02-01').hours).toBeCloseTo(0.64, 4);
  });
});

describe('positions', () => {
  it('that are kept vacant are there and give no hours', () => {
    const vacant = {
      kind: 'leaveVacant',
      group,
      positions: known(0.5, 'årsværk'),
      from: '2024-02-01',
      until: '2024-03-15'
    } as MeasureInput;
    expect(staffOn([vacant], '2024-01-31').hours).toBe(1);
    expect(staffOn([vacant], '2024-03-15')).toEqual({
      positions: 3,
      filled: 2.5,
      effective: 2.5,
      hours: close(2.5 / 3)
    });
    expect(staffOn([vacant], '2024-03-18').hours).toBeCloseTo(1, 4);
    // The grant's position is gone; what is left is 1.5.
    expect(staffOn([{ ...vacant, until: undefined } as MeasureInput], '2025-02-03')).toMatchObject({
      positions: 2,
      filled: 1.5
    });
  });

  it('that are bought come evenly over three months, 91 days, and stay until the day', () => {
    const invest = {
      kind: 'invest',
      funds: [{ group, positions: known(2, 'årsværk') }],
      from: '2024-03-01',
      until: '2024-12-31',
      recruitedOver: known(3, 'months'),
      oneOffCost: known(250_000, 'kr'),
      yearlyCost: known(1_200_000, 'kr/year')
    } as MeasureInput;
    const onDay = (date: string) => staffOn([invest], date).effective;
    expect(onDay('2024-03-01')).toBe(3);
    // 45 days later.
    expect(onDay('2024-04-15')).toBeCloseTo(3 + (2 * 45) / 91, 12);
    expect(onDay('2024-05-31')).toBe(5);
    expect(onDay('2024-12-31')).toBe(5);
    expect(onDay('2025-01-01')).toBe(2);
  });

  it('of a team count in full and work at its own productivity', () => {
    const team = {
      kind: 'temporaryTeam',
      group,
      positions: known(2, 'årsværk'),
      productivity: known(0.6, 'share'),
      from: '2024-03-01',
      until: '2024-04-30'
    } as MeasureInput;
    const there = staffOn([team], '2024-04-30');
    expect(there).toMatchObject({ positions: 5, filled: 5, hours: close(4.2 / 3) });
    expect(there.effective).toBeCloseTo(4.2, 12);
    expect(staffOn([team], '2024-05-01').effective).toBe(3);
  });

  const second = (draft: ModelInput) => {
    draft.staffGroups.push({ ...structuredClone(draft.staffGroups[0]!), id: 'anden' });
  };
  const move = (change: object) =>
    ({
      kind: 'movePositions',
      group,
      positions: known(2.5, 'årsværk'),
      from: '2024-06-01',
      ...change
    }) as MeasureInput;

  it('move to another group, no more than there are', () => {
    const model = smallWith([[move({ to: 'anden' })]], second);
    const { compiled, day } = likely(model, 1);
    const on = (date: string) => compiled.capacities.map(({ staff }) => staff.positions[day(date)]);
    expect([on('2024-05-31'), on('2024-06-01'), on('2025-01-01')]).toEqual([
      [3, 2],
      [0.5, 4.5],
      // The grant is over: two positions are left to move.
      [0, 4]
    ]);
  });

  it('leave the authority where no group is named', () => {
    expect(staffOn([move({ until: '2024-06-30' })], '2024-06-28')).toMatchObject({ positions: 0.5 });
    expect(staffOn([move({ until: '2024-06-30' })], '2024-07-01')).toMatchObject({
      positions: 3,
      hours: close(1)
    });
  });

  it('take measures in their order: what is bought first can move', () => {
    const invest = {
      kind: 'invest',
      funds: [{ group, positions: known(4, 'årsværk') }],
      from: '2024-06-01'
    } as MeasureInput;
    const all = move({ positions: known(3.5, 'årsværk') });
    expect(staffOn([invest, all], '2024-06-03').positions).toBe(3.5);
    expect(staffOn([all, invest], '2024-06-03').positions).toBe(4);
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
