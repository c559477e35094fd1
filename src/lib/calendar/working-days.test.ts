import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dayFromDate, dayOf } from './day.ts';
import { dayFromIso, isoFromDay } from './iso-day.ts';
import {
  addWorkingDays,
  isWorkingDayIn,
  workingDayOnOrAfter,
  workingDaysBetween
} from './working-day-arithmetic.ts';
import { isWorkingDay, USUAL_CLOSING_DAYS, workingCalendar } from './working-days.ts';

const range = { firstDay: dayFromIso('2022-03-10'), lastDay: dayFromIso('2027-11-20') };
const calendar = workingCalendar(range, USUAL_CLOSING_DAYS);
const near = fc.integer({ min: range.firstDay - 200, max: range.lastDay + 200 }).map(dayOf);
const inside = fc.integer({ min: range.firstDay, max: range.lastDay }).map(dayOf);

describe('isWorkingDay', () => {
  it.each([
    ['2025-01-02', true],
    ['2025-01-01', false],
    ['2025-01-04', false],
    ['2025-04-17', false],
    ['2025-06-05', false],
    ['2025-12-24', false],
    ['2025-12-23', true],
    ['2023-05-05', false],
    ['2024-04-26', true]
  ])('%s: %s', (iso, expected) => {
    expect(isWorkingDay(dayFromIso(iso), USUAL_CLOSING_DAYS)).toBe(expected);
    expect(isWorkingDayIn(calendar, dayFromIso(iso))).toBe(expected);
  });

  it('has 5 June and Christmas Eve open where nobody closes them', () => {
    expect(isWorkingDay(dayFromIso('2025-06-05'), [])).toBe(true);
    expect(isWorkingDay(dayFromIso('2025-12-24'), [])).toBe(true);
  });

  it('rejects a closing day that does not exist', () => {
    expect(() => isWorkingDay(dayFromIso('2025-06-05'), ['5/6'])).toThrow(RangeError);
    expect(() => workingCalendar(range, ['02-30'])).toThrow(RangeError);
  });
});

describe('workingCalendar', () => {
  // Counted by hand: weekdays of the year, public holidays on weekdays, usual closing days on other weekdays.
  it.each([
    [2023, 260, 8, 1],
    [2024, 262, 8, 3],
    [2025, 261, 8, 3],
    [2026, 261, 7, 3]
  ])('of %i has %i weekdays less %i holidays less %i closing days', (year, weekdays, holidays, closing) => {
    const whole = { firstDay: dayFromDate(year, 1, 1), lastDay: dayFromDate(year, 12, 31) };
    expect(workingCalendar(whole, []).workingDays).toHaveLength(weekdays - holidays);
    expect(workingCalendar(whole, USUAL_CLOSING_DAYS).workingDays).toHaveLength(
      weekdays - holidays - closing
    );
  });

  it('holds the same days in mask, counts and list', () => {
    expect(calendar.dayCount).toBe(range.lastDay - range.firstDay + 1);
    expect(calendar.workingDaysBefore).toHaveLength(calendar.dayCount + 1);
    let count = 0;
    for (let i = 0; i < calendar.dayCount; i++) {
      const day = addDays(range.firstDay, i);
      const working = isWorkingDay(day, USUAL_CLOSING_DAYS);
      expect(calendar.isWorking[i]).toBe(working ? 1 : 0);
      expect(calendar.workingDaysBefore[i]).toBe(count);
      if (working) expect(calendar.workingDays[count++]).toBe(day);
    }
    expect(calendar.workingDays).toHaveLength(count);
  });

  it('rejects an empty range and years without known holidays', () => {
    expect(() => workingCalendar({ firstDay: range.lastDay, lastDay: range.firstDay }, [])).toThrow(
      RangeError
    );
    expect(() =>
      workingCalendar({ firstDay: dayFromDate(1899, 12, 1), lastDay: dayFromDate(1900, 1, 2) }, [])
    ).toThrow(RangeError);
  });
});

describe('the working days of a range', () => {
  it('are those that are so one by one, in order, and are counted before each day', () => {
    const week = { firstDay: dayFromIso('2024-12-23'), lastDay: dayFromIso('2025-01-03') };
    const made = workingCalendar(week, USUAL_CLOSING_DAYS);
    // Monday the 23rd, Friday the 27th, Monday the 30th; the 2nd and 3rd of January.
    const working = ['2024-12-23', '2024-12-27', '2024-12-30', '2025-01-02', '2025-01-03'].map(dayFromIso);
    expect([...made.workingDays]).toEqual(working);
    expect([...made.isWorking]).toEqual([1, 0, 0, 0, 1, 0, 0, 1, 0, 0, 1, 1]);
    expect([...made.workingDaysBefore]).toEqual([0, 1, 1, 1, 1, 2, 2, 2, 3, 3, 3, 4, 5]);
  });
});

describe('working-day arithmetic', () => {
  it.each([
    ['2025-04-16', 1, '2025-04-22'],
    ['2025-04-18', 1, '2025-04-22'],
    ['2025-04-18', 0, '2025-04-18'],
    ['2025-12-23', 2, '2025-12-30'],
    ['2025-04-22', -1, '2025-04-16'],
    ['2025-03-03', 5, '2025-03-10']
  ])('%s and %i working days is %s', (from, count, expected) => {
    expect(isoFromDay(addWorkingDays(calendar, dayFromIso(from), count))).toBe(expected);
  });

  it('agrees with counting day by day, inside the calendar and beyond', () => {
    fc.assert(
      fc.property(near, fc.integer({ min: -150, max: 150 }), (day, count) => {
        let reached = day;
        const direction = count < 0 ? -1 : 1;
        for (let left = Math.abs(count); left > 0;) {
          reached = addDays(reached, direction);
          if (isWorkingDay(reached, USUAL_CLOSING_DAYS)) left--;
        }
        expect(addWorkingDays(calendar, day, count)).toBe(reached);
      })
    );
  });

  it('finds the working day on or after', () => {
    fc.assert(
      fc.property(near, (day) => {
        let expected = day;
        while (!isWorkingDay(expected, USUAL_CLOSING_DAYS)) expected = addDays(expected, 1);
        expect(workingDayOnOrAfter(calendar, day)).toBe(expected);
      })
    );
  });

  it('counts between two days what brings one to the other', () => {
    fc.assert(
      fc.property(inside, inside, (from, to) => {
        const count = workingDaysBetween(calendar, from, to);
        if (isWorkingDayIn(calendar, to) && to > from) expect(addWorkingDays(calendar, from, count)).toBe(to);
        expect(workingDaysBetween(calendar, to, from)).toBe(count === 0 ? 0 : -count);
      })
    );
  });

  it('rejects half a working day, and counting outside', () => {
    expect(() => addWorkingDays(calendar, range.firstDay, 0.5)).toThrow(RangeError);
    expect(() => workingDaysBetween(calendar, range.firstDay, addDays(range.lastDay, 1))).toThrow(RangeError);
  });
});
