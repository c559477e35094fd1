import { describe, expect, it } from 'vitest';
import type { ModelInput } from '../model/document.ts';
import { known } from '../model/testing.ts';
import { likely, smallWith, type MeasureInput } from './measures-testing.ts';

/** The small model: 2 positions and 1 from a grant until the end of 2024. */

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
