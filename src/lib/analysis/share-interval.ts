/** 97.5 % of a standard normal lie below it. */
const Z = 1.959963984540054;

/** A share and what it may be, as far as so many trials tell. */
export interface EstimatedShare {
  readonly share: number;
  /** 95 % interval for the share itself, not for one trial. */
  readonly low: number;
  readonly high: number;
  readonly trials: number;
}

/**
 * A share estimated by trials, with Wilson's interval, which is never empty at 0 or 1 (E. B. Wilson, 1927, JASA 22, 209–212).
 * @param trials 1 or more
 */
export function estimatedShare(successes: number, trials: number): EstimatedShare {
  const share = successes / trials;
  const weight = (Z * Z) / trials;
  const centre = (share + weight / 2) / (1 + weight);
  const half = Math.sqrt(weight * (share * (1 - share) + weight / 4)) / (1 + weight);
  return { share, low: Math.max(0, centre - half), high: Math.min(1, centre + half), trials };
}
