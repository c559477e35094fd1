import { describe, expect, it } from 'vitest';
import { dayOf, weekdayOf } from './day.ts';
import { dayFromIso, isoFromDay } from './iso-day.ts';
import { firstDayOfIsoWeek, isoWeekOf, weeksInIsoYear } from './iso-week.ts';

describe('ISO week', () => {
  it.each([
    ['2024-12-30', 2025, 1],
    ['2020-12-31', 2020, 53],
    ['2021-01-03', 2020, 53],
    ['2021-01-04', 2021, 1],
    ['2026-12-31', 2026, 53],
    ['2027-01-03', 2026, 53],
    ['2025-02-10', 2025, 7],
    ['2025-10-13', 2025, 42]
  ])('of %s is %i week %i', (iso, year, week) => {
    expect(isoWeekOf(dayFromIso(iso))).toEqual({ year, week });
  });

  it('begins on a Monday, and counts on without a gap', () => {
    let { year, week } = isoWeekOf(dayOf(0));
    for (let number = 1; number < 60000; number++) {
      const day = dayOf(number);
      if (weekdayOf(day) === 1) {
        week = week === weeksInIsoYear(year) ? 1 : week + 1;
        if (week === 1) year++;
        if (firstDayOfIsoWeek(year, week) !== day) expect.fail(`week ${week} of ${year}`);
      }
      const found = isoWeekOf(day);
      if (found.year !== year || found.week !== week) expect.fail(isoFromDay(day));
    }
  });

  it.each([
    [2025, 53],
    [2025, 0],
    [2025, 1.5]
  ])('rejects %i week %d', (year, week) => {
    expect(() => firstDayOfIsoWeek(year, week)).toThrow(RangeError);
  });
});
