import { expect, it } from 'vitest';
import { netAnnualHours } from './net-annual-hours.ts';

it('is gross hours less the days away', () => {
  const figures = {
    grossHours: 1924,
    annualLeave: 30,
    publicHolidays: 7,
    sicknessAbsence: 11,
    careDays: 2,
    other: 0,
    hoursPerDay: 7.4
  };
  expect(netAnnualHours(figures)).toBeCloseTo(1554, 9);
  expect(netAnnualHours({ ...figures, other: 10 })).toBeCloseTo(1480, 9);
});
