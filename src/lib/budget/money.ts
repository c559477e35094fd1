declare const oreBrand: unique symbol;

/** An amount of money in whole øre, negative for savings; below 2^53 øre (90 trillion kr.) on either side of 0. */
export type Ore = number & { readonly [oreBrand]: true };

const ORE_PER_KRONE = 100;

/** A whole number of øre as an amount. @throws RangeError unless it is a whole number that can be added exactly */
export function ore(amount: number): Ore {
  if (!Number.isSafeInteger(amount)) throw new RangeError(`${amount} is not a whole number of øre`);
  // −0 would be written with a sign.
  return (amount === 0 ? 0 : amount) as Ore;
}

/** Kroner as øre, rounded to the nearest øre. */
export const oreFromKroner = (kroner: number): Ore => ore(roundedAway(kroner * ORE_PER_KRONE));

/** Kroner of an amount; may have decimals. */
export const kronerOf = (amount: Ore): number => amount / ORE_PER_KRONE;

/** The exact sum. @throws RangeError where it is too large to be exact */
export function sumOre(amounts: readonly Ore[]): Ore {
  return amounts.reduce((sum, amount) => ore(sum + amount), ore(0));
}

/** A share of an amount (any finite number, 1 is all of it), rounded to the nearest øre. */
export const shareOf = (amount: Ore, share: number): Ore => ore(roundedAway(amount * share));

/**
 * The same share of each amount, such that their sum is the share of the sum: rounding is carried from one to the next, so no
 * øre is lost or made. Each is within 1 øre of its exact share.
 */
export function shareOfEach(amounts: readonly Ore[], share: number): Ore[] {
  let whole = ore(0);
  let given = ore(0);
  return amounts.map((amount) => {
    whole = ore(whole + amount);
    const reached = shareOf(whole, share);
    const part = ore(reached - given);
    given = reached;
    return part;
  });
}

/** Halves away from 0, so that a saving is rounded as an expense is. */
function roundedAway(value: number): number {
  return value < 0 ? -Math.floor(-value + 0.5) : Math.floor(value + 0.5);
}
