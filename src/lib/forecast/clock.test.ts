import { describe, expect, it } from 'vitest';
import { addDays } from '../calendar/day.ts';
import { dayFromIso, isoFromDay } from '../calendar/iso-day.ts';
import { isoFromMonth } from '../calendar/month.ts';
import { smallModel } from '../model/testing.ts';
import { clockOf, segmentMiddles } from './clock.ts';

const model = smallModel(); // 1.1.2024 to 31.12.2025
const clock = clockOf(model, 40, 10, [dayFromIso('2024-03-15'), dayFromIso('2024-04-01')]);

describe('the clock of a run', () => {
  it('begins after the past and lasts to the last day', () => {
    expect(clock.past).toBe(40);
    expect(clock.days).toBe(366 + 365);
    expect(isoFromDay(addDays(clock.zero, clock.past))).toBe('2024-01-01');
    expect(isoFromDay(addDays(clock.zero, clock.past + clock.days - 1))).toBe('2025-12-31');
  });

  it('numbers months from 0, and −1 before the start', () => {
    expect([clock.months, isoFromMonth(clock.firstMonth)]).toEqual([24, '2024-01']);
    const monthOn = (date: string) => clock.monthOfDay[dayFromIso(date) - clock.zero];
    expect(
      ['2023-12-31', '2024-01-01', '2024-01-31', '2024-02-01', '2024-02-29', '2025-12-31'].map(monthOn)
    ).toEqual([-1, 0, 0, 1, 1, 23]);
  });

  it('divides months where a rate changes, and nowhere twice', () => {
    const starts = clock.segmentStarts.map(isoFromDay);
    expect(starts).toHaveLength(24 + 1);
    expect(starts.slice(0, 6)).toEqual([
      ...['2024-01-01', '2024-02-01', '2024-03-01', '2024-03-15', '2024-04-01', '2024-05-01']
    ]);
    for (let t = clock.past; t < clock.past + clock.days; t++) {
      const segment = clock.segmentOfDay[t]!;
      const day = addDays(clock.zero, t);
      expect(day).toBeGreaterThanOrEqual(clock.segmentStarts[segment]!);
      expect(day).toBeLessThan(clock.segmentStarts[segment + 1] ?? Infinity);
    }
  });

  it('lets cases arrive on working days of the run alone', () => {
    const arrives = (date: string) => clock.arrivalDay[dayFromIso(date) - clock.zero];
    expect(
      ['2023-12-29', '2024-01-01', '2024-01-02', '2024-01-06', '2024-06-05', '2024-12-24'].map(arrives)
    ).toEqual([0, 0, 1, 0, 0, 0]);
    expect(clock.arrivalDays[0]).toBe(22);
    const counted = clock.arrivalDay.reduce((sum, working) => sum + working, 0);
    expect(clock.arrivalDays.reduce((sum, days) => sum + days, 0)).toBe(counted);
  });

  it('lets the cases of a month without working days arrive on all its days', () => {
    const closingDays = Array.from({ length: 31 }, (_, i) => `07-${String(i + 1).padStart(2, '0')}`);
    const closed = smallModel((draft) => (draft.calendar.closingDays = closingDays));
    const { arrivalDay, arrivalDays, zero } = clockOf(closed, 2, 10, []);
    expect([arrivalDays[5], arrivalDays[6], arrivalDays[7]]).toEqual([20, 31, 22]);
    const arrives = (date: string) => arrivalDay[dayFromIso(date) - zero];
    expect(['2024-06-30', '2024-07-01', '2024-07-07', '2024-08-03'].map(arrives)).toEqual([0, 1, 1, 0]);
  });

  it('reads ramps in the middle of a segment', () => {
    const [january, , march] = segmentMiddles(clock);
    expect(january).toBe(dayFromIso('2024-01-16'));
    expect(march).toBe(dayFromIso('2024-03-01') + 6.5);
    expect(segmentMiddles(clock).at(-1)).toBe(dayFromIso('2025-12-16'));
  });

  it('is laid out once for the same run', () => {
    expect(clockOf(smallModel(), 40, 10, [dayFromIso('2024-04-01'), dayFromIso('2024-03-15')])).toBe(clock);
    expect(clockOf(smallModel(), 41, 10, [])).not.toBe(clock);
  });

  it('has no past before 1900', () => {
    const early = clockOf(model, 60_000, 0, []);
    expect(isoFromDay(early.zero)).toBe('1900-01-01');
  });
});
