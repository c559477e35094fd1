import type { Appropriation } from './appropriation.ts';
import { dateParts } from './date-parts.ts';

/** Whether an appropriation is valid on any day of a year under its own number. */
export const isValidIn = ({ validFrom, validUntil }: Appropriation, year: number): boolean =>
  !(validFrom && dateParts(validFrom).year > year) && !(validUntil && dateParts(validUntil).year < year);

/** The number and name that money of a year is booked under: those that continue it, in the years after its last. */
export function bookedUnder(from: Appropriation, year: number): Pick<Appropriation, 'number' | 'name'> {
  const ended = from.validUntil !== undefined && dateParts(from.validUntil).year < year;
  return ended && from.continuedAs ? from.continuedAs : from;
}
