import { describe, expect, it } from 'vitest';
import { dayFromIso } from './iso-day.ts';
import { monthDayOrderOf, monthDayOrderOfDay, parseMonthDay } from './month-day.ts';

describe('month and day', () => {
  it.each([
    ['06-05', { month: 6, dayOfMonth: 5 }],
    ['02-29', { month: 2, dayOfMonth: 29 }],
    ['02-30', undefined],
    ['13-01', undefined],
    ['00-01', undefined],
    ['6-5', undefined],
    ['06-00', undefined],
    ['2024-06-05', undefined],
    ['06-05T', undefined],
    ['', undefined]
  ])('%j', (text, expected) => {
    expect(parseMonthDay(text)).toEqual(expected);
  });

  it('are ordered through the year', () => {
    expect(monthDayOrderOf('01-31')).toBeLessThan(monthDayOrderOf('02-01'));
    expect(monthDayOrderOfDay(dayFromIso('2025-12-24'))).toBe(monthDayOrderOf('12-24'));
    expect(() => monthDayOrderOf('24/12')).toThrow(RangeError);
  });
});
