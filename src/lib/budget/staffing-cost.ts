import { costOf } from './fte-cost.ts';
import type { Ore } from './money.ts';

/** Positions of a group over a year with what they cost. */
export interface StaffingCost {
  readonly year: number;
  /** Average årsværk over the year's months. */
  readonly fte: number;
  readonly cost: Ore;
}

/**
 * What a group's positions cost per calendar year: each month a twelfth of the yearly cost of its positions, so a year cut by the
 * run's ends costs its part.
 * @param positions årsværk on average in each month, from `firstMonth` on
 * @param firstMonth months since January 1970
 */
export function staffingCost(
  positions: ArrayLike<number>,
  firstMonth: number,
  krPerFte: number
): StaffingCost[] {
  const years = new Map<number, number[]>();
  for (let month = 0; month < positions.length; month++) {
    const year = 1970 + Math.floor((firstMonth + month) / 12);
    const months = years.get(year) ?? [];
    months.push(positions[month]!);
    years.set(year, months);
  }
  return [...years].map(([year, months]) => {
    const sum = months.reduce((before, fte) => before + fte, 0);
    return { year, fte: sum / months.length, cost: costOf(sum / 12, krPerFte) };
  });
}
