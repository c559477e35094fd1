import { fteFor } from './fte-cost.ts';
import { kronerOf, ore, oreFromKroner, shareOf, type Ore } from './money.ts';

/** What an amount a year pays for in a staff group. */
export interface Affordable {
  /** Of the amount, what goes to casework posts. */
  readonly casework: Ore;
  /** Årsværk, unrounded. */
  readonly fte: number;
  /** Whole posts, and what is left of the casework part when they are paid. */
  readonly whole: number;
  readonly rest: Ore;
}

/**
 * Kroner → årsværk. @param krPerFte above 0 @param share of the amount that buys casework posts, 0–1; 1 where all of it is pay
 */
export function affordable(amount: Ore, krPerFte: number, share = 1): Affordable {
  const casework = shareOf(amount, share);
  const price = oreFromKroner(krPerFte);
  const whole = price > 0 ? Math.max(0, Math.floor(casework / price)) : 0;
  return { casework, fte: fteFor(casework, krPerFte), whole, rest: ore(casework - whole * price) };
}

/**
 * Årsværk → kroner: what must be granted for so many posts, with the other lines of a grant in the same proportion.
 * @param share as for {@link affordable}, above 0
 */
export const granted = (fte: number, krPerFte: number, share = 1): Ore =>
  oreFromKroner((fte * krPerFte) / share);

/** The part of a grant's amount that buys casework posts, 0–1; null where there is no amount. */
export const caseworkShare = (casework: Ore | null, total: Ore | null): number | null =>
  casework === null || total === null || total <= 0 || casework <= 0
    ? null
    : kronerOf(casework) / kronerOf(total);
