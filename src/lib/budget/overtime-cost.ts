import { oreFromKroner, type Ore } from './money.ts';

/** What an hour of overtime costs, in ordinary hours, unless the group states it. */
const OVERTIME_COST_FACTOR = 1.5;

/**
 * What hours of overtime cost: an ordinary hour is a net hour's part of the yearly cost of an årsværk.
 * @param netHours of an årsværk a year, above 0
 */
export function overtimeCost(
  hours: number,
  krPerFte: number,
  netHours: number,
  factor = OVERTIME_COST_FACTOR
): Ore {
  return oreFromKroner((hours * krPerFte * factor) / netHours);
}
