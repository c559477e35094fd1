import { costOf } from './fte-cost.ts';
import { ore, sumOre, type Ore } from './money.ts';
import { overtimeCost } from './overtime-cost.ts';

/** Who is paid in a staff group in each of some months, in årsværk. */
export interface PaidStaff {
  readonly posts: ArrayLike<number>;
  readonly filled: ArrayLike<number>;
  readonly temps: ArrayLike<number>;
  readonly notice: ArrayLike<number>;
}

/** Kroner a year at the document's price level; temps cost their own rate. */
export interface StaffPrices {
  readonly krPerFte: number;
  readonly krPerTemp: number;
}

/** Hours of overtime with what they are priced by: see {@link overtimeCost}. */
export interface Overtime {
  readonly hours: number;
  readonly netHours: number;
  readonly factor?: number | undefined;
}

/** What a group's posts are granted, and what is expected to be spent on them. */
export interface ExpectedSpend {
  /** Every post at its price, whether somebody holds it or not. */
  readonly granted: Ore;
  readonly filled: Ore;
  readonly temps: Ore;
  readonly notice: Ore;
  readonly overtime: Ore;
  /** The four together. */
  readonly spent: Ore;
  /** Granted less spent: above 0 where less is spent (mindreforbrug). */
  readonly left: Ore;
}

/**
 * Granted against expected spend: a month costs a twelfth of the yearly price of who is paid in it. A vacancy costs nothing, somebody
 * recruited in the middle of a month half of it, and notice as much as work.
 */
export function expectedSpend(staff: PaidStaff, prices: StaffPrices, overtime?: Overtime): ExpectedSpend {
  const yearly = (months: ArrayLike<number>) => Array.from(months).reduce((sum, fte) => sum + fte, 0) / 12;
  const granted = costOf(yearly(staff.posts), prices.krPerFte);
  const filled = costOf(yearly(staff.filled), prices.krPerFte);
  const temps = costOf(yearly(staff.temps), prices.krPerTemp);
  const notice = costOf(yearly(staff.notice), prices.krPerFte);
  const extra =
    overtime && overtime.hours > 0
      ? overtimeCost(overtime.hours, prices.krPerFte, overtime.netHours, overtime.factor)
      : ore(0);
  const spent = sumOre([filled, temps, notice, extra]);
  return { granted, filled, temps, notice, overtime: extra, spent, left: ore(granted - spent) };
}
