import { describe, expect, it } from 'vitest';
import { yearOf, addDays } from '../calendar/day.ts';
import { known, smallModel, uncertain, type Change } from '../model/testing.ts';
import { compile, fillLikely } from './compile.ts';
import { WORK_UNITS_PER_HOUR } from './fill-handling.ts';

const NET_HOURS = 1924 - (30 + 7 + 11 + 2 + 0) * 7.4;
const CASE_SHARE = 0.7;

/** Hours of the only group, per year, and whole work units per day. */
function hoursByYear(scenario: 0 | 1, change: Change = {}) {
  const model = smallModel(change);
  const compiled = compile(model, model.scenarios[scenario]!.id);
  const { groups } = fillLikely(compiled);
  const { clock } = compiled;
  const hours: Record<number, number> = {};
  const capacity = groups[0]!.capacity.subarray(clock.past);
  capacity.forEach((units, i) => {
    const year = yearOf(addDays(clock.firstDay, i));
    hours[year] = (hours[year] ?? 0) + units / WORK_UNITS_PER_HOUR;
  });
  return { hours, capacity, clock, compiled };
}

/** Rounding is carried from day to day, so that a year's sum is never more than one unit from exact. */
const ONE_UNIT = 1 / WORK_UNITS_PER_HOUR;
const expectHours = (hours: number, exact: number) =>
  expect(Math.abs(hours - exact)).toBeLessThanOrEqual(ONE_UNIT + 1e-9);

describe('hours of a group', () => {
  it('are positions · N · s in every year, to a second', () => {
    const { hours } = hoursByYear(0);
    expectHours(hours[2024]!, 3 * NET_HOURS * CASE_SHARE);
    expectHours(hours[2025]!, 2 * NET_HOURS * CASE_SHARE);
  });

  it('go on where the grant goes on', () => {
    const { hours } = hoursByYear(1);
    expectHours(hours[2025]!, 3 * NET_HOURS * CASE_SHARE);
  });

  it('lie on working days alone, and in slow weeks less', () => {
    const { capacity, clock, hours } = hoursByYear(0, (draft) => {
      draft.calendar.availability.push({ from: '07-01', to: '07-31', weight: known(0.5, 'share') });
    });
    capacity.forEach((units, i) => {
      expect(units > 0).toBe(clock.arrivalDay[clock.past + i] === 1);
    });
    const [may, july] = ['2024-05-15', '2024-07-17'].map(
      (date) => capacity[Date.parse(date) / 864e5 - clock.firstDay]!
    );
    expect(Math.abs(july! - may! / 2)).toBeLessThanOrEqual(1);
    expectHours(hours[2024]!, 3 * NET_HOURS * CASE_SHARE);
  });

  it('follow productivity and the group’s own net hours', () => {
    const { hours, compiled } = hoursByYear(0, (draft) => {
      const group = draft.staffGroups[0]!;
      group.productivity = {
        start: known(1, 'share'),
        changes: [{ from: '2025-01-01', to: known(0.9, 'share') }]
      };
      group.netHours = { ...draft.netHours, sicknessAbsence: known(0, 'days/year') };
    });
    const net = NET_HOURS + 11 * 7.4;
    expectHours(hours[2024]!, 3 * net * CASE_SHARE);
    expectHours(hours[2025]!, 2 * net * CASE_SHARE * 0.9);
    expect(compiled.capacities[0]!.caseHoursPerFte).toBeCloseTo(net * CASE_SHARE, 9);
  });

  it('follow a ramp day by day', () => {
    const { compiled, clock } = hoursByYear(0, (draft) => {
      draft.staffGroups[0]!.establishment = {
        start: known(2, 'årsværk'),
        changes: [{ from: '2025-01-01', reached: '2025-01-11', to: known(4, 'årsværk') }]
      };
    });
    const newYear = clock.firstDay + 366 - clock.firstDay;
    const { positions } = compiled.capacities[0]!.staff;
    expect([positions[newYear - 1], positions[newYear], positions[newYear + 5], positions[729]]).toEqual([
      3, 2, 3, 4
    ]);
  });

  it('of more positions than a day’s number holds are carried to the next days, not turned negative', () => {
    const { capacity } = hoursByYear(0, (draft) => {
      draft.staffGroups[0]!.establishment = known(20_000, 'årsværk');
      draft.calendar.availability.push({ from: '01-03', to: '12-30', weight: known(0.0001, 'share') });
    });
    expect(Math.min(...capacity)).toBeGreaterThanOrEqual(0);
  });
});

it('is uncertain when any of its inputs is', () => {
  const of = (change: Change) => hoursByYear(0, change).compiled.capacities[0]!.uncertain;
  expect(of({})).toBe(false);
  expect(of((d) => void (d.staffGroups[0]!.caseShare = uncertain(0.6, 0.7, 0.8, 'share')))).toBe(true);
  expect(of((d) => void (d.netHours.other = uncertain(0, 1, 2, 'days/year')))).toBe(true);
  expect(of((d) => void (d.staffGroups[0]!.establishment = uncertain(1, 2, 3, 'årsværk')))).toBe(true);
  expect(of((d) => void (d.staffGroups[0]!.productivity = uncertain(0.8, 0.9, 1, 'share')))).toBe(true);
});
