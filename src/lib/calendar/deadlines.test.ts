import { describe, expect, it } from 'vitest';
import { addDays } from './day.ts';
import { type Deadline, dueDayOf, dueDays } from './deadlines.ts';
import { dayFromIso, isoFromDay } from './iso-day.ts';
import { isWorkingDayIn } from './working-day-arithmetic.ts';
import { USUAL_CLOSING_DAYS, workingCalendar } from './working-days.ts';

const range = { firstDay: dayFromIso('2024-01-01'), lastDay: dayFromIso('2026-12-31') };
const calendar = workingCalendar(range, USUAL_CLOSING_DAYS);

describe('dueDayOf', () => {
  it.each<[string, Deadline, string]>([
    ['2025-01-31', { amount: 1, unit: 'months' }, '2025-02-28'],
    ['2025-01-31', { amount: 4, unit: 'months' }, '2025-05-31'],
    ['2025-01-31', { amount: 4, unit: 'months', rollToWorkingDay: true }, '2025-06-02'],
    ['2025-03-03', { amount: 8, unit: 'weeks' }, '2025-04-28'],
    ['2025-03-03', { amount: 14, unit: 'days' }, '2025-03-17'],
    ['2025-12-01', { amount: 24, unit: 'days' }, '2025-12-25'],
    ['2025-12-01', { amount: 24, unit: 'days', rollToWorkingDay: true }, '2025-12-29'],
    ['2025-04-16', { amount: 1, unit: 'workingDays' }, '2025-04-22'],
    ['2025-04-19', { amount: 7, unit: 'workingDays' }, '2025-04-30'],
    ['2025-04-19', { amount: 0, unit: 'workingDays' }, '2025-04-19'],
    ['2025-04-19', { amount: 0, unit: 'workingDays', rollToWorkingDay: true }, '2025-04-22'],
    ['2025-04-19', { amount: 0, unit: 'days', rollToWorkingDay: false }, '2025-04-19'],
    ['2026-12-30', { amount: 3, unit: 'workingDays' }, '2027-01-06']
  ])('received %s, %j: due %s', (received, deadline, expected) => {
    expect(isoFromDay(dueDayOf(deadline, dayFromIso(received), calendar))).toBe(expected);
  });

  it.each([-1, 1.5, NaN])('rejects an amount of %d', (amount) => {
    expect(() => dueDayOf({ amount, unit: 'days' }, range.firstDay, calendar)).toThrow(RangeError);
  });
});

describe('dueDays', () => {
  it.each<Deadline>([
    { amount: 4, unit: 'months' },
    { amount: 10, unit: 'workingDays' },
    { amount: 8, unit: 'weeks', rollToWorkingDay: true }
  ])('are the due days one by one, and never fall: %j', (deadline) => {
    const due = dueDays(deadline, range.firstDay, 1096, calendar);
    expect(due).toHaveLength(1096);
    for (let i = 0; i < due.length; i++) {
      expect(due[i]).toBe(dueDayOf(deadline, addDays(range.firstDay, i), calendar));
      if (i > 0) expect(due[i]!).toBeGreaterThanOrEqual(due[i - 1]!);
      if (deadline.rollToWorkingDay)
        expect(isWorkingDayIn(calendar, addDays(range.firstDay, due[i]! - range.firstDay))).toBe(true);
    }
  });
});
