import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dayFromDate, type DayRange } from './day.ts';
import { dayWeights, seasonalAvailability, type Season } from './day-weights.ts';
import { dayFromIso } from './iso-day.ts';
import { isWorkingDay, USUAL_CLOSING_DAYS, workingCalendar } from './working-days.ts';

const USUAL_SEASONS: Season[] = [
  { from: '07-01', to: '07-31', weight: 0.4 },
  { week: 7, weight: 0.6 },
  { week: 42, weight: 0.6 },
  { from: '12-22', to: '01-02', weight: 0.3 }
];

function years(first: number, last: number): DayRange {
  return { firstDay: dayFromDate(first, 1, 1), lastDay: dayFromDate(last, 12, 31) };
}

const closed = { closingDays: USUAL_CLOSING_DAYS };
const monthDay = fc.date({
  min: new Date(Date.UTC(2024, 0, 1)),
  max: new Date(Date.UTC(2024, 11, 31)),
  noInvalidDate: true
});
const toText = (date: Date): string => date.toISOString().slice(5, 10);
const weight = fc.double({ min: 0.01, max: 3, noNaN: true });
const season: fc.Arbitrary<Season> = fc.oneof(
  fc.record({ from: monthDay.map(toText), to: monthDay.map(toText), weight }),
  fc.record({ week: fc.integer({ min: 1, max: 53 }), weight })
);

describe('seasonalAvailability', () => {
  it.each([
    ['2025-07-15', 0.4],
    ['2025-06-30', 1],
    ['2025-08-01', 1],
    ['2025-02-12', 0.6],
    ['2025-02-17', 1],
    ['2025-12-23', 0.3],
    ['2026-01-02', 0.3],
    ['2026-01-03', 1],
    ['2025-12-21', 1]
  ])('%s is %f', (iso, expected) => {
    expect(seasonalAvailability(dayFromIso(iso), USUAL_SEASONS)).toBe(expected);
  });

  it('takes the smallest weight where seasons overlap, also above 1', () => {
    const seasons: Season[] = [
      { from: '07-01', to: '07-31', weight: 1.5 },
      { week: 29, weight: 1.2 }
    ];
    expect(seasonalAvailability(dayFromIso('2025-07-16'), seasons)).toBe(1.2);
    expect(seasonalAvailability(dayFromIso('2025-07-02'), seasons)).toBe(1.5);
  });
});

describe('dayWeights', () => {
  it('add to exactly 1 in every year, forwards and backwards, for any seasons', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1900, max: 2200 }),
        fc.array(season, { maxLength: 5 }),
        (year, seasons) => {
          const weights = dayWeights(years(year, year), closed, seasons);
          expect(weights.reduce((sum, w) => sum + w, 0)).toBe(1);
          expect(weights.reduceRight((sum, w) => sum + w, 0)).toBe(1);
        }
      )
    );
  });

  it('are in proportion to availability on working days and 0 on others', () => {
    const range = years(2025, 2025);
    const weights = dayWeights(range, closed, USUAL_SEASONS);
    let total = 0;
    for (let i = 0; i < 365; i++) {
      const day = addDays(range.firstDay, i);
      if (isWorkingDay(day, USUAL_CLOSING_DAYS)) total += seasonalAvailability(day, USUAL_SEASONS);
    }
    for (let i = 0; i < 365; i++) {
      const day = addDays(range.firstDay, i);
      if (!isWorkingDay(day, USUAL_CLOSING_DAYS)) expect(weights[i]).toBe(0);
      else
        expect(Math.abs(weights[i]! - seasonalAvailability(day, USUAL_SEASONS) / total)).toBeLessThanOrEqual(
          2 ** -52
        );
    }
  });

  it('are the same in a part of a year as in the whole', () => {
    const whole = dayWeights(years(2023, 2027), closed, USUAL_SEASONS);
    const part = { firstDay: dayFromIso('2024-09-17'), lastDay: dayFromIso('2026-02-03') };
    const offset = part.firstDay - years(2023, 2027).firstDay;
    const weights = dayWeights(part, workingCalendar(part, USUAL_CLOSING_DAYS), USUAL_SEASONS);
    expect([...weights]).toEqual([...whole.subarray(offset, offset + weights.length)]);
  });

  it('of several years add to 1 in each', () => {
    const range = years(2023, 2028);
    const weights = dayWeights(range, closed, USUAL_SEASONS);
    for (let year = 2023; year <= 2028; year++) {
      const from = dayFromDate(year, 1, 1) - range.firstDay;
      const to = dayFromDate(year + 1, 1, 1) - range.firstDay;
      expect(weights.subarray(from, to).reduce((sum, w) => sum + w, 0)).toBe(1);
    }
  });

  it('close a season of weight 0 altogether', () => {
    const weights = dayWeights(years(2025, 2025), closed, [{ from: '07-14', to: '07-25', weight: 0 }]);
    const from = dayFromIso('2025-07-14') - dayFromDate(2025, 1, 1);
    expect([...weights.subarray(from, from + 12)]).toEqual(new Array(12).fill(0));
    expect(weights.reduce((sum, w) => sum + w, 0)).toBe(1);
  });

  it.each<[string, Season]>([
    ['a year without weight', { from: '01-01', to: '12-31', weight: 0 }],
    ['a negative weight', { week: 7, weight: -0.1 }],
    ['no number', { week: 7, weight: NaN }],
    ['week 54', { week: 54, weight: 0.5 }],
    ['no date', { from: '7/1', to: '07-31', weight: 0.5 }]
  ])('reject %s', (_name, wrong) => {
    expect(() => dayWeights(years(2025, 2025), closed, [wrong])).toThrow(RangeError);
  });
});
