import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dateOf, dayOf } from './day.ts';
import { dayFromIso, isoFromDay } from './iso-day.ts';
import {
  addMonths,
  daysInMonth,
  firstDayOfMonth,
  isoFromMonth,
  lastDayOfMonth,
  monthFromYear,
  monthOf,
  monthOfYear,
  parseIsoMonth,
  shiftMonth,
  yearOfMonth
} from './month.ts';

describe('month', () => {
  it.each([
    ['1970-01-15', 0, 1970, 1],
    ['1969-12-31', -1, 1969, 12],
    ['2024-02-29', 649, 2024, 2]
  ])('%s lies in month %i', (iso, index, year, place) => {
    const month = monthOf(dayFromIso(iso));
    expect(month).toBe(index);
    expect(yearOfMonth(month)).toBe(year);
    expect(monthOfYear(month)).toBe(place);
    expect(monthFromYear(year, place)).toBe(index);
    expect(isoFromMonth(month)).toBe(iso.slice(0, 7));
    expect(parseIsoMonth(iso.slice(0, 7))).toBe(index);
  });

  it('has its first and last day', () => {
    for (let index = -900; index < 2800; index++) {
      const month = shiftMonth(monthFromYear(1970, 1), index);
      const [first, last] = [firstDayOfMonth(month), lastDayOfMonth(month)];
      expect(last - first + 1).toBe(daysInMonth(month));
      expect([monthOf(first), monthOf(last), monthOf(addDays(last, 1))]).toEqual([month, month, month + 1]);
    }
  });

  it.each(['2025-13', '2025-00', '2025', '2025-1', 'x', '12025-01', '2025-01-01'])(
    'does not take %j for a month',
    (text) => {
      expect(parseIsoMonth(text)).toBeUndefined();
    }
  );

  it.each([0, 13, 1.5])('rejects month %d of a year', (month) => {
    expect(() => monthFromYear(2025, month)).toThrow(RangeError);
  });
});

describe('addMonths', () => {
  it.each([
    ['2025-01-31', 1, '2025-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2024-01-30', 1, '2024-02-29'],
    ['2025-01-15', 1, '2025-02-15'],
    ['2025-08-31', 4, '2025-12-31'],
    ['2025-10-31', 4, '2026-02-28'],
    ['2025-12-01', 1, '2026-01-01'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2025-03-31', -1, '2025-02-28'],
    ['2025-03-31', 0, '2025-03-31']
  ])('%s and %i months is %s', (from, count, expected) => {
    expect(isoFromDay(addMonths(dayFromIso(from), count))).toBe(expected);
  });

  it('keeps the day of the month or ends on the last day, that many months on', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -20000, max: 80000 }),
        fc.integer({ min: -60, max: 60 }),
        (number, count) => {
          const day = dayOf(number);
          const later = addMonths(day, count);
          expect(monthOf(later) - monthOf(day)).toBe(count);
          const kept = dateOf(later).dayOfMonth === dateOf(day).dayOfMonth;
          expect(
            kept ||
              (later === lastDayOfMonth(monthOf(later)) && dateOf(later).dayOfMonth < dateOf(day).dayOfMonth)
          ).toBe(true);
        }
      )
    );
  });

  it('never puts a later receipt before an earlier one', () => {
    for (let number = 19000; number < 21000; number++) {
      for (const count of [1, 3, 4, 12]) {
        expect(addMonths(dayOf(number + 1), count)).toBeGreaterThanOrEqual(addMonths(dayOf(number), count));
      }
    }
  });
});
