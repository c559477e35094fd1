import { describe, expect, it } from 'vitest';
import { dayFromDate, weekdayOf } from './day.ts';
import { easterSunday, holidayOn, publicHolidays } from './holidays.ts';
import { dayFromIso, isoFromDay } from './iso-day.ts';

/** Easter Sundays from published tables: the earliest, the latest, both exceptions of the computus, and our own years. */
const EASTER = [
  '1900-04-15',
  '1943-04-25',
  '1954-04-18',
  '1961-04-02',
  '1981-04-19',
  '1999-04-04',
  '2000-04-23',
  '2008-03-23',
  '2011-04-24',
  '2016-03-27',
  '2019-04-21',
  '2020-04-12',
  '2021-04-04',
  '2022-04-17',
  '2023-04-09',
  '2024-03-31',
  '2025-04-20',
  '2026-04-05',
  '2027-03-28',
  '2028-04-16',
  '2029-04-01',
  '2030-04-21',
  '2038-04-25',
  '2049-04-18',
  '2076-04-19',
  '2100-03-28',
  '2160-03-23',
  '2200-04-06'
];

/** The anonymous computus of 1876 (Nature; Meeus, Astronomical Algorithms, ch. 8): another road to the same day. */
function easterByMeeus(year: number): string {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const g = Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const sum = h + l - 7 * m + 114;
  return `${year}-0${Math.floor(sum / 31)}-${String((sum % 31) + 1).padStart(2, '0')}`;
}

describe('easterSunday', () => {
  it.each(EASTER)('is %s', (iso) => {
    expect(isoFromDay(easterSunday(Number(iso.slice(0, 4))))).toBe(iso);
  });

  it('agrees with another computus in every year, and is a Sunday', () => {
    for (let year = 1900; year <= 2200; year++) {
      expect(isoFromDay(easterSunday(year))).toBe(easterByMeeus(year));
      expect(weekdayOf(easterSunday(year))).toBe(7);
    }
  });

  it.each([1899, 2201, 2025.5, NaN])('is not known for %d', (year) => {
    expect(() => easterSunday(year)).toThrow(RangeError);
  });
});

describe('publicHolidays', () => {
  it('of 2023 are eleven', () => {
    expect(publicHolidays(2023).map(({ day, name }) => [isoFromDay(day), name])).toEqual([
      ['2023-01-01', 'nytårsdag'],
      ['2023-04-06', 'skærtorsdag'],
      ['2023-04-07', 'langfredag'],
      ['2023-04-09', 'påskedag'],
      ['2023-04-10', '2. påskedag'],
      ['2023-05-05', 'store bededag'],
      ['2023-05-18', 'Kristi himmelfartsdag'],
      ['2023-05-28', 'pinsedag'],
      ['2023-05-29', '2. pinsedag'],
      ['2023-12-25', 'juledag'],
      ['2023-12-26', '2. juledag']
    ]);
  });

  it('of 2026 are ten', () => {
    expect(publicHolidays(2026).map(({ day }) => isoFromDay(day))).toEqual([
      '2026-01-01',
      '2026-04-02',
      '2026-04-03',
      '2026-04-05',
      '2026-04-06',
      '2026-05-14',
      '2026-05-24',
      '2026-05-25',
      '2026-12-25',
      '2026-12-26'
    ]);
  });

  it('have store bededag up to 2023, always a Friday, and not after', () => {
    for (let year = 1900; year <= 2200; year++) {
      const bededag = publicHolidays(year).filter(({ name }) => name === 'store bededag');
      expect(bededag.map(({ day }) => weekdayOf(day))).toEqual(year <= 2023 ? [5] : []);
    }
    expect(holidayOn(dayFromIso('2023-05-05'))).toBe('store bededag');
    expect(holidayOn(dayFromIso('2024-04-26'))).toBeUndefined();
    expect(holidayOn(dayFromIso('2022-05-13'))).toBe('store bededag');
  });

  it('rise through the year without two on a day', () => {
    for (let year = 1900; year <= 2200; year++) {
      const days = publicHolidays(year).map(({ day }) => day);
      for (let i = 1; i < days.length; i++) expect(days[i]!).toBeGreaterThan(days[i - 1]!);
    }
  });

  it('do not have Grundlovsdag or Christmas Eve', () => {
    expect(holidayOn(dayFromDate(2025, 6, 5))).toBeUndefined();
    expect(holidayOn(dayFromDate(2025, 12, 24))).toBeUndefined();
  });
});
