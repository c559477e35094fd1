import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dateOf, dayCountOf, dayFromDate, dayOf, isLeapYear, weekdayOf, yearOf } from './day.ts';
import { dayFromIso, isoFromDay, parseIsoDay } from './iso-day.ts';

const MILLISECONDS = 86_400_000;
const anyDay = fc.integer({ min: -200000, max: 200000 }).map(dayOf);

describe('day', () => {
  it.each([
    ['1970-01-01', 0],
    ['1969-12-31', -1],
    ['2000-02-29', 11016],
    ['2025-09-01', 20332]
  ])('%s is day %i', (iso, day) => {
    expect(dayFromIso(iso)).toBe(day);
    expect(isoFromDay(dayOf(day))).toBe(iso);
  });

  it('agrees with the engine on every date', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const date = new Date(day * MILLISECONDS);
        expect(dateOf(day)).toEqual({
          year: date.getUTCFullYear(),
          month: date.getUTCMonth() + 1,
          dayOfMonth: date.getUTCDate()
        });
        expect(yearOf(day)).toBe(date.getUTCFullYear());
        expect(weekdayOf(day)).toBe(date.getUTCDay() === 0 ? 7 : date.getUTCDay());
      }),
      { numRuns: 2000 }
    );
  });

  it('comes back from its date', () => {
    for (let day = -60000; day < 100000; day += 1) {
      const { year, month, dayOfMonth } = dateOf(dayOf(day));
      if (dayFromDate(year, month, dayOfMonth) !== day) expect.fail(`day ${day}`);
    }
  });

  it.each([
    [2025, 2, 29],
    [1900, 2, 29],
    [2025, 0, 1],
    [2025, 13, 1],
    [2025, 4, 31],
    [2025, 1, 0],
    [2025.5, 1, 1]
  ])('rejects the date %d-%d-%d', (year, month, dayOfMonth) => {
    expect(() => dayFromDate(year, month, dayOfMonth)).toThrow(RangeError);
  });

  it.each([
    '2025-02-29',
    '2025-13-01',
    '2025-00-10',
    '2025-1-1',
    '01-01-2025',
    '2025-01-01T00:00',
    '',
    '2025-04-00'
  ])('does not take %j for a date', (text) => {
    expect(parseIsoDay(text)).toBeUndefined();
    expect(() => dayFromIso(text)).toThrow(RangeError);
  });

  it.each([
    [1900, false],
    [2000, true],
    [2023, false],
    [2024, true],
    [2100, false]
  ])('%i leap: %s', (year, leap) => {
    expect(isLeapYear(year)).toBe(leap);
  });

  it('counts a range with both ends', () => {
    const firstDay = dayFromIso('2025-01-01');
    expect(dayCountOf({ firstDay, lastDay: firstDay })).toBe(1);
    expect(dayCountOf({ firstDay, lastDay: dayFromIso('2025-12-31') })).toBe(365);
    expect(() => dayCountOf({ firstDay, lastDay: addDays(firstDay, -1) })).toThrow(RangeError);
    expect(() => dayOf(0.5)).toThrow(RangeError);
  });
});
