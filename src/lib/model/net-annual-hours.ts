import type { NetHours } from './net-hours.ts';

/** Net hours a year per årsværk: gross − days away × hours per day. */
export function netAnnualHours(figures: NetHourFigures): number {
  const daysAway =
    figures.annualLeave + figures.publicHolidays + figures.sicknessAbsence + figures.careDays + figures.other;
  return figures.grossHours - daysAway * figures.hoursPerDay;
}

/** The parts of net hours as numbers, drawn or likely. */
export type NetHourFigures = Record<keyof NetHours, number>;
